"""iCalendar files (RFC 5545): all, by sector, country and audience, and of each record.

An entry keeps its UID whatever happens to it; its SEQUENCE rises with each change of its days, and
its LAST-MODIFIED and DTSTAMP move with each change of what it says.  A deadline without an hour is
a whole day, one with an hour lasts no time, and a date that is only half known is left out.  The
address of a part that has no entry any more keeps answering, with a calendar that says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any, NamedTuple

from generator.facts.occasions import occasions
from generator.facts.titles import title
from generator.feeds.calendar_entries import entry
from generator.feeds.calendar_frame import END, head
from generator.feeds.source import Feeds
from generator.feeds.stamps import changed
from generator.feeds.topics import Facet
from generator.records.model import Record
from generator.site.output import Export, Making
from generator.text.languages import LANGUAGES, address
from generator.text.texts import plain

LARGEST = 3000
"""So many entries a file has at most, the latest ones: calendar programs choke on more."""


def calendars(feeds: Feeds, languages: Iterable[str] = LANGUAGES) -> Iterator[Export]:
    """Every calendar in some languages."""
    for language in languages:
        entries = _entries(feeds, language)
        for facet, records in feeds.answering.items():
            path = address(f"calendar/{facet.path}.ics", language)
            yield Export(path, _writer(feeds, facet, records, language, entries), cheap=True)
        for record in feeds.alone:
            write = partial(_of_one, feeds, record, language, entries)
            yield Export(own_path(record, language), write, cheap=True)


class Dated(NamedTuple):
    """What calendars have of a record."""

    name: str
    """What its own calendar is called."""
    entries: list[tuple[str, str]]
    """The day and the text of each."""

    @property
    def texts(self) -> list[str]:
        """The text of each."""
        return [text for _, text in self.entries]


Entries = Callable[[Record], Dated]


def _entries(feeds: Feeds, language: str) -> Entries:
    """What calendars have of a record, made only once for all of them."""
    return cache(partial(dated, feeds=feeds, language=language))


def dated(record: Record, feeds: Feeds, language: str) -> Dated:
    """The name and the entries of a record as they are written, which ``feeds`` may keep."""
    name, entries = feeds.kept(*to_date(record, feeds, language))
    return Dated(name, [(first, text) for first, text in entries])


def to_date(record: Record, feeds: Feeds, language: str) -> Making:
    """The same, to be made."""
    of = (record, feeds.sequences.of(record.first_name), changed(record, feeds.past))
    return f"{language} {record.name}", of, partial(_made, record, feeds, language)


def _made(record: Record, feeds: Feeds, language: str) -> list[Any]:
    entries = [
        [occasion.when.first, entry(occasion, feeds, language).decode()]
        for occasion in occasions(record, feeds.registry)
        if occasion.known
    ]
    return [plain(title(record), language), entries]


def _writer(
    feeds: Feeds, facet: Facet, records: list[Record], language: str, entries: Entries
) -> Callable[[], bytes]:
    def write() -> bytes:
        newest = sorted(one for record in records for one in entries(record).entries)[-LARGEST:]
        return _filled(part_head(facet, feeds, language, empty=not records), newest)

    return write


def part_head(part: Facet, feeds: Feeds, language: str, *, empty: bool) -> bytes:
    """What stands before the entries of a part's calendar."""
    name = f"{feeds.site.name(language)}: {part.name(feeds.schemas, language)}"
    return head(feeds, name, language, empty=empty)


def own_path(record: Record, language: str) -> str:
    """Where the calendar of a record alone lies."""
    return address(f"calendar/{record.name}.ics", language)


def own_calendar(its: Dated, feeds: Feeds, language: str) -> bytes:
    """The calendar of one record, for whoever wants its days and no others."""
    name = f"{feeds.site.name(language)}: {its.name}"
    return _filled(head(feeds, name, language), its.entries)


def _of_one(feeds: Feeds, record: Record, language: str, entries: Entries) -> bytes:
    return own_calendar(entries(record), feeds, language)


def _filled(head: bytes, entries: list[tuple[str, str]]) -> bytes:
    return b"".join((head, "".join(one for _, one in entries).encode(), END))
