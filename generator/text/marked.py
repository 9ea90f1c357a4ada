"""Texts and dates as HTML: Korean on other pages is marked as Korean, dates are not broken."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from markupsafe import Markup, escape

from generator.text.languages import MAIN
from generator.text.texts import only, plain

DASH = re.compile("( [~–] )")
TAG = re.compile("(<[^<>]*>)")
SPECIAL = re.compile("[&<>'\"]")
KOREAN = re.compile("([가-힣ㄱ-ㅣ](?:[가-힣ㄱ-ㅣ0-9 ·(),]*[가-힣ㄱ-ㅣ])?)")


def text(value: Any, language: str) -> Markup:
    """A text for the page; one that is there in Korean only is marked so on other pages."""
    words = plain(value, language).strip("\n")
    if language == MAIN:
        return _lines(_escaped(words))
    if only(value, language):
        return _lines(prose(words, language))
    return _lines(_korean(words) if KOREAN.search(words) else _escaped(words))


def _escaped(words: str) -> Markup:
    """A text as HTML; most have nothing to escape."""
    return escape(words) if SPECIAL.search(words) else str.__new__(Markup, words)


def _lines(words: Markup) -> Markup:
    """A text whose lines are parted on the page as they are in the record."""
    return words.replace("\n", Markup("<br>\n")) if "\n" in words else words


def prose(words: str, language: str) -> Markup:
    """A text of the page's own language; the Korean words that others quote are marked."""
    if language == MAIN or not KOREAN.search(words):
        return _escaped(words)
    parts = KOREAN.split(words)  # every second one is Korean
    marked = (_korean(part) if place % 2 else escape(part) for place, part in enumerate(parts))
    return Markup().join(marked)


def quoting(html: str) -> str:
    """Drawn text that is not Korean, with the Korean words that it quotes marked as such."""
    parts = TAG.split(html)  # every second one is a tag
    for place in range(0, len(parts), 2):
        parts[place] = KOREAN.sub(_korean(r"\1"), parts[place])
    return "".join(parts)


@cache
def unbroken(dates: str) -> Markup:
    """One or two dates for a page: a line may end behind their dash, never inside one."""
    first, dash, last = DASH.split(dates, 1) if DASH.search(dates) else (dates, "", "")
    if first.isdigit() and len(first) < 3:  # only a day, as in "5 – 8 Mar 2026"
        return _whole(dates)
    if not dash:
        return _whole(first)
    return _whole(first + dash.rstrip()) + " " + _whole(last)


def _whole(date: str) -> Markup:
    return Markup('<span class="date">{}</span>').format(date) if " " in date else Markup(date)


def _korean(words: str) -> Markup:
    return str.__new__(Markup, f'<span lang="ko">{escape(words)}</span>')
