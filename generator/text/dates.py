"""Dates of day, month or year precision, compared only as far as known.

``2026-03`` may be any day of that March.  It is surely before ``2026-04-01`` and not surely before
``2026-03-20``.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from zoneinfo import ZoneInfo

SEOUL = ZoneInfo("Asia/Seoul")


@cache
def earliest(written: str) -> date:
    """The first day that a date may mean."""
    year, month, day = _parts(written)
    return date(year, month or 1, day or 1)


@cache
def latest(written: str) -> date:
    """The last day that a date may mean."""
    year, month, day = _parts(written)
    from calendar import monthrange  # which takes a while to load

    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def surely_before(one: str, other: str) -> bool:
    """Whether ``one`` is before ``other`` whichever days they mean.

    Hours count only where both dates have one, for a closing day without an hour is no midnight.
    """
    if latest(one) == earliest(other) and "T" in one and "T" in other:
        return one < other
    return latest(one) < earliest(other)


def exact(written: str | None) -> date | None:
    """The day, when the date names one; None when it is coarser or absent."""
    return earliest(written) if written and len(written) >= 10 else None


def _parts(written: str) -> tuple[int, int, int]:
    year, _, rest = written.partition("T")[0].partition("-")
    month, _, day = rest.partition("-")
    return int(year), int(month or 0), int(day or 0)
