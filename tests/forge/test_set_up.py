"""The set-up under which only the portal publishes, made and checked on each forge."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.forge.client import Client
from generator.forge.errors import ApiError
from generator.forge.forges import FORGES, forge
from generator.forge.posting import CONTEXT
from generator.forge.recommended import UNSEEN, Gap, SetUp
from generator.forge.rulesets import kept
from tests.forge.test_contract import LABELS, WORLDS, Both
from tests.support import ROOT, github

PORTAL, REVIEWERS = "login-900", ("login-1", "login-2")


@pytest.fixture(params=FORGES)
def both(request: pytest.FixtureRequest) -> Iterator[Both]:
    for made in WORLDS[request.param]():
        made.there.writers = {900}
        yield made


def wanted(both: Both) -> SetUp:
    rulesets = tuple(kept(ROOT)) if both.forge.name == "github" else ()
    return SetUp("main", PORTAL, REVIEWERS, CONTEXT, LABELS, rulesets)


def rules(both: Both) -> set[str]:
    return {gap.rule for gap in both.forge.gaps(wanted(both))}


def test_what_is_lacking_is_told_and_made(both: Both) -> None:
    unprotected = "ruleset" if both.forge.name == "github" else "unprotected"
    assert rules(both) == {unprotected, "merge-styles", "labels"}
    both.forge.set_up(wanted(both))
    assert [*both.forge.gaps(wanted(both))] == []
    both.forge.set_up(wanted(both))  # a second time changes nothing
    assert [*both.forge.gaps(wanted(both))] == []


def test_a_writer_beside_the_portal_is_told(both: Both) -> None:
    both.forge.set_up(wanted(both))
    both.there.writers.add(7)
    assert [*both.forge.gaps(wanted(both))] == [Gap("writers", "login-7")]


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        ("apply_to_admins", False, "administrators-exempt"),
        ("push_whitelist_usernames", [PORTAL, "x"], "others-push"),
        ("push_whitelist_usernames", [], "portal-cannot-push"),
        ("merge_whitelist_usernames", ["x"], "portal-cannot-push"),
        ("push_whitelist_deploy_keys", True, "others-push"),
        ("enable_merge_whitelist", False, "others-merge"),
        ("status_check_contexts", [], "no-status"),
        ("required_approvals", 0, "no-approval"),
        ("enable_approvals_whitelist", False, "approvals-of-anybody"),
        ("ignore_stale_approvals", False, "stale-approvals"),
        ("unprotected_file_patterns", "data/**", "others-push"),
        ("protected_file_patterns", "data/**", "portal-cannot-push"),
        ("require_signed_commits", True, "portal-cannot-push"),
    ],
)
def test_each_weakness_of_a_gitea_has_its_name(field: str, value: object, rule: str) -> None:
    for both in WORLDS["gitea"]():
        both.there.writers = {900}
        both.forge.set_up(wanted(both))
        both.there.protected[0][field] = value
        assert rules(both) == {rule}
        both.forge.set_up(wanted(both))
        assert rules(both) == set()


@pytest.mark.parametrize("forgotten", [{1}, {2}, {1, 2}])
def test_reviewers_whom_a_gitea_forgot_are_named_anew(forgotten: set[int]) -> None:
    for both in WORLDS["gitea"]():
        both.there.writers, both.there.readers = {900}, {1, 2, 5}
        both.forge.set_up(wanted(both))
        both.there.forgotten = forgotten
        both.there.protected[0]["approvals_whitelist_username"] = []  # as Forgejo does then
        assert rules(both) == {"approvals-of-anybody"}
        both.forge.set_up(wanted(both))
        assert rules(both) == set()


def test_a_branch_of_a_gitlab_that_developers_may_push_to_is_told() -> None:
    for both in WORLDS["gitlab"]():
        both.there.writers = {900}
        both.forge.set_up(wanted(both))
        both.there.protected["main"]["push_access_levels"][0]["access_level"] = 30
        both.there.protected["main"]["allow_force_push"] = True
        assert rules(both) == {"others-push", "force-push"}
        both.forge.set_up(wanted(both))
        assert rules(both) == set()


def test_settings_that_are_not_shown_are_told_and_the_rest_is_asked(
    both: Both, monkeypatch: pytest.MonkeyPatch
) -> None:
    both.forge.set_up(wanted(both))
    both.there.writers.add(7)
    client = type(both.forge.client)
    read, root = client.read, both.forge.root

    def shown(self: Client, path: str, **query: str) -> object:
        if path == root:
            raise ApiError(403, f"GET {path}", "")
        return read(self, path, **query)

    monkeypatch.setattr(client, "read", shown)
    assert rules(both) == {UNSEEN, "writers"}


def test_what_an_account_is_not_shown_is_told_and_stops_nothing() -> None:
    with github.serving(github.Forge()) as there:
        seen = forge("github", there.url, github.REPOSITORY, "contents: read")
        found = seen.gaps(SetUp("main", PORTAL, REVIEWERS, CONTEXT, LABELS, tuple(kept(ROOT))))
        assert {gap.rule for gap in found} == {"ruleset", "merge-styles", UNSEEN}
