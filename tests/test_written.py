"""How texts are written on pages, with the language of each part."""

from __future__ import annotations

import pytest

from generator.written import prose, quoting, text


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("한국관", '<span lang="ko">한국관</span>'),
        ("MEDICA 한국관", '<span lang="ko">MEDICA 한국관</span>'),
        ("Düsseldorf", "Düsseldorf"),
        ({"ko": "한국관", "en": "Korean pavilion"}, "Korean pavilion"),
        ({"ko": "가", "en": 'says "4일" only'}, 'says &#34;4<span lang="ko">일</span>&#34; only'),
        ({"ko": "<b>"}, "&lt;b&gt;"),
    ],
)
def test_korean_on_an_english_page_says_that_it_is(value: object, written: str) -> None:
    assert text(value, "en") == written


def test_words_quoted_in_prose_are_marked_as_one() -> None:
    marked = '(<span lang="ko">유망, 일반 품목</span> and &lt;more&gt;)'
    assert prose("(유망, 일반 품목 and <more>)", "en") == marked
    assert prose("유망 and more", "ko") == "유망 and more"


def test_words_quoted_in_drawn_text_are_marked_and_attributes_left_alone() -> None:
    drawn = '<a title="안내">the label 검토자 차례</a>'
    assert quoting(drawn) == '<a title="안내">the label <span lang="ko">검토자 차례</span></a>'
