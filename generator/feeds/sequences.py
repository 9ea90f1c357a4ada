"""iCalendar SEQUENCE and last change of each occasion, computed in one pass over the history.

A calendar program takes a correction only with a higher number, and the number must never fall.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from generator.facts.marks import Marks
from generator.facts.occasions import Occasion, occasions
from generator.history.publications import Past, Publication
from generator.records.model import Consortium, Record
from generator.records.registry import ByName

Days: TypeAlias = tuple[str, str, bool, Marks]


@dataclass
class Sequences:
    """The number of each occasion by its id, and when its record's days last changed."""

    numbers: dict[str, int] = field(default_factory=dict)
    changed: dict[str, datetime] = field(default_factory=dict)
    _days: dict[str, Days] = field(default_factory=dict)

    def number(self, occasion: Occasion) -> int:
        """The number of an occasion; days that are not published yet count as the next one."""
        known = self._days.get(occasion.id)
        ahead = known is not None and known != _days(occasion)
        return self.numbers.get(occasion.id, 0) + ahead

    def note(self, occasion: Occasion, when: datetime) -> None:
        """Raise the number of an occasion whose days changed."""
        last, now = self._days.get(occasion.id), _days(occasion)
        if last != now:
            self._days[occasion.id] = now
            self.changed[occasion.id] = when
        if last not in (None, now):
            self.numbers[occasion.id] = self.numbers.get(occasion.id, 0) + 1


def sequences(past: Past) -> Sequences:
    """The numbers that a past gives."""
    found = Sequences()
    at: dict[str, set[str]] = {}
    records: dict[str, Record] = {}  # those of one moment, which moves on
    for publication in past.publications:
        _move(records, publication)
        world = ByName(records)
        for record in _touched(publication, world, at):
            for occasion in occasions(record, world):
                found.note(occasion, publication.when)
    return found


def _move(records: dict[str, Record], publication: Publication) -> None:
    """Take in what a publication changed."""
    for revision in publication.revisions:
        if revision.after is None:
            records.pop(revision.name, None)
        else:
            records[revision.name] = revision.after


def _touched(publication: Publication, world: ByName, at: dict[str, set[str]]) -> Iterator[Record]:
    """The records whose days may have changed: also groups at a fair that was moved."""
    names: dict[str, None] = {}
    for revision in publication.revisions:
        names[revision.name] = None
        names |= dict.fromkeys(sorted(at.get(revision.name, ())))
        for series in _fairs(revision.after):
            at.setdefault(series, set()).add(revision.name)
    for name in names:
        if record := world.named(name):
            yield record


def _fairs(record: Record | None) -> Iterable[str]:
    editions = (record.fields["editions"] or ()) if isinstance(record, Consortium) else ()
    return (f"exhibitions/{edition.partition('/')[0]}" for edition in editions)


def _days(occasion: Occasion) -> Days:
    when = occasion.when
    return when.first, when.last, occasion.cancelled, when.marks
