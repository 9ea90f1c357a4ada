"""The role in which a commit was made; roles are published, persons never."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.git.log import Commit
from generator.records.document import Document
from generator.records.model import Organization
from generator.records.registry import Registry
from generator.records.yaml_source import parse
from generator.review.authority import Account, account, accounts, roles
from generator.rules.unknown_file import ROLES

NUMBERED = re.compile(r"(\d+)[+-][^@]*@users\.noreply\.(github|gitlab)\.")
"""Addresses that forges use instead of a person's own; the account's number comes first."""
ANSWERS = ("reviewers", "maintainers", "hosts")


def known_roles(registry: Registry, sources: Mapping[str, object]) -> dict[Account, str]:
    """The role of each account that is known today."""
    source = sources.get(ROLES)
    read = parse(source, ROLES) if isinstance(source, bytes) else None
    written = read.data if isinstance(read, Document) and isinstance(read.data, dict) else {}
    hosts = (accounts(o.fields["accounts"]) for o in registry.all(Organization))
    found = {account: "hosts" for holders in hosts for account in holders}
    return found | {a: role for role, holders in sorted(roles(written).items()) for a in holders}


def role_of(commit: Commit, known: Mapping[Account, str]) -> str:
    """The role of whoever made a commit, else of those who approved it; empty where unknown.

    The portal publishes a request by a commit of its own, whose message names who approved it.  Of
    several roles the one that answers for the publication counts, in the order of ``ANSWERS``.
    """
    found = NUMBERED.match(commit.mail)
    if found:
        return known.get(Account(found[2], int(found[1])), "")
    approved = {known.get(one, "") for name in commit.approved if (one := account(name))}
    return next((role for role in ANSWERS if role in approved), "")
