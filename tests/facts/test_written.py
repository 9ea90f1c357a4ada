"""Writing: whatever has a mark is written with it, on pages, as text, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.facts.days import Hints, Span
from generator.facts.marks import NO_MARKS, PLANNED, Fact, Marks
from generator.facts.where import Where
from generator.facts.written import badges, filters, mark_word, marked, period, place, words
from tests.support import ROOT

GUESS = Marks(inferred=True)
MARCH = Span(Fact("2026-03-05"), Fact("2026-03-06", GUESS))
TAKEN = re.compile(r"([\w.]+)\.(?:value|first|last)\s*\|\s*(?:day|period)")
TEMPLATES = sorted((ROOT / "generator/theme/templates").glob("*.html"))


@pytest.mark.parametrize(
    ("language", "said"), [("ko", ("추정", "예정", "약")), ("en", ("inferred", "planned", "about"))]
)
def test_every_mark_has_a_word(language: str, said: tuple[str, ...]) -> None:
    assert words(Marks(True, True, True), language) == said
    assert words(NO_MARKS, language) == ()
    assert mark_word("planned", language) == said[1]


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        (NO_MARKS, "2026년 3월"),
        (GUESS, "2026년 3월 (추정)"),
        (GUESS | PLANNED, "2026년 3월 (추정, 예정)"),
    ],
)
def test_text_has_its_marks_behind_it(marks: Marks, said: str) -> None:
    assert marked("2026년 3월", marks, "ko") == said


def test_nothing_said_is_nothing_marked() -> None:
    assert marked("", GUESS, "ko") == ""


@pytest.mark.parametrize(
    ("span", "language", "said"),
    [
        (MARCH, "ko", "2026. 3. 5.(목) ~ 3. 6.(금) (추정)"),
        (MARCH, "en", "5 – 6 Mar 2026 (inferred)"),
        (Span(Fact("2026-03", PLANNED)), "ko", "2026년 3월 (예정)"),
        (Span(None, Fact("2026-03")), "ko", "2026년 3월까지"),
        (Span(None, Fact("2026-03-08")), "en", "until Sun 8 Mar 2026"),
        (Span(), "ko", ""),
        (Span(Fact("2026-10-20"), end_unknown=True), "ko", "2026. 10. 20.(화)부터"),
        (Span(Fact("2026-10-20"), end_unknown=True), "en", "from Tue 20 Oct 2026"),
        (Span(Fact("2026-03"), hints=Hints(part="early")), "ko", "2026년 3월 초"),
        (Span(Fact("2026-03"), hints=Hints(part="late")), "en", "late Mar 2026"),
        (Span(hints=Hints("2002-XX-03", length=4)), "ko", "2002년 3일부터 4일간 (달 미상)"),
        (Span(hints=Hints(length=9)), "en", "9 days"),
        (Span(hints=Hints(ends="2023-XX-08")), "ko", "2023년 8일까지 (달 미상)"),
        (Span(hints=Hints(ends="2023-XX-08")), "en", "until the 8th, 2023 (month not known)"),
        (Span(Fact("2028"), Fact("2028"), Hints(length=9)), "ko", "2028년, 9일간"),
    ],
)
def test_days_as_text(span: Span, language: str, said: str) -> None:
    assert period(span, language) == said


def test_a_place_as_text() -> None:
    where = Where("DE", {"ko": "뮌헨", "en": "Munich"}, GUESS)
    assert place(where, "ko") == "독일 뮌헨 (추정)"
    assert place(where, "en") == "Munich, Germany (inferred)"
    assert place(Where("DE"), "ko") == "독일"


def test_marks_on_a_page() -> None:
    assert badges(GUESS | PLANNED, "ko") == (
        ' <span class="guess">추정</span> <span class="guess">예정</span>'
    )
    assert badges(NO_MARKS, "ko") == ""


def test_a_template_writes_days_with_their_marks() -> None:
    write = filters("en")
    assert write["day"](Fact("2026", GUESS)) == '2026 <span class="guess">inferred</span>'
    assert write["period"](MARCH).endswith('Mar 2026</span> <span class="guess">inferred</span>')
    assert write["period"](Span(None, Fact("2026"))) == '<span class="date">until 2026</span>'
    assert write["period"](Span()) == ""


def test_a_template_writes_bare_dates_too() -> None:
    write = filters("en")
    assert write["day"]("2026") == "2026"
    assert write["day"](None) == ""
    assert write["period"]("2025", "2026") == '<span class="date">2025 –</span> 2026'
    assert write["period"]("2026") == "2026"


def test_a_template_writes_the_marks_of_a_fact_alone() -> None:
    write = filters("en")["marks"]
    assert write(Span(None, Fact("2026", GUESS))) == ' <span class="guess">inferred</span>'
    assert write(None) == ""


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_takes_a_day_out_of_its_fact(template: Path) -> None:
    """Unless its marks are written behind the words around it, on the same line."""
    without = [
        line
        for line in template.read_text("utf-8").splitlines()
        for fact in TAKEN.findall(line)
        if f"{fact}|marks" not in line
    ]
    assert without == []
