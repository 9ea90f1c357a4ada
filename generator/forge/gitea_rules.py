"""The recommended set-up on a Gitea or Forgejo: a rule for the branch, and the repository's own.

What an operator has set beside these fields is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from generator.forge.adapter import Adapter, quoted
from generator.forge.recommended import Gap, SetUp, differing

APPROVERS = "approvals_whitelist_username"
LISTS = PUSHERS, MERGERS = "push_whitelist_usernames", "merge_whitelist_usernames"
KEPT_OUT = "portal-cannot-push"
PUSH, MERGE, APPROVALS = "others-push", "others-merge", "approvals-of-anybody"
RULES = {
    "apply_to_admins": "administrators-exempt",
    "block_admin_merge_override": "administrators-exempt",  # Gitea's name for it
    "enable_push": KEPT_OUT,
    "enable_push_whitelist": PUSH,
    PUSHERS: PUSH,
    "push_whitelist_teams": PUSH,
    "push_whitelist_deploy_keys": PUSH,
    "unprotected_file_patterns": PUSH,
    "protected_file_patterns": KEPT_OUT,
    "require_signed_commits": KEPT_OUT,
    "enable_merge_whitelist": MERGE,
    MERGERS: MERGE,
    "merge_whitelist_teams": MERGE,
    "enable_status_check": "no-status",
    "status_check_contexts": "no-status",
    "enable_approvals_whitelist": APPROVALS,
    APPROVERS: APPROVALS,
    "approvals_whitelist_teams": APPROVALS,
    "required_approvals": "no-approval",
    "ignore_stale_approvals": "stale-approvals",
    "block_on_rejected_reviews": "objections-ignored",
}
STYLES: Mapping[str, Any] = {
    "allow_squash_merge": True,
    "allow_merge_commits": False,
    "allow_rebase": False,
    "allow_rebase_explicit": False,
    "allow_fast_forward_only_merge": False,
    "default_merge_style": "squash",
}
MANUAL = {"allow_manual_merge": True}
"""Written with the others and told by no answer: ``mark_published`` sees whether it is so."""
WRITE = ("write", "admin", "owner")


def protection(wanted: SetUp) -> dict[str, Any]:
    """The rule of the branch under which only the portal publishes, and readers approve."""
    portal = [wanted.portal]
    return {
        "apply_to_admins": True,
        "block_admin_merge_override": True,
        "enable_push": True,
        "enable_push_whitelist": True,
        PUSHERS: portal,
        "push_whitelist_teams": [],
        "push_whitelist_deploy_keys": False,
        "unprotected_file_patterns": "",
        "protected_file_patterns": "",
        "require_signed_commits": False,
        "enable_merge_whitelist": True,
        MERGERS: portal,
        "merge_whitelist_teams": [],
        "enable_status_check": True,
        "status_check_contexts": [wanted.status],
        "enable_approvals_whitelist": True,
        APPROVERS: sorted(wanted.reviewers),
        "approvals_whitelist_teams": [],
        "required_approvals": 1,
        "ignore_stale_approvals": True,
        "block_on_rejected_reviews": True,
    }


def set_up(forge: Adapter, wanted: SetUp) -> None:
    """Have reviewers as readers, give the branch its rule and the repository its styles of merging.

    Only those whom the repository itself names as readers are taken into the list of approvers.
    """
    there = {str(entry["login"]) for entry in _collaborators(forge)}
    _name_readers(forge, {*wanted.reviewers} - there)
    known = {*_protected(forge, wanted)[APPROVERS]}
    if not known >= {*wanted.reviewers}:
        _name_anew(forge, {*wanted.reviewers} - {*writers(forge)})
        _protected(forge, wanted)
    forge.client.write("PATCH", forge.root, {"has_pull_requests": True, **STYLES, **MANUAL})


def _protected(forge: Adapter, wanted: SetUp) -> Mapping[str, Any]:
    """The rule as the forge took it."""
    rule, path = protection(wanted), f"{forge.root}/branch_protections"
    if _rule(forge.client.read(path), wanted.branch) is None:
        made = forge.client.write("POST", path, {"rule_name": wanted.branch, **rule})
    else:
        made = forge.client.write("PATCH", f"{path}/{quoted(wanted.branch)}", rule)
    return cast("Mapping[str, Any]", made)


def _name_readers(forge: Adapter, logins: Iterable[str]) -> None:
    for login in sorted(logins):
        forge.client.write("PUT", _collaborator(forge, login), {"permission": "read"})


def _name_anew(forge: Adapter, logins: Iterable[str]) -> None:
    """Take all readers out and name them again.

    Whenever somebody is taken out of a public repository, or it was private for a while, it forgets
    that the others read; it lists them all the same.
    """
    for login in sorted(logins):
        forge.client.write("DELETE", _collaborator(forge, login))
    _name_readers(forge, logins)


def _collaborator(forge: Adapter, login: str) -> str:
    return f"{forge.root}/collaborators/{quoted(login)}"


def _rule(listed: Iterable[Mapping[str, Any]] | None, branch: str) -> Mapping[str, Any] | None:
    return next((one for one in listed or () if one["rule_name"] == branch), None)


def branch_gaps(forge: Adapter, wanted: SetUp) -> Iterator[Gap]:
    """What the rule of the branch lacks."""
    there = _rule(forge.client.read(f"{forge.root}/branch_protections"), wanted.branch)
    if there is None:
        yield Gap("unprotected")
        return
    filled = {name: [] if value is None else value for name, value in there.items()}
    out = {one: KEPT_OUT for one in LISTS if wanted.portal not in filled.get(one, [wanted.portal])}
    yield from differing({**RULES, **out}, protection(wanted), filled)


def writers(forge: Adapter) -> Iterator[str]:
    """Who may write beside the owner."""
    for entry in _collaborators(forge):
        login = str(entry["login"])
        if forge.client.read(f"{_collaborator(forge, login)}/permission")["permission"] in WRITE:
            yield login


def _collaborators(forge: Adapter) -> Iterator[Mapping[str, Any]]:
    return forge.client.pages(f"{forge.root}/collaborators", whole=True)
