"""iCalendar files (RFC 5545): all, by sector, country and audience, and of each record.

An entry keeps its UID whatever happens to it; its SEQUENCE rises with each change of its days, and
its LAST-MODIFIED and DTSTAMP move with each change of what it says.  A deadline without an hour is
a whole day, one with an hour lasts no time, and a date that is only half known is left out.  The
address of a part that has no entry any more keeps answering, with a calendar that says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from generator.facts.occasions import occasions
from generator.facts.titles import title
from generator.feeds.calendar_entries import entry
from generator.feeds.calendar_frame import END, head
from generator.feeds.source import Feeds
from generator.feeds.stamps import changed
from generator.feeds.topics import ALL, Facet
from generator.records.model import Record
from generator.site.output import Export
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
        for record in feeds.parts.get(ALL, ()):
            if any(occasion.known for occasion in occasions(record, feeds.registry)):
                path = address(f"calendar/{record.name}.ics", language)
                yield Export(path, _of_one(feeds, record, language, entries), cheap=True)


Entries = Callable[[Record], list[tuple[str, str]]]


def _entries(feeds: Feeds, language: str) -> Entries:
    """The entries of a record as they are written, each made only once for all calendars."""

    @cache
    def entries(record: Record) -> list[tuple[str, str]]:
        of = (record, feeds.sequences.of(record.first_name), changed(record, feeds.past))
        written = partial(entries_of, record, feeds, language)
        return [
            (first, text) for first, text in feeds.kept(f"{language} {record.name}", of, written)
        ]

    return entries


def entries_of(record: Record, feeds: Feeds, language: str) -> list[list[str]]:
    """The day and the text of each entry of a record."""
    return [
        [occasion.when.first, entry(occasion, feeds, language).decode()]
        for occasion in occasions(record, feeds.registry)
        if occasion.known
    ]


def _writer(
    feeds: Feeds, facet: Facet, records: list[Record], language: str, entries: Entries
) -> Callable[[], bytes]:
    def write() -> bytes:
        newest = sorted(one for record in records for one in entries(record))[-LARGEST:]
        name = f"{feeds.site.name(language)}: {facet.name(feeds.schemas, language)}"
        return _filled(head(feeds, name, language, empty=not records), newest)

    return write


def _of_one(feeds: Feeds, record: Record, language: str, entries: Entries) -> Callable[[], bytes]:
    """The calendar of one record, for whoever wants its days and no others."""
    name = f"{feeds.site.name(language)}: {plain(title(record), language)}"
    return lambda: _filled(head(feeds, name, language), entries(record))


def _filled(head: bytes, entries: list[tuple[str, str]]) -> bytes:
    return b"".join((head, "".join(one for _, one in entries).encode(), END))
