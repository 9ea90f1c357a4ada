"""Opening and closing times in Seoul, as exact as the record."""

from __future__ import annotations

from datetime import date, datetime, time

from generator.text.dates import SEOUL, earliest, latest

Span = tuple[datetime, datetime]
"""The first and the last moment that a written date may mean."""


def closing(written: str) -> Span:
    """When a call closes: a day without an hour lasts until its end, for the hour is not known."""
    return _span(written, time.max)


def opening(written: str) -> Span:
    """When a call opens: a day without an hour counts from its beginning."""
    return _span(written, time.min)


def closed(closes: str | None, received: datetime) -> bool:
    """Whether something was received surely after the closing."""
    return bool(closes) and received > closing(closes or "")[1]


def _span(written: str, otherwise: time) -> Span:
    hour = written.partition("T")[2]
    at = time.fromisoformat(hour) if hour else otherwise

    def on(day: date) -> datetime:
        return datetime.combine(day, at, SEOUL)

    return on(earliest(written)), on(latest(written))
