"""The recommended set-up on a GitLab, as far as every edition has it.

Naming one account that may push is for paid editions only; so the branch is open to maintainers,
and the portal's account is the only one of these.  Reviewers are developers: they approve, and may
push to other branches but not to the published one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.forge.adapter import Adapter, quoted
from generator.forge.recommended import Gap, SetUp

MAINTAINER = 40
STYLES: Mapping[str, Any] = {"merge_method": "ff", "squash_option": "always"}


def set_up(forge: Adapter, wanted: SetUp) -> None:
    """Protect the branch anew, since GitLab changes no level of a rule that is there."""
    path = f"{forge.root}/protected_branches"
    there = forge.client.found(f"{path}/{quoted(wanted.branch)}")
    if there is None or [*_protected(there)]:
        if there is not None:
            forge.client.write("DELETE", f"{path}/{quoted(wanted.branch)}")
        levels = {"push_access_level": MAINTAINER, "merge_access_level": MAINTAINER}
        told = {"name": wanted.branch, "allow_force_push": False, **levels}
        forge.client.write("POST", path, told)
    forge.client.write("PUT", forge.root, STYLES)


def branch_gaps(forge: Adapter, wanted: SetUp) -> Iterator[Gap]:
    """What the rule of the branch lacks."""
    there = forge.client.found(f"{forge.root}/protected_branches/{quoted(wanted.branch)}")
    yield from [Gap("unprotected")] if there is None else _protected(there)


def writers(forge: Adapter) -> Iterator[str]:
    """The accounts that may write to the branch, by their logins."""
    listed = forge.client.pages(f"{forge.root}/members/all", whole=True)
    return (str(one["username"]) for one in listed if one["access_level"] >= MAINTAINER)


def _protected(there: Mapping[str, Any]) -> Iterator[Gap]:
    for field, rule in (
        ("push_access_levels", "others-push"),
        ("merge_access_levels", "others-merge"),
    ):
        low = [str(one["access_level_description"]) for one in there[field] if _low(one)]
        if low:
            yield Gap(rule, f"{field}: {', '.join(low)}")
    if there.get("allow_force_push"):
        yield Gap("force-push", "allow_force_push: True")


def _low(one: Mapping[str, Any]) -> bool:
    """Whether a level is open to more than maintainers; 0 stands for nobody."""
    return one["access_level"] is not None and 0 < int(one["access_level"]) < MAINTAINER
