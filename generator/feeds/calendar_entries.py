"""One entry of a calendar: what happens, when, where, and when to ring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from icalendar import Alarm, Event

from generator.facts.calendar_days import moments
from generator.facts.marks import Marks
from generator.facts.occasions import DEADLINES, Occasion
from generator.facts.written import marked, place
from generator.feeds.about import about
from generator.feeds.catalogue import words
from generator.feeds.source import Feeds
from generator.feeds.stamps import changed
from generator.text.languages import address

WHOLE_DAY = (timedelta(days=-3, hours=9), timedelta(days=-1, hours=9))
TO_THE_HOUR = (timedelta(days=-3), timedelta(days=-1))
"""When alarms ring: at nine in the morning before a day, or days before an hour."""


def entry(occasion: Occasion, feeds: Feeds, language: str) -> Event:
    """One entry."""
    record, made = occasion.record, Event()
    page = feeds.site.url + address(f"{record.name}/", language)
    moment = feeds.sequences.changed.get(occasion.id) or changed(record, feeds.past)
    made.add("uid", feeds.site.tag(occasion.id))
    made.add("dtstamp", moment)
    made.add("last-modified", moment)
    made.add("sequence", feeds.sequences.number(occasion))
    made.add("status", _status(occasion))
    what = occasion.shown
    summary = words(language, "summary", what, name=occasion.named(language))
    made.add("summary", marked(summary, _marks(occasion), language))
    says = [words(language, "days", name) for name in _marks(occasion).names]
    made.add(
        "description",
        "\n".join([*says, *about(record, feeds.registry, feeds.schemas, language), page]),
    )
    made.add("url", page)
    made.add("transp", "TRANSPARENT")
    made.add("categories", [words(language, "occasion", what)])
    if where := place(occasion.where, language):
        made.add("location", where)
    for name, value in _days(occasion).items():
        made.add(name, value)
    for alarm in _alarms(occasion, language):
        made.add_component(alarm)
    return made


def _marks(occasion: Occasion) -> Marks:
    """The marks of its days; what was given up certainly did not take place on them."""
    marks = occasion.when.marks
    return replace(marks, planned=False) if occasion.cancelled else marks


def _status(occasion: Occasion) -> str:
    if occasion.cancelled:
        return "CANCELLED"
    return "TENTATIVE" if occasion.when.marks.tentative else "CONFIRMED"


def _days(occasion: Occasion) -> dict[str, Any]:
    first, end = moments(occasion.when)
    if isinstance(first, datetime) and isinstance(end, datetime):
        return {"dtstart": first, "duration": end - first}
    return {"dtstart": first, "dtend": end}


def _alarms(occasion: Occasion, language: str) -> Iterator[Alarm]:
    if occasion.what in DEADLINES and not occasion.cancelled:
        for before in TO_THE_HOUR if "T" in occasion.when.first else WHOLE_DAY:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", words(language, "occasion", occasion.what))
            alarm.add("trigger", before)
            yield alarm
