"""One entry of a calendar: what happens, when, where, and when to ring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from generator.facts.calendar_days import moments
from generator.facts.marks import Marks
from generator.facts.occasions import DEADLINES, Occasion
from generator.facts.written import marked, place
from generator.feeds.about import about
from generator.feeds.calendar_text import Line, at, duration, stamp, text, written
from generator.feeds.catalogue import words
from generator.feeds.source import Feeds
from generator.feeds.stamps import changed
from generator.text.languages import address

WHOLE_DAY = (timedelta(days=-3, hours=9), timedelta(days=-1, hours=9))
TO_THE_HOUR = (timedelta(days=-3), timedelta(days=-1))
"""When alarms ring: at nine in the morning before a day, or days before an hour."""


def entry(occasion: Occasion, feeds: Feeds, language: str) -> bytes:
    """One entry as it is written."""
    return written(
        (
            ("BEGIN", "VEVENT"),
            *_lines(occasion, feeds, language),
            *_alarms(occasion, language),
            ("END", "VEVENT"),
        )
    )


def _lines(occasion: Occasion, feeds: Feeds, language: str) -> Iterator[Line]:
    record, marks = occasion.record, _marks(occasion)
    page = feeds.site.url + address(f"{record.name}/", language)
    moment = stamp(feeds.sequences.changed.get(occasion.id) or changed(record, feeds.past))
    summary = words(language, "summary", occasion.shown, name=occasion.named(language))
    yield "SUMMARY", text(marked(summary, marks, language))
    yield from _days(occasion)
    yield "DTSTAMP", moment
    yield "UID", text(feeds.site.tag(occasion.id))
    yield "SEQUENCE", str(feeds.sequences.number(occasion))
    yield "CATEGORIES", text(words(language, "occasion", occasion.shown))
    says = [words(language, "days", name) for name in marks.names]
    says += [words(language, "days", "end-unknown")] * occasion.when.end_unknown
    says += about(record, feeds.registry, feeds.schemas, language)
    yield "DESCRIPTION", text("\n".join([*says, page]))
    yield "LAST-MODIFIED", moment
    if where := place(occasion.where, language):
        yield "LOCATION", text(where)
    yield "STATUS", _status(occasion)
    yield "TRANSP", "TRANSPARENT"
    yield "URL", page


def _marks(occasion: Occasion) -> Marks:
    """The marks of its days; what was given up certainly did not take place on them."""
    marks = occasion.when.marks
    return replace(marks, planned=False) if occasion.cancelled else marks


def _status(occasion: Occasion) -> str:
    if occasion.cancelled:
        return "CANCELLED"
    return "TENTATIVE" if occasion.when.marks.tentative else "CONFIRMED"


def _days(occasion: Occasion) -> Iterator[Line]:
    first, end = moments(occasion.when)
    yield at("DTSTART", first)
    if isinstance(first, datetime) and isinstance(end, datetime):
        yield "DURATION", duration(end - first)
    else:
        yield at("DTEND", end)


def _alarms(occasion: Occasion, language: str) -> Iterator[Line]:
    if occasion.what in DEADLINES and not occasion.cancelled:
        for before in TO_THE_HOUR if "T" in occasion.when.first else WHOLE_DAY:
            yield "BEGIN", "VALARM"
            yield "ACTION", "DISPLAY"
            yield "DESCRIPTION", text(words(language, "occasion", occasion.what))
            yield "TRIGGER", duration(before)
            yield "END", "VALARM"
