"""The verdict: approved, waiting or refused; whose approvals it needs, has and lacks.

An approval counts only for the version it was given for, only from an account that has the role at
the tip of the target, once an account, and never from the author.  The last word of an account
counts, and one that asks for changes holds for every later version until it is taken back.  Nothing
is merged by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.records.findings import Severity
from generator.review.authority import MAINTAINERS, REVIEWERS, Account, Authority, Need
from generator.review.change import Demand

APPROVED, WAITING, REFUSED = "approved", "waiting", "refused"
OBJECTIONS = {"changes-requested", "changes_requested"}
GROUPS = (REVIEWERS, MAINTAINERS)


@dataclass(frozen=True, slots=True)
class Approval:
    """What an account said about a version: ``approved``, or anything else."""

    account: Account
    head: str
    state: str = "approved"


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
    lacking = [standing.need.group for standing in standings if standing.missing]
    objections = given.objections(need.group for need in needs)
    word = REFUSED if refused else WAITING if lacking or objections else APPROVED
    turn = _turn(broken, objections, lacking, given)
    return Verdict(word, standings, given.stale(), still, turn, broken, objections, given.barred)


def _turn(broken: bool, objections: Sequence[Account], lacking: Sequence[str], given: Given) -> str:
    """Who objects to this version waits for the author; who did to an earlier one has to look."""
    here = {a.account for a in given.approvals if a.head == given.head and a.state in OBJECTIONS}
    if broken or here & set(objections):
        return "author"
    if objections:
        return REVIEWERS
    return lacking[0] if lacking else "merge"


@dataclass(frozen=True)
class Given:
    """The approvals given, and what makes them count."""

    approvals: tuple[Approval, ...]
    head: str
    author: Account
    authority: Authority
    pushed: frozenset[Account] = frozenset()
    """Others who put content of their own into the proposal, and so cannot approve it."""

    @property
    def barred(self) -> tuple[Account, ...]:
        """Who has approved what they wrote themselves, in part."""
        approved = {a.account for a in self.approvals if a.state == "approved"}
        return tuple(sorted(approved & self.pushed))

    def objections(self, groups: Iterable[str]) -> tuple[Account, ...]:
        """Accounts that may decide, and whose last word on any version asks for changes."""
        last = {a.account: a.state for a in self.approvals}
        members = frozenset().union(*map(self.authority.members, (*GROUPS, *groups)))
        objecting = {a for a, state in last.items() if state in OBJECTIONS}
        return tuple(sorted(objecting & members - {self.author}))

    def counting(self) -> frozenset[Account]:
        """Accounts whose last word on this version is an approval; never one of its authors."""
        last = {a.account: a.state for a in self.approvals if a.head == self.head}
        approved = {account for account, state in last.items() if state == "approved"}
        return frozenset(approved - {self.author} - self.pushed)

    def stale(self) -> tuple[Approval, ...]:
        """Approvals of another version, from accounts that have not approved this one."""
        counting = self.counting()
        return tuple(
            a
            for a in self.approvals
            if a.head != self.head and a.state == "approved" and a.account not in counting
        )


def _together(needs: Iterable[Need]) -> list[Need]:
    """Each group once, with the most that any need asks of it."""
    most: dict[str, int] = {}
    for need in needs:
        most[need.group] = max(need.count, most.get(need.group, 0))
    return [Need(group, count) for group, count in sorted(most.items(), key=_weight)]


def _weight(need: tuple[str, int]) -> tuple[bool, str]:
    """Owners are asked first, then maintainers, then reviewers."""
    return not need[0].startswith("organizations/"), need[0]


def _standing(need: Need, counting: frozenset[Account], authority: Authority) -> NeedStatus:
    return NeedStatus(need, tuple(sorted(counting & authority.members(need.group))))
