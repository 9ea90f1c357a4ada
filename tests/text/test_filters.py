"""How dates and amounts stand on pages."""

from __future__ import annotations

import pytest

from generator.text.filters import filters

KO, EN = filters("ko"), filters("en")


def test_a_line_may_end_between_two_dates_never_inside_one() -> None:
    first = '<span class="date">2026. 3. 5.(목) ~</span>'
    last = '<span class="date">3. 8.(일)</span>'
    assert KO["period"]("2026-03-05", "2026-03-08") == f"{first} {last}", "nor begin with the dash"
    assert KO["day"]("2026") == "2026년"
    assert EN["period"]("2026-03-05", "2026-03-08") == '<span class="date">5 – 8 Mar 2026</span>'
    assert KO["day"](None) == ""


def test_a_day_that_is_known_in_part_names_what_is_not() -> None:
    assert (KO["day"]("2026-XX-03"), EN["day"]("2026-XX-03")) == (
        "2026년 3일 (달 미상)",
        "the 3rd, 2026 (month not known)",
    )


def test_lines_of_a_text_stay_apart() -> None:
    assert (
        KO["text"]("1. 신청서\n2. 재무제표 <원본>\n") == "1. 신청서<br>\n2. 재무제표 &lt;원본&gt;"
    )
    said = {"ko": "가\n나", "en": "one\ntwo"}
    assert EN["text"](said) == "one<br>\ntwo"
    assert EN["text"]("가\n나").count("<br>") == 1


@pytest.mark.parametrize(
    ("krw", "korean", "english"),
    [
        (4_050_000, "405만 원", "KRW 4.05 million"),
        (372_000, "372,000원", "KRW 372,000"),
        (19_800_000_000, "198억 원", "KRW 19.8 billion"),
        (0, "0원", "KRW 0"),
    ],
)
def test_an_amount_as_people_say_it_is_not_rounded_away(
    krw: int, korean: str, english: str
) -> None:
    assert (KO["short_krw"](krw), EN["short_krw"](krw)) == (korean, english)
