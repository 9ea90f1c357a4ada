"""iCalendar files (RFC 5545): all, and by sector, country and audience, in each language.

An entry keeps its UID whatever happens to it; its SEQUENCE rises with each change of its days, and
its LAST-MODIFIED and DTSTAMP move with each change of what it says.  A deadline without an hour is
a whole day, one with an hour lasts no time, and a date that is only half known is left out.  The
address of a part that has no entry any more keeps answering, with a calendar that says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Alarm, Event

from generator.facts.occasions import DEADLINES, Occasion, occasions
from generator.facts.written import marked, place
from generator.feeds.about import about
from generator.feeds.calendar_frame import frame
from generator.feeds.catalogue import words
from generator.feeds.source import Feeds
from generator.feeds.stamps import changed
from generator.feeds.topics import Facet
from generator.records.model import Record
from generator.site.output import Export
from generator.text.dates import SEOUL, exact
from generator.text.languages import LANGUAGES, address
from generator.text.texts import plain

LARGEST = 3000
"""So many entries a file has at most, the latest ones: calendar programs choke on more."""
WHOLE_DAY = (timedelta(days=-3, hours=9), timedelta(days=-1, hours=9))
TO_THE_HOUR = (timedelta(days=-3), timedelta(days=-1))
"""When alarms ring: at nine in the morning before a day, or days before an hour."""


def calendars(feeds: Feeds) -> Iterator[Export]:
    """Every calendar in both languages."""
    for language in LANGUAGES:
        entries = _entries(feeds, language)
        for facet, records in feeds.answering.items():
            path = address(f"calendar/{facet.path}.ics", language)
            yield Export(path, _writer(feeds, facet, records, language, entries))


Entries = Callable[[Record], list[tuple[str, bytes]]]


def _entries(feeds: Feeds, language: str) -> Entries:
    """The entries of a record as they are written, each made only once for all calendars."""
    made: dict[str, list[tuple[str, bytes]]] = {}

    def entries(record: Record) -> list[tuple[str, bytes]]:
        if record.name not in made:
            made[record.name] = [
                (occasion.when.first, _event(occasion, feeds, language).to_ical())
                for occasion in occasions(record, feeds.registry)
                if occasion.known
            ]
        return made[record.name]

    return entries


def _writer(
    feeds: Feeds, facet: Facet, records: list[Record], language: str, entries: Entries
) -> Callable[[], bytes]:
    def write() -> bytes:
        newest = sorted(entry for record in records for entry in entries(record))[-LARGEST:]
        around: bytes = frame(feeds, facet, language, empty=not records).to_ical()
        end = around.rindex(b"END:VCALENDAR")
        return around[:end] + b"".join(entry for _, entry in newest) + around[end:]

    return write


def _event(occasion: Occasion, feeds: Feeds, language: str) -> Event:
    """One entry."""
    record, entry = occasion.record, Event()
    name = plain(occasion.title, language)
    page = feeds.site.url + address(f"{record.name}/", language)
    moment = feeds.sequences.changed.get(occasion.id) or changed(record, feeds.past)
    entry.add("uid", feeds.site.tag(occasion.id))
    entry.add("dtstamp", moment)
    entry.add("last-modified", moment)
    entry.add("sequence", feeds.sequences.number(occasion))
    entry.add("status", _status(occasion))
    what = occasion.shown
    summary = words(language, "summary", what, name=name)
    entry.add("summary", marked(summary, occasion.when.marks, language))
    says = [words(language, "days", name) for name in occasion.when.marks.names]
    entry.add(
        "description",
        "\n".join([*says, *about(record, feeds.registry, feeds.schemas, language), page]),
    )
    entry.add("url", page)
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [words(language, "occasion", what)])
    if where := place(occasion.where, language):
        entry.add("location", where)
    for name_, value in _days(occasion).items():
        entry.add(name_, value)
    for alarm in _alarms(occasion, language):
        entry.add_component(alarm)
    return entry


def _status(occasion: Occasion) -> str:
    if occasion.cancelled:
        return "CANCELLED"
    return "TENTATIVE" if occasion.when.marks.tentative else "CONFIRMED"


def _days(occasion: Occasion) -> dict[str, Any]:
    """The first moment, and how long it lasts or the day after the last one.

    An hour alone lasts no time, and says so: programs would make up an hour or a day.
    """
    when = occasion.when
    if "T" in when.first:
        moments = [
            datetime.fromisoformat(d).replace(tzinfo=SEOUL)
            for d in (when.first, when.last)
            if "T" in d
        ]
        return {"dtstart": moments[0], "duration": max(moments) - moments[0]}
    first = date.fromisoformat(when.first)
    last = max(first, exact(when.last) or first)
    return {"dtstart": first, "dtend": last + timedelta(days=1)}


def _alarms(occasion: Occasion, language: str) -> Iterator[Alarm]:
    if occasion.what in DEADLINES and not occasion.cancelled:
        for before in TO_THE_HOUR if "T" in occasion.when.first else WHOLE_DAY:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", words(language, "occasion", occasion.what))
            alarm.add("trigger", before)
            yield alarm
