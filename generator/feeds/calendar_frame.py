"""What stands around the entries of a calendar: its name, its zone, and notes on it."""

from __future__ import annotations

from datetime import datetime, timedelta

from icalendar import Calendar, Timezone, TimezoneStandard

from generator.feeds.catalogue import words
from generator.feeds.source import Feeds
from generator.text.dates import SEOUL


def frame(feeds: Feeds, name: str, language: str, *, empty: bool = False) -> Calendar:
    """A calendar without entries."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//export-consortium-portal//EN")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", SEOUL.key)
    notes = {"unofficial": not feeds.site.official, "empty": empty}
    if remarks := [words(language, "calendar", note) for note, holds in notes.items() if holds]:
        calendar.add("description", " ".join(remarks))
    calendar.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT12H")
    calendar.add_component(_seoul())
    return calendar


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
