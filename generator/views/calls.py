"""The lists of calls: for hosts by programme year, and for firms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.facts.call_days import call_days
from generator.facts.competition import ratio
from generator.facts.events import Event, event
from generator.facts.links import Entry, Link, links, read
from generator.facts.schemes import own, year_of_call
from generator.facts.state import recruiting
from generator.facts.titles import day_of
from generator.facts.track import Track
from generator.records.model import Call, Consortium, Organization, Record
from generator.records.registry import Registry
from generator.text.dates import earliest
from generator.views.paging import ROWS, ListPart, cut


@dataclass(frozen=True)
class CallRow:
    """One call in a list."""

    record: Call
    organizers: tuple[Link, ...]
    consortium: Consortium | None
    event: Event | None
    track: Track
    ratio: float | None
    """How many applied for each one selected."""


@dataclass(frozen=True)
class CallList(ListPart):
    """Calls by year, the latest first; those of other schemes apart."""

    years: tuple[tuple[str, tuple[CallRow, ...]], ...]
    others: tuple[CallRow, ...]
    inputs: tuple[Record, ...]

    def parts(self, size: int = ROWS) -> Iterator[CallList]:
        """The list cut into pages."""
        for number, of, groups in cut([*self.years, ("others", self.others)], size):
            years = tuple((y, rows) for y, rows in groups if y != "others")
            others = tuple(row for y, rows in groups if y == "others" for row in rows)
            yield replace(self, years=years, others=others, number=number, of=of)


def host_calls(registry: Registry) -> CallList:
    """주관단체 모집: the calls for hosts."""
    return _list((c for c in registry.all(Call) if not c.for_firms), registry)


def recruitments(registry: Registry) -> CallList:
    """참여기업 모집: the calls for firms."""
    return _list((c for c in registry.all(Call) if c.for_firms), registry)


def row(call: Call, registry: Registry) -> CallRow:
    """A call as lists show it."""
    consortium = registry.find(Consortium, call.fields["consortium"])
    return CallRow(
        call,
        links(registry, Organization, call.fields["organizers"], day_of(call)),
        consortium,
        event(consortium, registry) if consortium else None,
        recruiting([call], registry),
        ratio(call.fields["result"]),
    )


def _list(calls: Iterable[Call], registry: Registry) -> CallList:
    rows = [row(call, registry) for call in sorted(calls, key=_when, reverse=True)]
    years: dict[str, list[CallRow]] = {}
    for shown in rows:
        if own(shown.record):
            years.setdefault(year_of_call(shown.record), []).append(shown)
    others = tuple(r for r in rows if not own(r.record))
    latest_first = sorted(years.items(), reverse=True)
    return CallList(
        tuple((y, tuple(group)) for y, group in latest_first), others, read(behind(rows))
    )


def _when(call: Call) -> tuple[str, str, str]:
    known = call_days(call).earliest
    return year_of_call(call), earliest(known).isoformat() if known else "", call.id


def behind(rows: Iterable[CallRow]) -> Iterator[Entry]:
    """Every record that some rows show."""
    for shown in rows:
        yield shown.record
        yield shown.consortium
        yield from shown.organizers
        if shown.event:
            yield from shown.event.exhibitions
