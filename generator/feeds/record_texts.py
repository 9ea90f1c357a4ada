"""What feeds and calendars have of one record, and in which parts it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from generator.feeds.atom import ALL_NEWS, entry_of, news_path, of_news
from generator.feeds.atom_document import AtomEntry, atom_document
from generator.feeds.calendars import dated, own_calendar, own_path
from generator.feeds.moved_entries import written_entry
from generator.feeds.source import Feeds
from generator.feeds.stamps import LONG_AGO
from generator.feeds.topics import CALLS, FIRMS, Facet
from generator.history.field_changes import KINDS
from generator.history.news import News
from generator.records.model import Call, Record
from generator.records.read_fields import unread
from generator.text.languages import address

Read: TypeAlias = Callable[[str], bytes]
"""The bytes of a file that is there, by its path."""


class RecordTexts(NamedTuple):
    """In one language."""

    parts: frozenset[Facet] = frozenset()
    own: Mapping[str, bytes] = {}
    """Its own calendar, if it has one, by its path."""
    events: Sequence[str] = ()
    entries: Sequence[str] = ()
    """The one that it has in feeds."""

    def events_in(self, part: Facet) -> Sequence[str]:
        """Those that it has in a part."""
        return self.events if part in self.parts else ()

    def entries_in(self, part: Facet) -> Sequence[str]:
        """The same of entries."""
        return self.entries if part in self.parts else ()


NO_TEXTS = RecordTexts()


@dataclass(frozen=True, eq=False)
class TextsOf:
    """What records have in feeds and calendars, as these are made of one state of all."""

    feeds: Feeds
    there: frozenset[Facet]
    """The sectors and countries that have a calendar."""

    def record(self, name: str, language: str) -> RecordTexts:
        """Those of a record, which need not be there."""
        record = self.feeds.registry.named(name)
        if record is None or not (parts := self.parts(record)):
            return NO_TEXTS
        its = dated(record, self.feeds, language)
        own = own_calendar(its, self.feeds, language) if its.entries else None
        calendars = {own_path(record, language): own} if own else {}
        return RecordTexts(parts, calendars, its.texts, [self.entry(record, language)])

    def entry(self, record: Record, language: str) -> str:
        """The entry of a record, as it stands in a feed."""
        return self._written(entry_of(record, self.feeds, language), language)

    def news(self, some: Iterable[News], language: str) -> Mapping[str, Sequence[str]]:
        """The entries of some news, by the paths of the feeds that tell them."""
        found: dict[str, list[str]] = {}
        told = [one for one in some if one.kind in KINDS]
        for one, entry in zip(told, of_news(told, self.feeds, language), strict=True):
            for path in (ALL_NEWS, news_path(one.kind)):
                found.setdefault(address(path, language), []).append(self._written(entry, language))
        return found

    def _written(self, entry: AtomEntry, language: str) -> str:
        """An entry of a feed, as it stands there."""
        return written_entry(atom_document(self.feeds, "", "", language, [entry], LONG_AGO))

    def parts(self, record: Record) -> frozenset[Facet]:
        """The parts that a record stands in; none if it has no dates."""
        with unread():
            parts = self.feeds.standing(record).parts
        firms = isinstance(record, Call) and FIRMS in parts
        return parts.union(
            *(self._of_calls(kind, parts) for kind in ("sector", "country") if firms)
        )

    def _of_calls(self, kind: str, parts: Iterable[Facet]) -> Iterator[Facet]:
        """Those of calls for firms alone: a call that tells no sector stands in that of each."""
        told = [part for part in parts if part.kind == kind]
        its = told or [part for part in self.there if part.kind == kind]
        return (Facet(CALLS + kind, part.key) for part in its)


def calendar_path(part: Facet, language: str) -> str:
    """Where the calendar of a part lies."""
    return address(f"calendar/{part.path}.ics", language)


def feed_path(part: Facet, language: str) -> str:
    """Where the feed of a part lies."""
    return address(f"feeds/{part.path}.xml", language)


def parts_at(paths: Iterable[str]) -> Iterator[Facet]:
    """The sectors and countries of which calendars lie at some paths."""
    for path in paths:
        match path.removesuffix(".ics").split("/"):
            case ["calendar", "sector", key]:
                yield Facet("sector", key)
            case ["calendar", "country", key]:
                yield Facet("country", key.upper())
