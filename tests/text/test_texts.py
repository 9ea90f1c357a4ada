"""A text is said in a language where it is written in it, else in Korean."""

from __future__ import annotations

import pytest

from generator.text.filters import filters
from generator.text.texts import Text, is_group, only, plain

BOTH = {"ko": "코엑스", "en": "COEX"}


@pytest.mark.parametrize(
    ("value", "language", "said", "alone"),
    [
        (BOTH, "ko", "코엑스", "코엑스"),
        (BOTH, "en", "COEX", "COEX"),
        (BOTH, "ja", "코엑스", None),
        ("코엑스", "en", "코엑스", None),
        ({"ko": "코엑스"}, "en", "코엑스", None),
        (None, "en", "", None),
    ],
)
def test_a_text_falls_back_to_korean_and_says_so(
    value: object, language: str, said: str, alone: str | None
) -> None:
    text = Text.of(value)
    assert (text.say(language), text.only(language)) == (said, alone)
    assert (plain(value, language), only(value, language)) == (said, alone)


def test_every_language_of_a_text_is_told_once() -> None:
    assert list(Text.of(BOTH).every()) == ["코엑스", "COEX"]
    assert list(Text.of("코엑스").every()) == ["코엑스"]


@pytest.mark.parametrize(
    ("value", "group"),
    [(BOTH, False), ("코엑스", False), (None, False), ([], False), ({"name": BOTH}, True)],
)
def test_a_text_has_no_fields_of_its_own(value: object, group: bool) -> None:
    assert is_group(value) is group


@pytest.mark.parametrize("language", ["en", "ja"])
def test_korean_on_another_page_is_marked(language: str) -> None:
    assert filters(language)["text"]("서울") == '<span lang="ko">서울</span>'
    assert filters(language)["text"]("COEX <Hall>") == "COEX &lt;Hall&gt;"
    assert filters("ko")["text"]("서울") == "서울"
