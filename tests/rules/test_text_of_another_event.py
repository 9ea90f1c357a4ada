"""text-of-another-event: places and seasons of titles and summaries."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from babel import Locale

from generator.check import Checked
from generator.records.meant_words import WORDS
from generator.rules.text_of_another_event import COUNTRIES, KOREAN

RULE = "text-of-another-event"

FAIR = (
    '# exhibitions/fair\neditions:\n  "2026": {starts: "2026-04-22", country: TH, city: 방콕}\n'
    "---\n"
)
EVENT = "# consortia/2026/a without stops, stages, markets\neditions: [fair/2026]\n"


@pytest.mark.parametrize(
    ("text", "field", "told"),
    [
        pytest.param("2026 방콕 한국관", "title", [], id="the city"),
        pytest.param("태국에 나갑니다", "summary", [], id="the country"),
        pytest.param("방콕과 하노이", "title", [], id="one of two"),
        pytest.param("미용전 한국관", "title", [], id="no place"),
        pytest.param("한국 미용전", "title", [], id="home"),
        pytest.param("리야드 한국관", "title", [RULE], id="another city"),
        pytest.param("인도네시아에 나갑니다", "summary", [RULE], id="another country"),
        pytest.param("2026 봄 한국관", "title", [], id="the season"),
        pytest.param("2026 가을 한국관", "title", [f"{RULE}.season"], id="another season"),
    ],
)
def test_words_are_of_the_event(
    checked: Callable[[str], Checked], text: str, field: str, told: list[str]
) -> None:
    title = "" if field == "title" else "title: 한국관\n"
    found = checked(f"{FAIR}{EVENT}{title}{field}: {text}").findings
    assert [(f.problem.id, f.problem.at) for f in found if f.rule == RULE] == [
        (id, (field,)) for id in told
    ]


def test_a_market_may_be_named(checked: Callable[[str], Checked]) -> None:
    found = checked(f"{FAIR}{EVENT.replace(', markets', '')}markets: [VN]\ntitle: 하노이").findings
    assert not [f for f in found if f.rule == RULE]


def test_a_call_is_held_against_its_consortium(checked: Callable[[str], Checked]) -> None:
    call = "# calls/b\naudience: participants\nconsortium: 2026/a\ntitle: 리야드 기업 모집"
    found = checked(f"{FAIR}{EVENT}title: 방콕\n---\n{call}").findings
    assert [f.place.file for f in found if f.rule == RULE] == ["data/calls/b.yml"]


def test_countries_are_called_as_on_the_site() -> None:
    territories = Locale("ko").territories
    cities = WORDS["cities"].keys()
    named = {code for code in cities if KOREAN.fullmatch(territories[code])}
    assert {code: territories[code] for code in named} == COUNTRIES
