"""Synthetic records: N consortia with 16 firms each, in the layout of ``data/``.

The same seed gives the same bytes.  Nothing here is a fact.
"""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
FIRMS = 16
TIMES = 4  # that a firm takes part, on average over the years
YEARS = range(2017, 2027)
SECTORS = ("cosmetics", "medical_devices", "textiles", "food", "lighting", "stationery")
SYLLABLES = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초"
ITEMS = ("booth_rental", "booth_construction", "freight_one_way", "interpretation")


def make(folder: Path, consortia: int, seed: int = 20261123) -> None:
    """Write a repository with so many consortia into an empty folder."""
    chance = random.Random(seed)
    shutil.copytree(ROOT / "schemas", folder / "schemas")
    firms = [_firm(number, chance) for number in range(max(200, consortia * FIRMS // TIMES))]
    hosts = max(20, consortia // 10)
    series = max(30, consortia // 12)
    for year in YEARS:
        _write(folder, f"programmes/{year}", _programme(year))
    for number in range(hosts):
        _write(folder, f"organizations/host-{number}", _host(number, chance))
    for number in range(series):
        _write(folder, f"exhibitions/fair-{number}", _exhibition(number, chance))
    for number in range(consortia):
        year = YEARS[number % len(YEARS)]
        record = _consortium(number, year, (hosts, series), firms, chance)
        _write(folder, f"consortia/{year}/c-{number}", record)


def _programme(year: int) -> dict[str, Any]:
    labels = {item: {"label": {"ko": item, "en": item}} for item in ITEMS}
    return {
        "title": {"ko": f"{year}년 모의 사업", "en": f"Synthetic programme {year}"},
        "scheme": "export_consortium",
        "year": year,
        "kinds": {"general": {"label": {"ko": "일반", "en": "Single-year"}, "years": 1}},
        "participants": {"minimum": 10},
        "subsidy": {"max_percent": 70, "items": labels},
        "sources": _sources(),
    }


def _host(number: int, chance: random.Random) -> dict[str, Any]:
    return {
        "names": [{"name": {"ko": _name(chance) + "협동조합", "en": f"Host {number}"}}],
        "type": "industry_association",
        "sources": _sources(),
    }


def _exhibition(number: int, chance: random.Random) -> dict[str, Any]:
    month = chance.randint(1, 12)
    return {
        "names": [{"name": {"ko": f"모의 전시회 {_name(chance)}", "en": f"Fair {number}"}}],
        "sectors": [chance.choice(SECTORS)],
        "editions": {
            str(year): {
                "starts": f"{year}-{month:02}-10",
                "ends": f"{year}-{month:02}-13",
                "country": chance.choice(("DE", "US", "VN", "JP", "AE")),
                "city": {"ko": "모의시", "en": "Mock City"},
            }
            for year in YEARS
        },
        "sources": _sources(),
    }


def _consortium(
    number: int,
    year: int,
    among: tuple[int, int],
    firms: list[dict[str, Any]],
    chance: random.Random,
) -> dict[str, Any]:
    hosts, series = among
    return {
        "title": {"ko": f"모의 컨소시엄 {_name(chance)} {number}", "en": f"Consortium {number}"},
        "programme": str(year),
        "scheme": "export_consortium",
        "kind": "general",
        "format": "exhibition",
        "hosts": [f"host-{chance.randrange(hosts)}"],
        "editions": [f"fair-{chance.randrange(series)}/{year}"],
        "sectors": [chance.choice(SECTORS)],
        "roster_consent": f"{year}-01-02",
        "participants": chance.sample(firms, FIRMS),
        "budget": [
            {"item": item, "cost_krw": 20_000_000, "subsidy_krw": 14_000_000} for item in ITEMS
        ],
        "results": [{"measure": "meetings", "value": chance.randint(50, 900)}],
        "sources": _sources(),
    }


def _firm(number: int, chance: random.Random) -> dict[str, Any]:
    """A firm, which has one id wherever it takes part; some share a name, as firms do."""
    return {
        "name": {"ko": f"모의기업 {_name(chance)}{_name(chance)[:1]}", "en": f"Firm {number}"},
        "products": [{"ko": f"모의 품목 {_name(chance)}", "en": f"Item {chance.randrange(10**6)}"}],
        "firm_id": f"F-{number:05}",
        "region": chance.choice(("KR-11", "KR-41", "KR-26")),
        "hs_codes": [f"{chance.randrange(10**6):06}"],
    }


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3))


def _sources() -> list[dict[str, str]]:
    return [{"title": "모의 자료(사실이 아님)", "basis": "website"}]


def _write(folder: Path, name: str, record: dict[str, Any]) -> None:
    path = folder / "data" / f"{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(_lines(record, 0)) + "\n", "utf-8")


def _lines(value: Any, depth: int) -> list[str]:
    """Block YAML of plain values; strings as JSON, which YAML reads alike."""
    lines = []
    for key, below in value.items():
        head = f"{'  ' * depth}{json.dumps(key) if key[:1].isdigit() else key}:"
        if isinstance(below, dict):
            lines += [head, *_lines(below, depth + 1)]
        elif isinstance(below, list) and below and isinstance(below[0], dict):
            lines.append(head)
            for entry in below:
                first, *rest = _lines(entry, depth + 2)
                lines += ["  " * (depth + 1) + "- " + first.strip(), *rest]
        elif isinstance(below, list) and below:
            lines += [head, *(f"{'  ' * (depth + 1)}- {_scalar(entry)}" for entry in below)]
        else:
            lines.append(f"{head} {_scalar(below)}")
    return lines


def _scalar(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
