"""Korean groups abroad by their days, for buyers who look for those to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from generator.facts.edition_track import edition_track
from generator.facts.events import Event, event, event_day, event_days, given_up
from generator.facts.links import Link, links, read
from generator.facts.progress import only_planned
from generator.facts.track import Step, Track
from generator.records.model import Consortium, Organization, Record
from generator.records.registry import Registry
from generator.text.dates import earliest, exact

MOST, VAGUE = 24, 6
Dated: TypeAlias = tuple[str, Consortium]
"""A group with its first day."""


@dataclass(frozen=True)
class GroupAbroad:
    """A group, where and when it is abroad, and who leads it."""

    record: Consortium
    event: Event
    hosts: tuple[Link, ...]
    track: Track
    inputs: tuple[Record, ...]
    went: bool
    """Whether it went, once its days are over; of plans and of a year alone nobody knows."""


def korean_groups(registry: Registry) -> tuple[GroupAbroad, ...]:
    """The latest groups of which the days, or the month or year alone, are known, by these."""
    days = ((event_days(its, registry).first, its) for its in registry.all(Consortium))
    latest_first = sorted((its for its in days if its[0]), key=_by_day, reverse=True)
    dated = (entry for entry in latest_first if exact(entry[0]))
    vague = (entry for entry in latest_first if not exact(entry[0]))
    latest = [*_going(dated, MOST, registry), *_going(vague, VAGUE, registry)]
    return tuple(_row(record, registry) for _, record in sorted(latest, key=_by_day))


def _by_day(entry: Dated) -> tuple[str, str]:
    return entry[0], entry[1].id


def _going(groups: Iterable[Dated], most: int, registry: Registry) -> Iterator[Dated]:
    """The first of some groups that were not given up."""
    going = (
        entry
        for entry in groups
        if not entry[1].fields["ended"] and not given_up(entry[1], registry)
    )
    return islice(going, most)


def _row(record: Consortium, registry: Registry) -> GroupAbroad:
    when = event(record, registry)
    hosts = links(registry, Organization, record.fields["hosts"], event_day(record, registry))
    inputs = read(record, when.exhibitions, hosts)
    first, planned = when.when.first, only_planned(record)
    steps = edition_track(when.when).steps
    if not exact(first):  # once its month or year has come, it may be over
        begun = Step(earliest(first).isoformat(), "")
        steps = (Step(None, "to_come"), begun, *(() if planned else steps))
    elif planned:  # once its day has come, nobody knows whether it went
        steps = (*steps[:1], Step(first, ""))
    went = not planned and exact(first) is not None
    return GroupAbroad(record, when, hosts, Track(steps), inputs, went)
