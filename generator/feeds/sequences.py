"""What calendar programs must be told about the past, by going through it once.

How often the days of each occasion changed: a program takes a correction only with a higher number,
and the number must never fall.  When anything that its entry says changed last.  And which parts
had entries once: who subscribed to the calendar of a country must get an answer for ever.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from typing import TypeAlias

from generator.facts.marks import Marks
from generator.facts.occasions import Occasion, occasions
from generator.feeds.topics import Facet, facets
from generator.history.publications import Past, Publication
from generator.records.model import Record
from generator.records.registry import ByName, target

Days: TypeAlias = tuple[str, str, bool, Marks]
Told: TypeAlias = Callable[[Occasion, ByName], Hashable]
DRAWN_FROM = ("exhibitions", "editions", "organizations", "consortia")
"""Folders of the records whose names, days and places stand in entries of others."""


@dataclass
class Sequences:
    """The number of each occasion by its id, and when its entry last changed."""

    numbers: dict[str, int] = field(default_factory=dict)
    changed: dict[str, datetime] = field(default_factory=dict)
    left: dict[Facet, datetime] = field(default_factory=dict)
    """The parts that records left, and when the last one did."""
    _ids: dict[str, dict[str, None]] = field(default_factory=dict)
    _days: dict[str, Days] = field(default_factory=dict)
    _told: dict[str, Hashable] = field(default_factory=dict)
    _parts: dict[str, frozenset[Facet]] = field(default_factory=dict)

    def number(self, occasion: Occasion) -> int:
        """The number of an occasion; days that are not published yet count as the next one."""
        known = self._days.get(occasion.id)
        ahead = known is not None and known != _days(occasion)
        return self.numbers.get(occasion.id, 0) + ahead

    def of(self, name: str) -> tuple[object, ...]:
        """All that is known of the occasions of a record, by the name that it had first."""
        return tuple(
            (id, self.numbers.get(id), self.changed.get(id), self._days[id])
            for id in self._ids.get(name, ())
        )

    def note(self, occasion: Occasion, content: Hashable, when: datetime) -> None:
        """Take in an occasion: its number rises with its days, its moment with all it says."""
        id, days = occasion.id, _days(occasion)
        self._ids.setdefault(occasion.record.first_name, {})[id] = None
        if self._days.get(id, days) != days:
            self.numbers[id] = self.numbers.get(id, 0) + 1
        if (self._days.get(id), self._told.get(id)) != (days, content):
            self.changed[id] = when
        self._days[id], self._told[id] = days, content

    def place(self, name: str, parts: frozenset[Facet], when: datetime) -> None:
        """Take in the parts that a record belongs to now."""
        self.left |= dict.fromkeys(self._parts.get(name, frozenset()) - parts, when)
        self._parts[name] = parts


def sequences(past: Past, content: Told, only: Container[str] | None = None) -> Sequences:
    """What a past gives; ``content`` is what an entry says beside its days, to be compared.

    With ``only``, that of some records, by name, and nothing of others.  What is touched once
    has nothing to be compared with, and need not be told.
    """
    found = Sequences()
    at: dict[str, dict[str, None]] = {}
    touched = [[*_touched(publication, at, only)] for publication in past.publications]
    once = _once(past, touched) if only is None else frozenset[str]()  # of few, all are told
    records: dict[str, Record] = {}  # those of one moment, which moves on
    for publication, names in zip(past.publications, touched, strict=True):
        _move(records, publication)
        world = ByName(records)
        for name in names:
            record = world.named(name)
            dated = occasions(record, world) if record else ()
            parts = facets(record, world) if record and dated else frozenset()
            found.place(name, parts, publication.when)
            for occasion in dated:
                told = None if name in once else content(occasion, world)
                found.note(occasion, told, publication.when)
    return found


def _once(past: Past, touched: Iterable[Iterable[str]]) -> frozenset[str]:
    """The records that one publication touches; none whose first name is that of another."""
    times = Counter(chain.from_iterable(touched))
    after = (its.after for publication in past.publications for its in publication.revisions)
    renamed = ((it.name, it.first_name) for it in after if it and it.first_name != it.name)
    single = (name for name, number in times.items() if number == 1)
    return frozenset(single).difference(*renamed)


def _move(records: dict[str, Record], publication: Publication) -> None:
    """Take in what a publication changed."""
    for revision in publication.revisions:
        if revision.after is None:
            records.pop(revision.name, None)
        else:
            records[revision.name] = revision.after


def _touched(
    publication: Publication, at: dict[str, dict[str, None]], only: Container[str] | None
) -> Iterator[str]:
    """The records whose entries may have changed: also groups at a fair that was moved."""
    names: dict[str, None] = {}
    wanted = [r for r in publication.revisions if only is None or r.name in only]
    asked = {revision.name for revision in wanted}
    for revision in publication.revisions:
        if revision.name in asked:
            names[revision.name] = None
        names |= at.get(revision.name, {})
    yield from names
    for revision in wanted:
        for _, folder, id in revision.after.references if revision.after else ():
            if folder in DRAWN_FROM:
                at.setdefault(target(folder, id), {})[revision.name] = None


def _days(occasion: Occasion) -> Days:
    when = occasion.when
    return when.first, when.last, occasion.cancelled, when.marks
