"""After an edit of a roster a kept check says what a check of everything says of shared firms."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from generator.cache.store import Store
from generator.check import check
from generator.commands import kept_check
from generator.commands.kept_check import KeptCheck
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable
from tests.support import TODAY
from tests.support.base import RECORDS, consortium

LIMITS = (
    "limits: {joins_per_year: 1, same_exhibition: 1}\nsubsidy: {connected_firms_together: true}\n"
)
NAMES = ("예시 가", "(주)예시가", "예시 나", "예시 다", "예시 라", "{ko: 예시 마, en: Ma}")
FIELDS = {
    "firm_id": ("F-1", "F-2", "F-3", "F-4"),
    "business_number": ('"220-81-62517"', '"124-81-00998"'),
    "group": ("묶음 가", "묶음 나"),
    "region": ('"KR-11"', '"KR-26"'),
    "withdrawn": ('"2026-02-03"',),
}


def row(random: Random) -> str:
    """A firm of few names, ids, numbers and groups, so that many ties arise."""
    known = [f"{n}: {random.choice(v)}" for n, v in FIELDS.items() if random.random() < 0.3]
    return "  - {" + ", ".join([f"name: {random.choice(NAMES)}", *known]) + "}"


def record(random: Random, rows: list[str]) -> bytes:
    """A consortium with a roster, of which little else differs."""
    more = random.choice(("", 'editions: ["fair/2026"]\n', "ended: {kind: cancelled}\n", "# x\n"))
    roster = "\n".join(["participants:", *rows, ""]) if rows else ""
    cost = f"budget_total_krw: {random.randrange(9)}000000\n"
    return consortium("alpha", more, cost, 'roster_consent: "2026-01-02"\n', roster).encode()


@pytest.mark.parametrize("seed", range(2))
def test_shared_firms_are_told_as_a_check_of_everything_tells_them(
    seed: int, tmp_path: Path, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch
) -> None:
    random, whole = Random(seed), []
    monkeypatch.setattr(kept_check, "check", lambda *all: whole.append(all) or check(*all))
    sources: dict[str, bytes | Unreadable] = {f: text.encode() for f, text in RECORDS.items()}
    sources["data/programmes/2026.yml"] = (RECORDS["data/programmes/2026.yml"] + LIMITS).encode()
    rows = {f"data/consortia/2026/tied-{n}.yml": [row(random) for _ in range(3)] for n in range(4)}
    sources |= {file: record(Random(0), its) for file, its in rows.items()}
    for number in range(12):
        if number:
            file = random.choice([*rows])
            its, at = rows[file], random.randrange(len(rows[file]) + 1)
            its[at : at + random.choice((0, 1, 1))] = random.choice(([row(random)], [], ["# y"]))
            sources[file] = record(Random(random.choice((0, 0, number))), its)
        kept = KeptCheck(Store(tmp_path), schemas, TODAY).whole(sources)
        assert kept.findings == check(sources, schemas, TODAY).findings, number
    assert len(whole) < 4
