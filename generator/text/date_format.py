"""Dates, months and spans as a language writes them."""

from __future__ import annotations

from functools import cache

from generator.text.date_manners import manner
from generator.text.dates import exact


@cache
def day(written: str | None, language: str) -> str:
    """A date as exact as it is known, with its hour: ``2026. 3. 5.(목) 18:00``, ``2026년 3월``."""
    if not written:
        return ""
    known = exact(written)
    hour = written.partition("T")[2]
    if known is None:
        return _coarse(written, language)
    wording = manner(language).day(known)
    return f"{wording} {hour}{manner(language).zone}" if hour else wording


def short_day(written: str, language: str, *, year: bool) -> str:
    """A date inside a sentence, with its year where that is not obvious."""
    known = exact(written)
    if known is None:
        return _coarse(written, language)
    return manner(language).short(known, written.partition("T")[2], year=year)


@cache
def period(first: str | None, last: str | None, language: str) -> str:
    """Two dates as a span, without saying the same year or month twice."""
    if not first or not last or first == last:
        return day(first or last, language)
    start, end = exact(first), exact(last)
    if start and end:
        return manner(language).span(start, end)
    return day(first, language) + manner(language).dash + day(last, language)


def month(number: int, language: str, *, wide: bool = False) -> str:
    """A month's name, short where no more is asked for: ``3월``, ``Mar``."""
    return manner(language).month_name(number, wide=wide)


def _coarse(written: str, language: str) -> str:
    year, _, month = written.partition("-")
    if not month:
        return manner(language).year(int(year)) if year.isdigit() else year
    return manner(language).month(int(year), int(month))
