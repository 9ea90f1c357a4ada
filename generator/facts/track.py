"""The state of a record at a moment in Seoul.

A track is a row of steps, each valid from its moment until the next one.  Pages carry the steps,
and a script picks the one for the visitor's clock, so that an old build never shows a false state.
Days are compared as texts: ``2026-03-05`` sorts before ``2026-03-05T18:00``, as its midnight does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from generator.text.dates import exact, latest


@dataclass(frozen=True)
class Step:
    """A state and when it begins (None: from the start)."""

    since: str | None
    state: str
    """Its id; empty where the dates do not tell."""
    until: str | None = None
    """The day or moment it counts down to."""


@dataclass(frozen=True)
class Track:
    """The states of one record, in order of time."""

    steps: tuple[Step, ...]

    def at(self, moment: str) -> Step | None:
        """The step that holds at a moment in Seoul (``2026-06-15`` or with an hour)."""
        begun = [step for step in self.steps if step.since is None or step.since <= moment]
        return begun[-1] if begun else None

    def state(self, moment: str) -> str:
        """The state that holds at a moment; empty where none is known."""
        step = self.at(moment)
        return step.state if step else ""

    def days_left(self, step: Step, moment: str) -> int | None:
        """Whole days from a moment to the day that a step counts down to."""
        if step.until is None:
            return None
        return (date.fromisoformat(step.until[:10]) - date.fromisoformat(moment[:10])).days


def begins(written: str) -> str:
    """The moment from which something dated so has surely begun."""
    return written if exact(written) else latest(written).isoformat()


def passed(written: str) -> str:
    """The moment from which something that ends so is surely over: its hour, or the next day."""
    return written if "T" in written else (latest(written) + timedelta(days=1)).isoformat()
