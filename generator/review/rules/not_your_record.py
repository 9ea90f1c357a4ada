"""A record is changed only by those it belongs to.
레코드는 그 주인이 고칩니다.

Why: a host answers for its consortia and a reviewer for the rest.  Who owns a record is read from
what is already merged, so that no proposal can give itself a record, and by account number, since
logins can be renamed and taken by others.  Without an account on record nobody is the owner.

왜: 컨소시엄은 주관단체가, 나머지는 검토자가 책임집니다. 누구의 레코드인지는 이미 승인된 내용과
계정 번호로만 판단하므로, 제출하면서 스스로 주인이 되거나 계정 이름을 바꿔 가로챌 수 없습니다.
등록된 계정이 없는 기관의 레코드는 아무나 고칠 수 있는 것이 아니라 검토자만 고칠 수 있습니다.

Wrong:

    # organizations/other  changed by an account that is not its own
    accounts:
      - {forge: github, id: 1234567}

Right:

    # organizations/kmdica  changed by an account of kmdica
    homepage: "https://example.org"
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.findings import Severity
from generator.records.model import Exhibition
from generator.review.authority import MAINTAINERS, REVIEWERS, Need, accounts, group_of
from generator.review.change import Change, Demand, Proposal
from generator.review.new_editions import only_new_editions
from generator.review.owners import foreign_owners, row_of
from generator.review.rules import demand
from generator.rules.unknown_file import ROLES

RULE = "not-your-record"


def judge(proposal: Proposal) -> Iterator[Demand]:
    """Ask of each record whether the author may change it, and all of its fields."""
    for change in proposal.changes:
        yield from _own_account(change, proposal)
        if ROLES in change.paths:  # also when they are moved away
            yield from _roles(change, proposal)
        elif not proposal.by_reviewer:
            yield from _not_own(change, proposal)


def _not_own(change: Change, proposal: Proposal) -> Iterator[Demand]:
    if change.old is None and change.after is None:
        return  # what keeps it from being a record refuses it already
    record = change.before if change.old else change.after
    if record is None or record.sample:
        yield demand(f"{RULE}.reviewers", change, Severity.ERROR, proposal.stand_in())
        return
    if isinstance(record, Exhibition):
        if not (only_new_editions(change) and proposal.authority.hosts_anything(proposal.actor)):
            yield demand(f"{RULE}.reviewers", change, Severity.ERROR, proposal.stand_in())
        return
    for owners in foreign_owners(change, proposal):
        yield _foreign(change, owners, proposal)
    kept = change.after is not None  # a deletion has a rule of its own
    for field in row_of(record).reserved if kept else ():
        if change.changes(field):
            needs, at = proposal.stand_in(), tuple(field.split("."))
            yield demand(f"{RULE}.field", change, Severity.ERROR, needs, at, field=field)


def _foreign(change: Change, owners: tuple[str, ...], proposal: Proposal) -> Demand:
    if not owners:
        return demand(f"{RULE}.reviewers", change, Severity.ERROR, proposal.stand_in())
    named = ", ".join(owners)
    group = group_of(owners)
    if not proposal.authority.members(group):
        needs = proposal.stand_in()
        return demand(f"{RULE}.unmatched", change, Severity.ERROR, needs, owners=named)
    needs = (Need(group), Need(REVIEWERS))
    return demand(f"{RULE}.owner", change, Severity.ERROR, needs, owners=named)


def _own_account(change: Change, proposal: Proposal) -> Iterator[Demand]:
    """Nobody gives an account of their own a right, not even a reviewer."""
    old = accounts(change.before.written.get("accounts")) if change.before else frozenset()
    new = accounts(change.after.written.get("accounts")) if change.after else frozenset()
    if proposal.actor in new - old and not (change.after and change.after.sample):
        needs = (Need(REVIEWERS, 2),)
        yield demand(f"{RULE}.own-account", change, Severity.ERROR, needs, ("accounts",))


def _roles(change: Change, proposal: Proposal) -> Iterator[Demand]:
    before, after = proposal.roles
    for role in (REVIEWERS, MAINTAINERS):
        if proposal.actor in after.get(role, frozenset()) - before.get(role, frozenset()):
            needs = (Need(REVIEWERS, 2), Need(MAINTAINERS))
            yield demand(f"{RULE}.own-account", change, Severity.ERROR, needs, (role,))
    if not proposal.by_reviewer:
        yield demand(f"{RULE}.reviewers", change, Severity.ERROR, proposal.stand_in())
    if before.get(MAINTAINERS) != after.get(MAINTAINERS):
        by = (Need(MAINTAINERS),)
        yield demand(f"{RULE}.maintainers", change, Severity.WARNING, by, (MAINTAINERS,))
