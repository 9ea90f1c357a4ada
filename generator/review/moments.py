"""When something closed, in Seoul, as exactly as the record says."""

from __future__ import annotations

from datetime import datetime, time

from generator.text.dates import SEOUL, latest


def closed(closes: str | None, received: datetime) -> bool:
    """Whether something was received surely after the closing.

    A closing day without an hour lasts until its end, for the hour is not known.
    """
    if not closes:
        return False
    hour = closes.partition("T")[2]
    if not hour:
        return received.astimezone(SEOUL).date() > latest(closes)
    return received > datetime.combine(latest(closes), time.fromisoformat(hour), SEOUL)
