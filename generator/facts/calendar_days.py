"""When an occasion begins and ends, as calendars write it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from generator.facts.days import Span
from generator.text.dates import SEOUL, exact


def moments(when: Span) -> tuple[date, date]:
    """The first and the last moment; of whole days the first one and the day after the last.

    An hour alone lasts no time, and says so: programs would make up an hour or a day.
    """
    if "T" in when.first:
        known = [
            datetime.fromisoformat(d).replace(tzinfo=SEOUL)
            for d in (when.first, when.last)
            if "T" in d
        ]
        return known[0], max(known)
    first = date.fromisoformat(when.first)
    return first, max(first, exact(when.last) or first) + timedelta(days=1)
