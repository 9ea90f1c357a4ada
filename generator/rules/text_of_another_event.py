"""Title and summary match the place and season of the event.
제목과 요약에는 그 행사의 장소와 계절을 적습니다.

Why: records are made by copying another one, and what words say of it is read before the fields
below. A text that names cities or countries names one of the event or of its markets, and a season
is about that of its first day. A call is held against its consortium. Texts that name no place, and
events of which no country is known, are not judged.

왜: 다른 레코드를 복사하여 만들면 글 속의 장소와 계절이 그대로 남기 쉽고, 읽는 사람은 글부터
봅니다. 도시나 국가를 적은 글에는 행사를 여는 국가나 목표 시장이 하나는 있어야 하고, 계절은 시작일과
비슷해야 합니다. 공고는 그 컨소시엄과 맞추어 봅니다. 장소를 적지 않은 글과 국가를 모르는 행사는
판단하지 않습니다.

Wrong:

    # exhibitions/medica
    editions:
      "2026": {country: SA, city: 리야드}
    ---
    # consortia/2026/alpha
    title: 2026 방콕 한국관  # <- here
    editions: ["medica/2026"]

Right:

    # exhibitions/medica
    editions:
      "2026": {country: SA, city: 리야드}
    ---
    # consortia/2026/alpha
    title: 2026 리야드 한국관
    editions: ["medica/2026"]
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path

from generator.records.findings import FieldPath, Problem, Severity
from generator.records.meant_words import WORDS
from generator.records.model import Call, Consortium, Record
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule
from generator.rules.variables import variables
from generator.text.dates import earliest
from generator.text.languages import MAIN
from generator.text.texts import plain

SEASONS = {"봄": range(2, 7), "여름": range(5, 10), "가을": range(8, 13), "겨울": (11, 12, 1, 2, 3)}
"""The months of each season, and one before and after."""
SEASON = re.compile("|".join(SEASONS))
COUNTRIES = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
"""The Korean names of the countries of known cities."""
HOME = "KR"
KOREAN = re.compile("[가-힣]{2,}")
MONTH = len("2026-04")


@make_rule(Call, Consortium, level=Severity.WARNING)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say the places and seasons that are not those of the event."""
    consortium = record if isinstance(record, Consortium) else _of_call(record, registry)
    if consortium is None:
        return
    for field in ("title", "summary") if record is consortium else ("title",):
        if not (written := record.fields[field]):
            continue
        at = (field, MAIN) if isinstance(written, Mapping) else (field,)
        yield from _of_places(plain(written, MAIN), at, consortium, registry)
        if field == "title":
            yield from _of_season(plain(written, MAIN), at, consortium, registry)


def _of_call(record: Record, registry: Registry) -> Consortium | None:
    name = record.fields["consortium"]
    return registry.find(Consortium, name) if name else None


def _of_places(
    text: str, at: FieldPath, consortium: Consortium, registry: Registry
) -> Iterator[Problem]:
    """Say the places of a text of which none is a place or market of the event."""
    named = (_named(word) for word in KOREAN.findall(text))
    abroad = {name: _places()[name] for name in named if name and _places()[name] != HOME}
    if not abroad:
        return
    held = _countries(consortium, registry)
    if held and held.keys().isdisjoint(abroad.values()):
        values = {"found": ", ".join(abroad), "there": ", ".join(filter(None, held.values()))}
        yield Problem("text-of-another-event", at, values)


def _countries(consortium: Consortium, registry: Registry) -> Mapping[str, str]:
    """The countries of the event and its markets, each with a place in it."""
    editions = (registry.edition(id) for id in consortium.fields["editions"] or ())
    held = chain((found[2] for found in editions if found), consortium.fields["stops"] or ())
    places = {
        place[
            "country"
        ]: f"{place['country']} {plain(place['city'], MAIN) if place['city'] else ''}"
        for place in held
        if place["country"]
    }
    return {market: market for market in consortium.fields["markets"] or ()} | {
        country: words.strip() for country, words in places.items()
    }


def _of_season(
    text: str, at: FieldPath, consortium: Consortium, registry: Registry
) -> Iterator[Problem]:
    """Say a season that is far from the first day of the event."""
    starts = variables(consortium, registry, with_references=True)["event"].get("starts", "")
    found = SEASON.findall(text)
    if not found or len(starts) < MONTH:
        return
    month = earliest(starts).month
    if not any(month in SEASONS[name] for name in found):
        values = {"found": found[0], "starts": starts}
        yield Problem("text-of-another-event.season", at, values)


@cache
def _places() -> Mapping[str, str]:
    """The countries by every Korean name of theirs and of their cities."""
    cities = (
        (name, code) for code, each in WORDS["cities"].items() for names in each for name in names
    )
    shorter = ((name, code) for code, names in WORDS["countries"].items() for name in names)
    plain = ((name, code) for code, name in COUNTRIES.items())
    every = dict(chain(shorter, plain, cities))
    return {name: code for name, code in every.items() if KOREAN.fullmatch(name)}


def _named(word: str) -> str | None:
    """The longest name of a place that a word begins with: ``방콕에서`` is of ``방콕``."""
    begins = (word[:end] for end in range(len(word), 1, -1))
    return next((name for name in begins if name in _places()), None)
