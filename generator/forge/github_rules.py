"""The recommended set-up on GitHub: the rulesets kept in ``.github/rulesets``, styles of merging.

The published branch can be updated by those alone who may go round the ruleset: the role
*maintain*, which the portal's account has and nobody else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.forge.adapter import Adapter
from generator.forge.recommended import Gap, SetUp
from generator.forge.rulesets import differences, numbers

STYLES: Mapping[str, Any] = {
    "allow_squash_merge": True,
    "allow_merge_commit": False,
    "allow_rebase_merge": False,
}


def branch_gaps(forge: Adapter, wanted: SetUp) -> Iterator[Gap]:
    """How the repository's rulesets differ from those that are kept."""
    return (Gap("ruleset", told) for told in differences(forge, wanted.kept))


def set_up(forge: Adapter, wanted: SetUp) -> None:
    """Give the repository the rulesets that are kept, and its styles of merging."""
    path, known = f"{forge.root}/rulesets", numbers(forge)
    for ruleset in wanted.kept:
        id = known.get(ruleset["name"])
        method, where = ("POST", path) if id is None else ("PUT", f"{path}/{id}")
        forge.client.write(method, where, ruleset)
    forge.client.write("PATCH", forge.root, STYLES)


def writers(forge: Adapter) -> Iterator[str]:
    """Who may push; owners of the organization too, who are administrators by nature."""
    listed = forge.client.pages(f"{forge.root}/collaborators", whole=True)
    return (str(one["login"]) for one in listed if one["permissions"].get("push"))
