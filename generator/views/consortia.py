"""The list of consortia: the programme's own by year, and apart from them what others organised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from generator.facts.events import Event, event, event_day
from generator.facts.links import Link, links, read, to
from generator.facts.progress import progress
from generator.facts.schemes import own, year_of_consortium
from generator.facts.state import recruiting
from generator.facts.track import Track
from generator.records.model import Call, Consortium, Organization, Record
from generator.records.registry import Registry
from generator.views.paging import ROWS, ListPart, begins, cut


@dataclass(frozen=True)
class ConsortiumRow:
    """One consortium in a list."""

    record: Consortium
    hosts: tuple[Link, ...]
    event: Event
    progress: Track
    recruiting: Track
    inputs: tuple[Record, ...]


@dataclass(frozen=True)
class Year:
    """The consortia of one year; ``name`` is ``undated`` where no year is known."""

    name: str
    rows: tuple[ConsortiumRow, ...]


@dataclass(frozen=True)
class ConsortiaPage(ListPart):
    """The programme's consortia (and its predecessor's) by year, and other participations."""

    years: tuple[Year, ...]
    others: tuple[Year, ...]
    inputs: tuple[Record, ...]
    counted: int
    """How many consortia of the programme itself are recorded: like all numbers, on the first page
    alone, so that those that follow stay as they are where one comes."""
    listed: int
    """How many of it and of its predecessor."""
    elsewhere: int
    """How many of other schemes."""

    def parts(self, size: int = ROWS) -> Iterator[ConsortiaPage]:
        """The list cut into pages."""
        own = [((True, year.name), year.rows) for year in self.years]
        others = [((False, year.name), year.rows) for year in self.others]
        pages = cut([*own, *others], size)
        whole = replace(self, begins=begins(pages))
        for number, of, groups in pages:
            here = [
                tuple(Year(name, rows) for (is_own, name), rows in groups if is_own == wanted)
                for wanted in (True, False)
            ]
            yield replace(whole, years=here[0], others=here[1], number=number, of=of)
            whole = replace(whole, counted=0, listed=0, elsewhere=0)

    @property
    def predecessors(self) -> int:
        """How many belong to the programme's predecessor."""
        return self.listed - self.counted


def consortia(registry: Registry) -> ConsortiaPage:
    """The list of all consortia."""
    rows = [row(record, registry) for record in registry.all(Consortium)]
    group, others = apart(rows)
    counted = sum(r.record.counted for r in rows)
    listed = sum(len(year.rows) for year in group)
    return ConsortiaPage(
        group, others, read(*(r.inputs for r in rows)), counted, listed, len(rows) - listed
    )


def apart(rows: list[ConsortiumRow]) -> tuple[tuple[Year, ...], tuple[Year, ...]]:
    """The programme's and its predecessor's by year, and the others by year."""
    return (
        by_year([r for r in rows if own(r.record)]),
        by_year([r for r in rows if not own(r.record)]),
    )


def row(record: Consortium, registry: Registry) -> ConsortiumRow:
    """One consortium as lists show it."""
    hosts = links(registry, Organization, record.fields["hosts"], event_day(record, registry))
    calls = [c for c in registry.pointing_at(record, Call, "consortium") if c.for_firms]
    group = event(record, registry)
    return ConsortiumRow(
        record,
        hosts,
        group,
        progress(record, registry),
        recruiting(calls, registry),
        read(record, hosts, group.exhibitions, (to(call) for call in calls)),
    )


def by_year(rows: list[ConsortiumRow]) -> tuple[Year, ...]:
    """Rows by the year in their id, the latest first; within a year by date."""
    ordered = sorted(rows, key=lambda r: (r.event.when.order or "9999", r.record.id))
    ordered.sort(key=lambda r: _year(r), reverse=True)
    return tuple(
        Year(name or "undated", tuple(group)) for name, group in groupby(ordered, key=_year)
    )


def _year(row: ConsortiumRow) -> str:
    return year_of_consortium(row.record)
