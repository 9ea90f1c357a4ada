"""Whether firms can apply: the states of a call, or of all calls of a consortium."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.facts.call_days import call_days
from generator.facts.call_steps import steps_of
from generator.facts.events import event_days
from generator.facts.track import Step, Track, begins
from generator.records.model import Call, Consortium
from generator.records.registry import ByName

OPEN = ("open", "additional", "closing_day", "before_closing")
"""The states in which one can apply; badges, order, counts and buttons all go by them."""
OVER = ("closed", "judging", "completed", "cancelled")
"""The states in which one no longer can."""


def recruiting(calls: Iterable[Call], registry: ByName) -> Track:
    """The recruiting track of one call, or of all calls of a consortium: a later one takes over."""
    steps: list[Step] = []
    for call in sorted(calls, key=_first_date):
        own = list(steps_of(call, _gone(call, registry)))
        if steps:
            own = list(_taking_over(own, call.fields["announced"]))
        steps = [step for step in steps if not own or (step.since or "") < (own[0].since or "")]
        steps += own
    return Track(tuple(steps))


def _taking_over(steps: list[Step], announced: str | None) -> Iterator[Step]:
    """The steps of a later call: an earlier one holds until the later one is announced or opens."""
    for step in steps:
        if step.since is not None:
            yield step
        elif announced:
            yield replace(step, since=begins(announced))


def _gone(call: Call, registry: ByName) -> str | None:
    """When the call's consortium has certainly left or been cancelled, so that nobody can join."""
    home = registry.find(Consortium, call.fields["consortium"])
    if home is None:
        return None
    known = (event_days(home, registry).first, (home.fields["ended"] or {}).get("date"))
    return min((begins(day) for day in known if day), default=None)


def _first_date(call: Call) -> tuple[str, str]:
    return call_days(call).opens or call_days(call).earliest, call.id
