"""english-differs: numbers, months and seasons of both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked

RULE = "english-differs"


@pytest.mark.parametrize(
    ("korean", "english", "told"),
    [
        pytest.param("9㎡ 13부스", "13 booths of 9 sqm", None, id="the same, in another order"),
        pytest.param("9㎡ 13부스", "14 booths of 9 sqm", ("13", "14"), id="another number"),
        pytest.param("화장품 13개사", "Fifteen firms", ("13", "15"), id="a number in words"),
        pytest.param("화장품 13개사", "The firms", None, id="left out"),
        pytest.param("기업당 300만 원, 2회", "KRW 3 million a firm, 2 times", None, id="of size"),
        pytest.param(
            "기업당 300만 원, 2회", "KRW 3 million a firm, 3 times", ("2", "3"), id="beside"
        ),
        pytest.param("1,000개", "1000 pieces", None, id="commas"),
        pytest.param("5월에서 6월로", "from May to June", None, id="months"),
        pytest.param("5월에서 6월로", "from May to July", ("June", "July"), id="another month"),
        pytest.param("2026년 3~4월", "March-April 2026", None, id="a range of months"),
        pytest.param("2026-06-26의 기사", "of 26 June 2026", None, id="a day in figures"),
        pytest.param("오후 2시 30분, 3회", "14:30, 3 times", None, id="a time of day"),
        pytest.param("14시, 3회", "2 p.m., 3 times", None, id="an hour"),
        pytest.param("14시, 3회", "2 p.m., 4 times", ("3", "4"), id="beside an hour"),
        pytest.param("2026 봄", "Spring 2026", None, id="seasons"),
        pytest.param("2026 봄", "Autumn 2026", ("Spring", "Autumn"), id="another season"),
        pytest.param("추계", "Fall", None, id="one season by two names"),
    ],
)
def test_both_languages_tell_the_same(
    checked: Callable[[str], Checked], korean: str, english: str, told: tuple[str, str] | None
) -> None:
    text = f"# calls/a\nnew:\n  - ko: {korean}\n    en: {english}"
    found = [f.problem for f in checked(text).findings if f.rule == RULE]
    assert [(p.values["korean"], p.values["english"]) for p in found] == ([told] if told else [])
    assert all(problem.at == ("new", 0, "en") for problem in found)
