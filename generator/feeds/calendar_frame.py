"""What stands around the entries of a calendar: its name, its zone, and notes on it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.feeds.calendar_text import Line, text, written
from generator.feeds.catalogue import words
from generator.feeds.source import Feeds
from generator.text.dates import SEOUL

OFTEN = "PT12H"
"""How long a program may wait before it looks for what is new."""
END = written([("END", "VCALENDAR")])
ZONE = written(
    [
        ("BEGIN", "VTIMEZONE"),
        ("TZID", SEOUL.key),
        ("BEGIN", "STANDARD"),
        ("DTSTART", "19881009T030000"),
        ("TZNAME", "KST"),
        ("TZOFFSETFROM", "+1000"),
        ("TZOFFSETTO", "+0900"),
        ("END", "STANDARD"),
        ("END", "VTIMEZONE"),
    ]
)
"""One fixed offset, since Seoul has had no summer time after 1988."""


def head(feeds: Feeds, name: str, language: str, *, empty: bool = False) -> bytes:
    """What stands before the entries of a calendar; ``END`` stands behind them."""
    on_one_line = " ".join(name.split())  # a title may have lines
    return written(_lines(feeds, on_one_line, language, empty)) + ZONE


def _lines(feeds: Feeds, name: str, language: str, empty: bool) -> Iterator[Line]:
    yield "BEGIN", "VCALENDAR"
    yield "VERSION", "2.0"
    yield "PRODID", "-//export-consortium-portal//EN"
    notes = {"unofficial": not feeds.site.official, "empty": empty}
    if remarks := [words(language, "calendar", note) for note, holds in notes.items() if holds]:
        yield "DESCRIPTION", text(" ".join(remarks))
    yield "NAME", name
    yield "X-WR-CALNAME", name
    yield "REFRESH-INTERVAL;VALUE=DURATION", OFTEN
    yield "X-PUBLISHED-TTL", OFTEN
    yield "X-WR-TIMEZONE", SEOUL.key
