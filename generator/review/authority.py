"""Who may change what, according to the target branch, never to the proposal.

The table of the design's section 7, as data: each kind of record has owners, and fields that only
reviewers change.  Accounts are a forge and a number; a login is for reading and decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.records.model import Call, Consortium, Organization, Record

REVIEWERS, MAINTAINERS = "reviewers", "maintainers"
ACCOUNT = re.compile(r"(github|gitlab|gitea|server):([1-9][0-9]{0,12})\Z")


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """An account of a forge, by its unchanging number."""

    forge: str
    id: int

    def __str__(self) -> str:
        return f"{self.forge}:{self.id}"


@dataclass(frozen=True, slots=True, order=True)
class Need:
    """How many approvals by which group: a role, or the accounts of any of some organizations."""

    group: str
    count: int = 1


@dataclass(frozen=True)
class Authority:
    """The accounts behind each role and organization."""

    roles: Mapping[str, frozenset[Account]]
    organizations: Mapping[str, frozenset[Account]]

    def members(self, group: str) -> frozenset[Account]:
        """The accounts of a role, or of organizations written ``organizations/a,b``."""
        if group in (REVIEWERS, MAINTAINERS):
            return self.roles.get(group, frozenset())
        ids = group.removeprefix("organizations/").split(",")
        return frozenset().union(*(self.organizations.get(id, frozenset()) for id in ids))

    def reviews(self, account: Account) -> bool:
        """Whether the account is a reviewer's."""
        return account in self.members(REVIEWERS)

    def acts_for(self, account: Account, organizations: Iterable[str]) -> bool:
        """Whether the account is one of some organizations' own."""
        return account in self.members(group_of(organizations))

    def of(self, account: Account) -> tuple[str, ...]:
        """The organizations that have the account."""
        return tuple(sorted(id for id, own in self.organizations.items() if account in own))

    def speaking(self, account: Account, organization: str) -> Authority:
        """The same with the account as one of an organization's own and not a reviewer's."""
        if not organization:
            return self
        roles = {name: own - {account} for name, own in self.roles.items()}
        own = self.organizations.get(organization, frozenset()) | {account}
        return Authority(roles, {**self.organizations, organization: own})

    def hosts_anything(self, account: Account) -> bool:
        """Whether any organization has the account."""
        return any(account in accounts for accounts in self.organizations.values())


Owners = Callable[[Record, Callable[[str], Record | None]], tuple[str, ...]]


def _itself(record: Record, _: Callable[[str], Record | None]) -> tuple[str, ...]:
    return (record.id,)


def _its_hosts(record: Record, _: Callable[[str], Record | None]) -> tuple[str, ...]:
    return tuple(record.fields["hosts"] or ())


def _hosts_of_its_consortium(
    record: Record, find: Callable[[str], Record | None]
) -> tuple[str, ...]:
    if not isinstance(record, Call) or not record.for_firms:
        return ()
    if (id := record.fields["consortium"]) is None:
        return tuple(record.fields["organizers"] or ())
    consortium = find(f"consortia/{id}")
    return tuple(consortium.fields["hosts"] or ()) if consortium else ()


@dataclass(frozen=True)
class Ownership:
    """Who owns records of a kind, and which of their fields are the reviewers' all the same."""

    owners: Owners | None = None
    reserved: tuple[str, ...] = ()


TABLE: Mapping[type[Record], Ownership] = {
    Organization: Ownership(_itself, ("accounts",)),
    Consortium: Ownership(
        _its_hosts, ("selected", "agreement", "settlement.confirmed", "evaluation")
    ),
    Call: Ownership(_hosts_of_its_consortium, ("result",)),
}
"""Kinds without a row are the reviewers'; a host may add an edition to an exhibition, see
``not_your_record``; waivers are told by ``self_granted_waiver``."""


def account(written: str) -> Account | None:
    """An account written ``github:123``; None for anything else."""
    found = ACCOUNT.match(written)
    return Account(found[1], int(found[2])) if found else None


def accounts(entries: Any) -> frozenset[Account]:
    """The accounts of a record's list; what is not an account gives none."""
    rows = [row for row in entries or () if isinstance(row, Mapping)]
    return frozenset(Account(row["forge"], row["id"]) for row in rows)


def roles(written: Any) -> dict[str, frozenset[Account]]:
    """The accounts of each role, from a sound ``data/roles.yml``."""
    return {name: accounts(role["accounts"]) for name, role in written.items()}


def group_of(organizations: Iterable[str]) -> str:
    """The group made of the accounts of some organizations."""
    return "organizations/" + ",".join(sorted(organizations))
