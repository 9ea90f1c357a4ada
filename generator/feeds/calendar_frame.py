"""What stands around the entries of a calendar: its name, its zone, and notes on it."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

from icalendar import Calendar, Parameters, Timezone, TimezoneStandard
from icalendar.parser import Contentline
from icalendar.prop import vUnknown

from generator.feeds.catalogue import words
from generator.feeds.source import Feeds
from generator.text.dates import SEOUL

NAMES = ("NAME", "X-WR-CALNAME")
HERE = "the-name-of-the-calendar"


def frame(feeds: Feeds, name: str, language: str, *, empty: bool = False) -> bytes:
    """A calendar without entries, as it is written."""
    made = _unnamed(feeds.site.official, language, empty)
    on_one_line = vUnknown(" ".join(name.split()))  # a title may have lines
    for field in NAMES:
        line: bytes = Contentline.from_parts(field, Parameters(), on_one_line).to_ical()
        made = made.replace(f"{field}:{HERE}".encode(), line, 1)
    return made


@cache
def _unnamed(official: bool, language: str, empty: bool) -> bytes:
    """What all calendars of a language have around their entries."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//export-consortium-portal//EN")
    for field in NAMES:
        calendar.add(field, HERE)
    calendar.add("x-wr-timezone", SEOUL.key)
    notes = {"unofficial": not official, "empty": empty}
    if remarks := [words(language, "calendar", note) for note, holds in notes.items() if holds]:
        calendar.add("description", " ".join(remarks))
    calendar.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT12H")
    calendar.add_component(_seoul())
    written: bytes = calendar.to_ical()
    return written


def _seoul() -> Timezone:
    """Time zone definition: one fixed offset, since Seoul has had no DST after 1988."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", SEOUL.key)
    standard.add("dtstart", datetime(1988, 10, 9, 3))
    standard.add("tzoffsetfrom", timedelta(hours=10))
    standard.add("tzoffsetto", timedelta(hours=9))
    standard.add("tzname", "KST")
    zone.add_component(standard)
    return zone
