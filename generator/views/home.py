"""The home page: what firms can apply for, what hosts can, and how much is recorded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.facts.call_days import by_closing, call_days
from generator.facts.links import Entry, Link, read, to
from generator.facts.schemes import latest_year, own, year_of_call
from generator.facts.state import OPEN, recruiting
from generator.records.model import Call, Consortium, Exhibition, Organization, Record
from generator.records.registry import Registry
from generator.text.dates import exact
from generator.views.calls import CallRow, behind, row
from generator.views.destinations import Destinations, destinations
from generator.views.korean_groups import GroupAbroad, korean_groups
from generator.views.narrowed_calls import choices, found_by
from generator.views.programme import neighbours

CANDIDATES = 40
"""How many calls the page carries; the visitor's clock decides which of them are open."""
RECENT = 6


@dataclass(frozen=True)
class HomePage:
    """Everything that the home page shows."""

    candidates: tuple[CallRow, ...]
    """Calls for firms that may be open at some time, the next to close first."""
    choices: tuple[tuple[str, tuple[str, ...]], ...]
    """What narrows the candidates: ``sector``, ``country`` and ``month``, each with its values."""
    open_hosts: tuple[CallRow, ...]
    """Calls for hosts that may be open at some time, the next to close first."""
    season: tuple[tuple[CallRow, str, str], ...]
    """Calls with their first and last day known, of which the visitor's script shows those of
    this time last year."""
    groups: tuple[GroupAbroad, ...]
    """Korean groups with a known day, of which the visitor's clock shows those to come."""
    recent: tuple[CallRow, ...]
    hosts: tuple[CallRow, ...]
    programme: Link | None
    changed: bool
    """Whether the page of that year says what changed since the one before."""
    portals: tuple[tuple[Record, str], ...]
    """Official places to apply at, with the record that names each."""
    consortia: int
    exhibitions: int
    organizations: int
    destinations: Destinations
    inputs: tuple[Record, ...]

    found_by = staticmethod(found_by)


def home(registry: Registry) -> HomePage:
    """The home page."""
    calls = sorted((c for c in registry.all(Call) if own(c)), key=_closing, reverse=True)
    firms, hosts = ([c for c in calls if c.for_firms == asked] for asked in (True, False))
    recent = _rows([c for c in firms if _closing(c)[0]][:RECENT], registry)
    host_rows = _rows(_of_one_year(hosts), registry)
    candidates = _rows(_candidates(firms, registry), registry)
    open_hosts = _rows(_candidates(hosts, registry), registry)
    season = _seasons([*firms, *hosts], registry)[:CANDIDATES]
    latest = latest_year(registry)
    before = neighbours(latest, registry)[0] if latest else None
    consortia = [c for c in registry.all(Consortium) if c.counted]
    portals = _portals(hosts)
    shown: list[Entry] = [
        *behind([*candidates, *open_hosts, *(r for r, *_ in season), *recent, *host_rows]),
        *(r for r, _ in portals),
    ]
    coming, went = korean_groups(registry), destinations(registry)
    everything = [*consortia, *registry.all(Exhibition), *registry.all(Organization)]
    return HomePage(
        *(candidates, choices(candidates), open_hosts, season, coming, recent, host_rows),
        programme=to(latest) if latest else None,
        changed=bool(latest and (before or latest.fields["new"])),
        portals=portals,
        consortia=len(consortia),
        exhibitions=len(registry.all(Exhibition)),
        organizations=len(registry.all(Organization)),
        destinations=went,
        inputs=read(shown, everything, latest, before, went.inputs, *(p.inputs for p in coming)),
    )


def _candidates(calls: list[Call], registry: Registry) -> list[Call]:
    """Calls that their states show as open at some time; one without an end comes last."""
    found = [
        call
        for call in calls
        if any(step.state in OPEN for step in recruiting([call], registry).steps)
    ]
    latest = sorted(found, key=by_closing, reverse=True)[:CANDIDATES]
    return sorted(latest, key=by_closing)


def _rows(calls: list[Call], registry: Registry) -> tuple[CallRow, ...]:
    return tuple(row(call, registry) for call in calls)


def _seasons(calls: Iterable[Call], registry: Registry) -> tuple[tuple[CallRow, str, str], ...]:
    """Calls from their first day known to their last; one day where a source tells no more."""
    days = {
        call: sorted(known.isoformat() for said in call_days(call).each if (known := exact(said)))
        for call in calls
    }
    return tuple(
        (row(call, registry), dates[0], dates[-1]) for call, dates in days.items() if dates
    )


def _of_one_year(hosts: list[Call]) -> list[Call]:
    """The latest call for hosts, and other rounds of the same programme year."""
    return [c for c in hosts[:RECENT] if year_of_call(c) == year_of_call(hosts[0])]


def _closing(call: Call) -> tuple[str, str]:
    days = call_days(call)
    return days.closes or days.opens or days.earliest, call.id


def _portals(calls: list[Call]) -> tuple[tuple[Record, str], ...]:
    """Where the latest call that names an address is applied for."""
    return tuple((call, call.fields["apply_url"]) for call in calls if call.fields["apply_url"])[:1]
