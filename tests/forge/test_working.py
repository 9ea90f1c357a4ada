"""What keeps a forge from running the portal's workflows, told and mended on each forge."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from generator.forge.forges import FORGES, forge
from generator.forge.posting import CONTEXT
from generator.forge.recommended import UNSEEN, Gap, SetUp
from tests.forge.test_contract import WORLDS, Both
from tests.support import github

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
WANTED = SetUp("main", "login-900", ("login-1",), CONTEXT, ())
JUST_NOW, LONG_AGO = "2026-11-26T08:55:00Z", "2026-11-24T08:55:00Z"


@pytest.fixture(params=FORGES)
def both(request: pytest.FixtureRequest) -> Iterator[Both]:
    for made in WORLDS[request.param]():
        made.there.secrets = ["PORTAL_TOKEN", "PORTAL_READ_TOKEN", "PORTAL_WRITE_TOKEN"]
        made.there.ran("publish.yml", "success", JUST_NOW)
        yield made


def found(both: Both) -> dict[str, str]:
    """The part and the rule of each gap."""
    return {gap.part: gap.rule for gap in both.forge.working(WANTED, NOW)}


def test_a_forge_that_publishes_lacks_nothing(both: Both) -> None:
    assert found(both) == {}


def test_a_forge_on_which_nothing_ran_is_told(both: Both) -> None:
    both.there.runs.clear()
    both.there.secrets = []
    lacking = {"secret": "no-secret", "runner": "never-ran", "published": "never-published"}
    assert found(both) == lacking


def test_a_runner_that_is_gone_and_a_site_that_was_not_made_are_told(both: Both) -> None:
    both.there.runs.clear()
    both.there.ran("publish.yml", "failure", LONG_AGO)
    assert found(both) == {"runner": "not-lately", "published": "publish-failed"}
    [late] = [gap for gap in both.forge.working(WANTED, NOW) if gap.part == "runner"]
    assert late == Gap("not-lately", "2026-11-24 08:55")


def test_what_came_last_counts(both: Both) -> None:
    both.there.runs.clear()
    both.there.ran("publish.yml", "failure", LONG_AGO)
    both.there.ran("publish.yml", "success", JUST_NOW)
    both.there.ran("publish.yml", "running", JUST_NOW)
    assert found(both) == {}


def test_a_site_that_failed_long_before_what_ran_since_is_told(both: Both) -> None:
    both.there.runs.clear()
    both.there.ran("publish.yml", "failure", LONG_AGO)
    if both.forge.name != "gitlab":  # its pipelines are all workflows at once
        for _ in range(90):
            both.there.ran("report.yml", "success", JUST_NOW)
        assert found(both) == {"published": "publish-failed"}


def test_a_site_that_failed_is_told_though_the_job_that_tells_of_it_did_not() -> None:
    for both in WORLDS["gitea"]():
        both.there.secrets = ["PORTAL_TOKEN"]
        both.there.ran("publish.yml", "failure", JUST_NOW, "build")
        both.there.ran("publish.yml", "success", JUST_NOW, "tell")
        assert found(both) == {"published": "publish-failed"}
        both.there.ran("publish.yml", "success", JUST_NOW, "build")
        assert found(both) == {}
        both.there.ran("publish.yml", "failure", JUST_NOW, "tell")  # with a token that expired
        assert found(both) == {"other-jobs": "jobs-failed"}


def test_a_job_that_fails_as_with_a_token_that_expired_is_told(both: Both) -> None:
    if both.forge.name == "gitlab":
        return
    both.there.ran("check.yml", "failure", JUST_NOW)  # a fault of a request
    assert found(both) == {}
    both.there.ran("report.yml", "failure", JUST_NOW)
    both.there.ran("publish-request.yml", "failure", JUST_NOW)
    [gap] = both.forge.working(WANTED, NOW)
    told = "publish-request.yml 2026-11-26 08:55, report.yml 2026-11-26 08:55"
    assert gap == Gap("jobs-failed", told)
    both.there.ran("report.yml", "success", JUST_NOW)
    both.there.ran("publish-request.yml", "success", JUST_NOW)
    assert found(both) == {}


def test_a_repository_that_takes_nothing_more_is_told(both: Both) -> None:
    both.there.settings |= {"archived": True, "has_issues": False}
    both.there.settings |= {"issues_access_level": "disabled"}
    told = [gap for gap in both.forge.working(WANTED, NOW) if gap.part == "repository"]
    assert told == [Gap("archived"), Gap("issues-off")]


def test_another_branch_and_workflows_that_are_off_are_mended(both: Both) -> None:
    both.there.settings["default_branch"] = "master"
    if both.forge.name == "github":
        both.there.enabled["enabled"] = False
    else:
        both.there.settings |= {"has_actions": False, "builds_access_level": "disabled"}
    told = [gap for gap in both.forge.working(WANTED, NOW) if gap.part == "repository"]
    assert told == [Gap("other-branch", "master"), Gap("actions-off")]
    both.forge.set_to_work(WANTED)
    both.there.settings.setdefault("default_branch", "main")
    assert "repository" not in found(both)


def test_what_an_account_is_not_shown_is_told_part_by_part() -> None:
    with github.serving(github.Forge()) as there:
        seen = forge("github", there.url, github.REPOSITORY, "contents: read, actions: read")
        gaps = {gap.part: gap.rule for gap in seen.working(WANTED, NOW)}
    hidden = {"repository": UNSEEN, "secret": UNSEEN}
    assert gaps == {**hidden, "runner": "never-ran", "published": "never-published"}
