"""The state of a record at a moment in Seoul, derived from its dates.

A track is a row of steps, each valid from its moment until the next one.  Pages carry the steps,
and a script picks the one for the visitor's clock, so that an old build never shows a false state.
Days are compared as texts: ``2026-03-05`` sorts before ``2026-03-05T18:00``, as its midnight does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.facts.events import event_days
from generator.records.model import Call, Consortium
from generator.records.registry import ByName
from generator.text.dates import earliest, exact, latest

OPEN = ("open", "additional", "closing_day", "before_closing")
"""The states in which one can apply; badges, order, counts and buttons all go by them."""
OVER = ("closed", "judging", "completed", "cancelled")
"""The states in which one no longer can."""
WITHOUT_END = ("first_come", "budget", "always")
"""Rules of closing that need no closing day."""


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


def recruiting(calls: Iterable[Call], registry: ByName) -> Track:
    """The recruiting track of one call, or of all calls of a consortium: a later one takes over."""
    steps: list[Step] = []
    for call in sorted(calls, key=_first_date):
        its = list(_of_call(call, _gone(call, registry)))
        if steps:
            its = list(_taking_over(its, call.fields["announced"]))
        steps = [step for step in steps if not its or (step.since or "") < (its[0].since or "")]
        steps += its
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


def _of_call(call: Call, gone: str | None) -> Iterator[Step]:
    """The steps of one call, in order."""
    fields = call.fields
    opens, closes, announced = fields["opens"], fields["closes"], fields["announced"]
    over = passed(closes) if closes else None
    result = (fields["result"] or {}).get("announced")
    cancelled = begins(fields["cancelled"]) if fields["cancelled"] else None
    steps = [*_before_closing(call, opens or None, announced), *_closed(call, over, result)]
    if _endless(call):
        steps = [*_until_told(call, gone), *_closed(call, None, result)]
    known = [s for s in steps if cancelled is None or (s.since or "") < cancelled]
    yield from known
    if cancelled:
        yield Step(cancelled, "cancelled")


def _endless(call: Call) -> bool:
    """Whether a call goes on until its record says that it ended."""
    fields = call.fields
    told = fields["result"] is not None and not fields["result"]["announced"]
    return not fields["closes"] and fields["closing_rule"] in WITHOUT_END and not told


def _until_told(call: Call, gone: str | None) -> Iterator[Step]:
    """Open until a result, a cancellation or the event itself."""
    opens, announced = call.fields["opens"], call.fields["announced"]
    start = opens or announced
    since = begins(start) if start else None
    yield from _upcoming(opens)
    if gone is None or (since or "") < gone:
        yield Step(since, "additional" if call.fields["round"] == "additional" else "open")
    if gone:
        yield Step(gone, "closed")


def _before_closing(call: Call, opens: str | None, announced: str | None) -> Iterator[Step]:
    closes = call.fields["closes"]
    start = opens or announced
    if start and not closes:
        yield from _upcoming(opens)
        yield Step(begins(start), "")
    elif closes and exact(closes):
        yield from _upcoming(opens)
        state = "additional" if call.fields["round"] == "additional" else "open"
        yield Step(begins(start) if start else None, state if opens else "before_closing", closes)
        if "T" not in closes:
            yield Step(closes, "closing_day")
    elif closes:
        yield from _upcoming(opens)
        yield Step(begins(start) if start else None, "")


def _upcoming(opens: str | None) -> Iterator[Step]:
    if opens:
        yield Step(None, "upcoming", opens if exact(opens) else None)
        if not exact(opens):
            yield Step(earliest(opens).isoformat(), "")


def _closed(call: Call, over: str | None, result: str | None) -> Iterator[Step]:
    planned = (call.fields["schedule"] or {}).get("announcement")
    told = begins(result) if result else None
    if over and (told is None or over < told):
        until = passed(planned) if planned else None
        if until and until > over:
            yield Step(over, "judging")
        if until is None or told is None or until < told:
            yield Step(max(over, until or over), "closed")
    if told:
        yield Step(told, "completed")


def _first_date(call: Call) -> tuple[str, str]:
    fields = call.fields
    return fields["opens"] or fields["announced"] or fields["closes"] or "", call.id


def begins(written: str) -> str:
    """The moment from which something dated so has surely begun."""
    return written if exact(written) else latest(written).isoformat()


def passed(written: str) -> str:
    """The moment from which something that ends so is surely over: its hour, or the next day."""
    return written if "T" in written else (latest(written) + timedelta(days=1)).isoformat()
