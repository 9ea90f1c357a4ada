"""The list of consortia: the programme's own by year, and apart from them what others organised."""

from __future__ import annotations

from dataclasses import dataclass
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

    @property
    def counted(self) -> int:
        """How many consortia of the programme itself are recorded."""
        return sum(row.record.counted for year in self.years for row in year.rows)

    @property
    def predecessors(self) -> int:
        """How many belong to the programme's predecessor."""
        return sum(len(year.rows) for year in self.years) - self.counted


def consortia(registry: Registry) -> ConsortiaPage:
    """The list of all consortia."""
    rows = [row(record, registry) for record in registry.all(Consortium)]
    own = [r for r in rows if r.record.fields["scheme"] in ("export_consortium", "predecessor")]
    others = [r for r in rows if r not in own]
    return ConsortiaPage(by_year(own), by_year(others), read(*(r.inputs for r in rows)))


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
