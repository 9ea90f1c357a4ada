"""The progress track of a consortium: from selection to settlement, or to an early end."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.events import event_days, going
from generator.facts.track import Step, Track, begins, passed
from generator.records.model import Consortium
from generator.records.registry import ByName
from generator.text.dates import earliest, exact
from generator.text.partly_known import last_possible

PROGRESS = (
    *("selected", "agreement", "preparation", "dispatch", "follow_up"),
    *("event_over", "reported", "settled"),
)
"""The states of a consortium, in the order in which they are reached.

Where all takes place in Korea, ``at_home`` stands for ``dispatch``: nobody is sent abroad.
"""


def progress(consortium: Consortium, registry: ByName) -> Track:
    """The progress track of a consortium: from selection to settlement, or to an early end."""
    fields = consortium.fields
    reached = sorted(_reached(consortium, registry), key=lambda s: (s.since or "", _rank(s)))
    steps: list[Step] = []
    for step in reached:
        if not steps or _rank(step) > _rank(steps[-1]):
            steps.append(step)
    if (ended := fields["ended"]) is not None:
        since = begins(ended["date"]) if ended["date"] else None
        steps = [step for step in steps if since is not None and (step.since or "") < since]
        steps.append(Step(since, f"ended_{ended['kind']}"))
    return Track(tuple(steps))


def _reached(consortium: Consortium, registry: ByName) -> Iterator[Step]:
    """Every state that the dates tell, without order; a date that is coarse counts from its end."""
    fields = consortium.fields
    stages, days = fields["stages"] or {}, event_days(consortium, registry)
    follow_up = stages.get("follow_up") or {}
    begun = {
        "selected": fields["selected"],
        "agreement": (fields["agreement"] or {}).get("signed"),
        "preparation": (stages.get("preparation") or {}).get("starts"),
        "settled": (fields["settlement"] or {}).get("confirmed"),
    }
    yield from (Step(begins(when), state) for state, when in begun.items() if when)
    if only_planned(consortium):
        yield from (Step(earliest(day).isoformat(), "") for day in (days.order,) if day)
        return
    if days.first:
        known = exact(days.first) and exact(days.last)
        yield Step(earliest(days.first).isoformat(), going(consortium, registry) if known else "")
    if days:
        lasting = bool(follow_up.get("ends"))
        yield Step(passed(days.last), "follow_up" if lasting else "event_over")
        if lasting and (reached := passed(follow_up["ends"])):
            yield Step(reached, "reported" if _has_results(consortium) else "event_over")
    elif end := last_possible(days.hints.ends or days.hints.starts):
        yield Step(passed(end), "event_over")


def only_planned(consortium: Consortium) -> bool:
    """Whether a record tells of plans alone, so that nobody knows whether the group went."""
    fields = consortium.fields
    if fields["planned_only"]:
        return True
    figures = [*(fields["firms"] or ()), *(fields["results"] or ())]
    if not figures or not all(figure["planned"] for figure in figures):
        return False
    told = ("stages", "agreement", "settlement", "evaluation")
    return not (any(fields[name] for name in told) or consortium.taking_part)


def _has_results(consortium: Consortium) -> bool:
    return any(not result["planned"] for result in consortium.fields["results"] or ())


def _rank(step: Step) -> int:
    there = "dispatch" if step.state in ("", "at_home") else step.state
    return PROGRESS.index(there)
