"""References to what the proposal itself takes away, told as that and not as a slip in an id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.records.findings import Finding, Offer, Problem
from generator.records.model import Exhibition
from generator.review.change import Change
from generator.review.compare import Compared

RECORD, EDITION = "unknown-reference.record", "unknown-reference.edition"
GONE: Mapping[str, str] = {RECORD: "unknown-reference.deleted", EDITION: f"{EDITION}-deleted"}


def with_deleted(found: Compared, changes: Iterable[Change]) -> Compared:
    """What the change causes, with the advice of who deleted or renamed what is referred to."""
    changed = tuple(changes)
    caused = tuple(_told(one, changed) for one in found.caused)
    return replace(
        found, caused=caused, elsewhere=tuple(_told(f, changed) for f in found.elsewhere)
    )


def _told(finding: Finding, changes: tuple[Change, ...]) -> Finding:
    problem = finding.problem
    if problem.id == RECORD:
        file = f"{problem.values['where']}/{problem.values['found']}.yml"
        return replace(finding, problem=_of_record(problem, file, changes))
    if problem.id == EDITION and any(_had(problem, change) for change in changes):
        return replace(finding, problem=replace(problem, id=GONE[EDITION], offer=None))
    return finding


def _of_record(problem: Problem, file: str, changes: tuple[Change, ...]) -> Problem:
    """A reference to a record that was there: deleted, or under another name now."""
    change = next((one for one in changes if one.old == file != one.new), None)
    if change is None:
        return problem
    if change.new is None:
        return replace(problem, id=GONE[RECORD], offer=None, values=_plain(problem))
    after = change.after
    offer = Offer(after.id, sure=True) if after and change.before else problem.offer
    return replace(problem, offer=offer, values=_plain(problem))


def _plain(problem: Problem) -> dict[str, object]:
    """The values without the records that are named nearly so."""
    return {name: value for name, value in problem.values.items() if name != "likely"}


def _had(problem: Problem, change: Change) -> bool:
    """Whether a fair had an edition before this change."""
    series, _, key = str(problem.values["found"]).partition("/")
    before = change.before
    return isinstance(before, Exhibition) and before.id == series and key in before.editions
