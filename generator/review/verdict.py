"""The verdict: approved, waiting or refused; whose approvals it needs, has and lacks.

Nothing is merged by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.records.findings import Severity
from generator.review.approvals import GROUPS, OBJECTIONS, Approval, Given
from generator.review.authority import Account, Authority, Need
from generator.review.change import Demand

APPROVED, WAITING, REFUSED = "approved", "waiting", "refused"


@dataclass(frozen=True, slots=True)
class NeedStatus:
    """One need: who has met it, and how many are missing."""

    need: Need
    had: tuple[Account, ...]

    @property
    def missing(self) -> int:
        """How many approvals are still to come."""
        return max(0, self.need.count - len(self.had))


@dataclass(frozen=True)
class Verdict:
    """The verdict and its reasons."""

    word: str
    standings: tuple[NeedStatus, ...]
    stale: tuple[Approval, ...]
    """Approvals given for another version."""
    open_demands: tuple[Demand, ...]
    """Offences whose approvals are not all there."""
    turn: str
    """Whose turn it is: ``author``, a group that must approve, or ``merge``."""
    broken: bool = False
    """Whether there are errors to mend, whatever is approved."""
    objections: tuple[Account, ...] = ()
    """Who has asked for changes, of any version, and has not taken it back."""
    barred: tuple[Account, ...] = ()
    """Who has approved what they put there themselves, in part."""


def verdict(
    broken: bool,
    demands: Sequence[Demand],
    basic: Iterable[Need],
    given: Given,
) -> Verdict:
    """Decide from violations and approvals; ``broken`` means there are errors to fix."""
    counting = given.counting()
    needs = _together([*basic, *(need for demand in demands for need in demand.needs)])
    standings = tuple(_standing(need, counting, given.authority) for need in needs)
    missing = {s.need.group: s.need.count - s.missing for s in standings}
    still = tuple(
        demand
        for demand in demands
        if any(need.count > missing[need.group] for need in demand.needs)
    )
    refused = broken or any(d.severity is Severity.ERROR for d in still)
    lacking = any(standing.missing for standing in standings)
    objections = given.objections(need.group for need in needs)
    word = REFUSED if refused else WAITING if lacking or objections else APPROVED
    turn = _turn(broken, objections, standings, given)
    return Verdict(word, standings, given.stale(), still, turn, broken, objections, given.barred)


def _turn(
    broken: bool, objections: Sequence[Account], standings: Sequence[NeedStatus], given: Given
) -> str:
    """Objections to this version make it the author's turn, earlier ones that of who objected."""
    here = {a.account for a in given.approvals if a.head == given.head and a.state in OBJECTIONS}
    if broken or here & set(objections):
        return "author"
    if objections:
        groups = (*GROUPS, *(standing.need.group for standing in standings))
        return next(one for one in groups if given.authority.members(one) & set(objections))
    return next((one.need.group for one in standings if one.missing), "merge")


def _together(needs: Iterable[Need]) -> list[Need]:
    """Each group once, with the most that any need asks of it."""
    most: dict[str, int] = {}
    for need in needs:
        most[need.group] = max(need.count, most.get(need.group, 0))
    return [Need(group, count) for group, count in sorted(most.items(), key=_weight)]


def _weight(need: tuple[str, int]) -> tuple[bool, str]:
    """Sort key: owners are asked first, then maintainers, then reviewers."""
    return not need[0].startswith("organizations/"), need[0]


def _standing(need: Need, counting: frozenset[Account], authority: Authority) -> NeedStatus:
    return NeedStatus(need, tuple(sorted(counting & authority.members(need.group))))
