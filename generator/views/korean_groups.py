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
from generator.text.dates import exact

MOST = 24


@dataclass(frozen=True)
class GroupAbroad:
    """A group, where and when it is abroad, and who leads it."""

    record: Consortium
    event: Event
    hosts: tuple[Link, ...]
    track: Track
    inputs: tuple[Record, ...]
    went: bool
    """Whether it went, once its days are over; of plans alone nobody knows."""


def korean_groups(registry: Registry) -> tuple[GroupAbroad, ...]:
    """The latest groups whose days are known, in the order of these."""
    going = [
        record
        for record in registry.all(Consortium)
        if not record.fields["ended"] and not given_up(record, registry)
    ]
    dated = [
        (when, record) for record in going if exact((when := event(record, registry)).when.first)
    ]
    dated.sort(key=lambda entry: (entry[0].when.first, entry[1].id), reverse=True)
    return tuple(_row(when, record, registry) for when, record in reversed(dated[:MOST]))


def _row(when: Event, record: Consortium, registry: Registry) -> GroupAbroad:
    hosts = links(registry, Organization, record.fields["hosts"], event_day(record, registry))
    inputs = read(record, when.exhibitions, hosts)
    track = edition_track(when.when)
    if planned := only_planned(record):  # once its day has come, nobody knows whether it went
        track = Track((*track.steps[:1], Step(when.when.first, "")))
    return GroupAbroad(record, when, hosts, track, inputs, went=not planned)
