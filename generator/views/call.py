"""The page of a call: who may apply for what, until when, and the outcome."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.facts.events import Event, event
from generator.facts.links import Link, linked, links, read, referred, to
from generator.facts.state import recruiting
from generator.facts.titles import day_of
from generator.facts.track import Track
from generator.records.model import Call, Consortium, Organization, Programme, Record
from generator.records.registry import Registry
from generator.views.to_keep import ToKeep, to_keep


@dataclass(frozen=True)
class CallPage:
    """Everything that the page of a call shows."""

    record: Call
    organizers: tuple[Link, ...]
    programmes: tuple[Link, ...]
    kind: Any
    """The label that the programme gives the kind of consortium."""
    consortium: Link | None
    event: Event | None
    track: Track
    follows: Link | None
    followed_by: tuple[Link, ...]
    selected: tuple[Link, ...]
    reserves: tuple[Link, ...]
    recorded: tuple[Link, ...]
    """Consortia whose own record names this call."""
    keep: ToKeep | None
    """What to take into a calendar."""
    links: Mapping[str, Link]
    """Everything that the record refers to, by folder and id."""
    inputs: tuple[Record, ...]


def call(record: Call, registry: Registry) -> CallPage:
    """The page of one call."""
    fields = record.fields
    result = fields["result"] or {}
    programmes = links(registry, Programme, fields["programmes"])
    consortium = linked(registry, Consortium, fields["consortium"])
    home = consortium.record if consortium else None
    its_event = event(home, registry) if isinstance(home, Consortium) else None
    shown: dict[str, Any] = {
        "organizers": links(registry, Organization, fields["organizers"], day_of(record)),
        "follows": linked(registry, Call, fields["follows"]),
        "followed_by": tuple(to(c) for c in registry.pointing_at(record, Call, "follows")),
        "selected": links(registry, Consortium, result.get("records")),
        "reserves": links(registry, Consortium, result.get("reserves")),
        "recorded": tuple(to(c) for c in registry.pointing_at(record, Consortium, "call")),
    }
    around = (programmes, consortium, its_event.exhibitions if its_event else ())
    named = referred(record, registry, day_of(record))
    return CallPage(
        record=record,
        programmes=programmes,
        kind=_kind(fields["kind"], programmes),
        consortium=consortium,
        event=its_event,
        track=recruiting([record], registry),
        keep=to_keep(record, registry),
        links=named,
        inputs=read(record, *shown.values(), *around, named.values()),
        **shown,
    )


def _kind(kind: str | None, programmes: tuple[Link, ...]) -> Any:
    for programme in programmes:
        kinds = programme.record.fields["kinds"] if programme.record else None
        if kind and kinds and kind in kinds:
            return kinds[kind]["label"]
    return kind
