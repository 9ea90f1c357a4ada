"""The approvals that were given, and which of them count.

An approval counts only for the version it was given for, only from an account that has the role at
the tip of the target, once an account, and never from the author.  The last word of an account
counts, and one that asks for changes holds for every later version until it is taken back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.review.authority import MAINTAINERS, REVIEWERS, Account, Authority

OBJECTIONS = {"changes-requested", "changes_requested"}
GROUPS = (REVIEWERS, MAINTAINERS)


@dataclass(frozen=True, slots=True)
class Approval:
    """What an account said about a version: ``approved``, or anything else."""

    account: Account
    head: str
    state: str = "approved"


@dataclass(frozen=True)
class Given:
    """The approvals given, and everything that decides which of them count."""

    approvals: tuple[Approval, ...]
    head: str
    author: Account
    authority: Authority
    pushed: frozenset[Account] = frozenset()
    """Others who put content of their own into the proposal, and so cannot approve it."""

    @property
    def barred(self) -> tuple[Account, ...]:
        """Accounts that approved a version to which they had added content themselves."""
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
