"""The dated steps of a consortium's way, from its selection to its settlement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.facts.days import NO_DAYS, Span, day, span
from generator.facts.events import event, going
from generator.records.model import Consortium
from generator.records.registry import Registry

STAGES = ("preparation", "dispatch", "follow_up")


@dataclass(frozen=True)
class Stage:
    """One dated step of a consortium's way; ``state`` is its state on the progress track."""

    state: str
    when: Span
    activities: tuple[Any, ...] = ()


def stages(record: Consortium, registry: Registry) -> tuple[Stage, ...]:
    """The three stages always; selection, agreement and settlement where they are dated."""
    written = record.fields["stages"] or {}
    dates = {
        "selected": day(record, "selected"),
        "agreement": day(record, "agreement", "signed"),
        "settled": day(record, "settlement", "confirmed"),
    }
    there = going(record, registry)
    three = []
    for name in STAGES:
        when = span(record, "stages", name) if written.get(name) else NO_DAYS
        state, when = (there, event(record, registry).when) if name == "dispatch" else (name, when)
        three.append(Stage(state, when, (written.get(name) or {}).get("activities") or ()))
    dated = {name: (Stage(name, Span(when)),) if when else () for name, when in dates.items()}
    return (*dated["selected"], *dated["agreement"], *three, *dated["settled"])
