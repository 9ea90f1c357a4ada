"""Words of days: the month that something begins in, and one gram for each day that it lasts.

A day is found as people write it (2025-11-17, 11월 17일, 17 November 2025), so it is one word in
the index, which ``theme/scripts/search/days.js`` makes of any of these. It begins with month and
day: so one of any year is found by its beginning, and a year's days do not all stand in one file.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.facts.days import Span
from generator.text.cldr import Cldr
from generator.text.dates import exact
from generator.text.languages import LANGUAGES

LONGEST = 10
"""Of what lasts longer, the first and the last day alone can be found."""


def month_words(first: str) -> Iterator[str]:
    """The month of a first day, where that is known."""
    if month := first[5:7]:
        yield from (Cldr(language).month_name(int(month), wide=True) for language in LANGUAGES)


def day_grams(span: Span) -> Iterator[str]:
    """Each day of a span whose days are known: ``1117d2025``."""
    ends = (exact(span.first), exact(span.ends.value if span.ends else ""))
    for day in dict.fromkeys(_between(*ends)):
        yield f"{day:%m%d}d{day.year}"


def _between(first: date | None, last: date | None) -> Iterator[date]:
    if first and last and 0 <= (last - first).days < LONGEST:
        yield from (first + timedelta(n) for n in range((last - first).days + 1))
    else:
        yield from (day for day in (first, last) if day)
