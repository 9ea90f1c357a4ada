"""Korean groups abroad by their days, for buyers who look for those to come."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.edition_track import edition_track
from generator.facts.events import Event, event, event_day, given_up
from generator.facts.links import Link, links, read
from generator.facts.progress import only_planned
from generator.facts.track import Step, Track
from generator.records.model import Consortium, Organization, Record
from generator.records.registry import Registry
from generator.text.dates import earliest, exact

MOST, VAGUE = 24, 6


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
    going = [
        record
        for record in registry.all(Consortium)
        if not record.fields["ended"] and not given_up(record, registry)
    ]
    known = [(when, record) for record in going if (when := event(record, registry)).when.first]
    known.sort(key=_first, reverse=True)
    dated = [entry for entry in known if exact(entry[0].when.first)]
    vague = [entry for entry in known if not exact(entry[0].when.first)]
    latest = sorted([*dated[:MOST], *vague[:VAGUE]], key=_first)
    return tuple(_row(when, record, registry) for when, record in latest)


def _first(entry: tuple[Event, Consortium]) -> tuple[str, str]:
    return entry[0].when.first, entry[1].id


def _row(when: Event, record: Consortium, registry: Registry) -> GroupAbroad:
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
