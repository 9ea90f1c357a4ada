"""Events and entries cut off at the end of calendars and feeds, which may reappear.

Nobody keeps them: the calendars of single records have all events, and when a record changed last
is known without its entry.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice

from generator.feeds.atom_document import moment
from generator.feeds.calendars import own_path
from generator.feeds.cut_texts import Earlier, Place
from generator.feeds.moved_events import events_in, place_of
from generator.feeds.record_texts import Read, TextsOf
from generator.feeds.stamps import changed
from generator.feeds.topics import Facet
from generator.records.model import Call, Consortium, Exhibition, Record
from generator.text.languages import MAIN


@dataclass(frozen=True, eq=False)
class CutAway:
    """By the records as they are, and what lies there of those that stay as they were."""

    texts: TextsOf
    changed: Container[str]
    """The names of the records that do not."""
    read: Read

    def events(self, part: Facet, language: str) -> Earlier:
        """The events of a part."""
        return partial(self._events, part, language)

    def entries(self, part: Facet, language: str) -> Earlier:
        """The entries of a part's feed."""
        return partial(self._entries, part, language)

    def _events(self, part: Facet, language: str, before: Place, most: int) -> Sequence[str]:
        found: list[str] = []
        for day in sorted((day for day in self._days if day <= before[0]), reverse=True):
            for record in self._days[day]:
                if part in self.texts.parts(record):
                    its = ((place_of(event), event) for event in self._own(record, language))
                    found += (event for place, event in its if place[0] == day and place < before)
            if len(found) >= most:
                break
        return sorted(found, key=place_of)[-most:]

    def _entries(self, part: Facet, language: str, before: Place, most: int) -> Sequence[str]:
        later = self._by_moment[: bisect_left(self._by_moment, before, key=_place)]
        its = (record for *_, record in reversed(later) if part in self.texts.parts(record))
        return [self.texts.entry(record, language) for record in islice(its, most)]

    @cached_property
    def _days(self) -> dict[str, list[Record]]:
        """The records by the days of their events."""
        found: dict[str, list[Record]] = {}
        for record in self._records():
            for day in {place_of(event)[0] for event in self._own(record, MAIN)}:
                found.setdefault(day, []).append(record)
        return found

    @cached_property
    def _by_moment(self) -> list[tuple[str, str, Record]]:
        """All records by when they changed last, each with the id of its entry."""
        feeds = self.texts.feeds
        found = (
            (moment(changed(record, feeds.past)), feeds.site.tag(record.first_name), record)
            for record in self._records()
        )
        return sorted(found, key=_place)

    def _own(self, record: Record, language: str) -> Sequence[str]:
        """All events of a record."""
        if record.name in self.changed:
            return self.texts.record(record.name, language).events
        try:
            return events_in(self.read(own_path(record, language)).decode())
        except FileNotFoundError:  # it has no days that are known
            return ()

    def _records(self) -> Iterator[Record]:
        """All that may have events."""
        for kind in (Call, Consortium, Exhibition):
            yield from self.texts.feeds.registry.all(kind)


def _place(placed: tuple[str, str, Record]) -> Place:
    return placed[:2]
