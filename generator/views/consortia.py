"""The list of consortia: the programme's own by year, and apart from them what others organised."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from generator.model import Call, Consortium, Organization, Record, Registry
from generator.views.events import Event, event
from generator.views.links import Link, links, read, to
from generator.views.progress import progress
from generator.views.state import Track, recruiting


@dataclass(frozen=True)
class Row:
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
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class ConsortiaPage:
    """The programme's consortia (and its predecessor's) by year, and other participations."""

    years: tuple[Year, ...]
    others: tuple[Year, ...]
    inputs: tuple[Record, ...]
    counted: int
    """How many consortia of the programme itself are recorded."""
    listed: int
    """How many of it and of its predecessor."""
    number: int = 1
    of: int = 1
    """Which part of a long list this is."""

    def parts(self, size: int = 200) -> tuple[ConsortiaPage, ...]:
        """The list cut into pages; most lists are one."""
        rows = [row for year in (*self.years, *self.others) for row in year.rows]
        cuts = [rows[first : first + size] for first in range(0, len(rows), size)] or [[]]
        return tuple(
            replace(self, years=own, others=others, number=number, of=len(cuts))
            for number, cut in enumerate(cuts, 1)
            for own, others in [apart(cut)]
        )

    @property
    def predecessors(self) -> int:
        """How many belong to the programme's predecessor."""
        return self.listed - self.counted


def consortia(registry: Registry) -> ConsortiaPage:
    """The list of all consortia."""
    rows = [row(record, registry) for record in registry.all(Consortium)]
    own, others = apart(rows)
    counted = sum(r.record.counted for r in rows)
    listed = sum(len(year.rows) for year in own)
    return ConsortiaPage(own, others, read(*(r.inputs for r in rows)), counted, listed)


def apart(rows: list[Row]) -> tuple[tuple[Year, ...], tuple[Year, ...]]:
    """The programme's and its predecessor's by year, and the others by year."""
    own = ("export_consortium", "predecessor")
    return (
        by_year([r for r in rows if r.record.fields["scheme"] in own]),
        by_year([r for r in rows if r.record.fields["scheme"] not in own]),
    )


def row(record: Consortium, registry: Registry) -> Row:
    """One consortium as lists show it."""
    hosts = links(registry, Organization, record.fields["hosts"])
    calls = [c for c in registry.pointing_at(record, Call, "consortium") if c.for_firms]
    its = event(record, registry)
    return Row(
        record,
        hosts,
        its,
        progress(record, registry),
        recruiting(calls),
        read(record, hosts, its.exhibitions, (to(call) for call in calls)),
    )


def by_year(rows: list[Row]) -> tuple[Year, ...]:
    """Rows by the year in their id, the latest first; within a year by date."""
    ordered = sorted(rows, key=lambda r: (r.event.starts or "9999", r.record.id))
    ordered.sort(key=lambda r: _year(r), reverse=True)
    return tuple(Year(name or "undated", tuple(its)) for name, its in groupby(ordered, key=_year))


def _year(row: Row) -> str:
    name = row.record.id.partition("/")[0]
    return "" if name == "undated" else name
