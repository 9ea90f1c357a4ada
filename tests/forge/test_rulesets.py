"""Rulesets in the repository, and how the forge's are compared with them."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.forge.github import GitHub
from generator.forge.posting import CONTEXT
from generator.forge.rulesets import FOLDER, UnsoundRuleset, differences, kept
from generator.forge.terms import Address
from generator.review.request_labels import KINDS, TURNS, WHATS
from tests.support import ROOT
from tests.support.expressions import filled
from tests.support.github import REPOSITORY, Forge, serving

MAIN = kept(ROOT)[0]
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def found(*rulesets: dict[str, Any]) -> list[str]:
    """What differs when the forge has these."""
    listed = [{**ruleset, "id": n} for n, ruleset in enumerate(rulesets, 1)]
    with serving(Forge(rulesets=listed)) as forge:
        return list(
            differences(GitHub(Address(forge.url, REPOSITORY, "contents: read")), kept(ROOT))
        )


def changed(change: Any) -> dict[str, Any]:
    ruleset = copy.deepcopy(MAIN)
    change(ruleset)
    return ruleset


@pytest.mark.parametrize("content", ["", "x", "[]", "{}", "[" * 99_999, '{"name": "main"}'])
def test_a_kept_file_that_is_no_ruleset_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / FOLDER / "main.json").write_text(content, "utf-8")
    with pytest.raises(UnsoundRuleset, match=r"main\.json"):
        kept(tmp_path)


def test_the_same_rules_in_another_order_are_the_same() -> None:
    def turned(ruleset: dict[str, Any]) -> None:
        ruleset["rules"].reverse()
        ruleset["rules"][0]["parameters"]["required_status_checks"].reverse()
        del ruleset["bypass_actors"]  # told only to those who may change them

    assert found({**changed(turned), "source": REPOSITORY, "node_id": "x"}) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda r: r.update(enforcement="disabled"), 'enforcement: "disabled" → "active"'),
        (lambda r: r["rules"].pop(0), "rules.deletion: – → {}"),
        (
            lambda r: r["rules"][3]["parameters"].update(required_approving_review_count=0),
            "rules.pull_request.required_approving_review_count: 0 → 1",
        ),
        (lambda r: r["rules"].append({"type": "creation"}), "rules.creation: {} → –"),
        (
            lambda r: r["rules"][4]["parameters"]["required_status_checks"].pop(0),
            f"required_status_checks.{CONTEXT}: – → ",
        ),
        (lambda r: r.update(bypass_actors=[{"actor_id": 1}]), "bypass_actors: "),
        (lambda r: r.update(name="other"), "is not on the forge"),
    ],
)
def test_each_difference_is_told(change: Any, told: str) -> None:
    assert any(told in line for line in found(changed(change)))


def test_what_is_required_is_what_the_workflows_give() -> None:
    rules = {rule["type"]: rule.get("parameters") for rule in MAIN["rules"]}
    assert {"deletion", "non_fast_forward", "update"} <= rules.keys()
    [portal] = MAIN["bypass_actors"]  # the role "maintain", which the portal's account alone has
    assert (portal["actor_type"], portal["actor_id"]) == ("RepositoryRole", 2)
    review = rules["pull_request"]
    assert review["dismiss_stale_reviews_on_push"] and review["require_last_push_approval"]
    assert review["allowed_merge_methods"] == ["squash"], "no commit in between is published"
    assert rules["required_status_checks"]["strict_required_status_checks_policy"]
    named = [c["context"] for c in rules["required_status_checks"]["required_status_checks"]]
    check = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text("utf-8"))
    assert named == [CONTEXT, *check["jobs"]]


def test_every_label_of_the_review_is_kept_with_its_name() -> None:
    labels = yaml.safe_load((ROOT / ".github/labels.yml").read_text("utf-8"))
    by_review = {label["id"] for label in labels if label["by"] == "review"}
    groups = (("kind", KINDS), ("what", WHATS), ("turn", TURNS))
    assert by_review == {f"{group}/{id}" for group, ids in groups for id in ids}
    assert len({label["name"] for label in labels}) == len(labels)
    assert {"보완 요청", "반려", "미선정", "신청 취소"} <= {label["name"] for label in labels}
    for label in labels:
        assert re.fullmatch(r"[0-9a-f]{6}", label["color"]), label
        assert len(label["name"]) <= 50 and len(label["description"]) <= 100


FORGEJO = sorted(ROOT.glob(".forgejo/workflows/*.yml"))
WORKFLOWS = [*sorted(ROOT.glob(".github/workflows/*.yml")), *FORGEJO]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_workflow_is_closed_pinned_and_ends(path: Any) -> None:
    text = path.read_text("utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {} and workflow["concurrency"]["group"]
    for line in text.splitlines():
        assert not re.match(r"\s*(- )?uses:", line) or PINNED.search(line), line
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 45 and "permissions" in job
        writes = "write" in json.dumps(job["permissions"])
        if writes:  # a job that may write checks out nothing but the published branch
            refs = {s["with"].get("ref") for s in job["steps"] if "actions/checkout" in str(s)}
            assert refs <= {None, "${{ github.event.repository.default_branch }}"}


def test_forms_and_workflows_name_labels_that_are_kept() -> None:
    labels = yaml.safe_load((ROOT / ".github/labels.yml").read_text("utf-8"))
    kept = {label["name"] for label in labels}
    forms = [
        yaml.safe_load(p.read_text("utf-8")) for p in ROOT.glob(".github/ISSUE_TEMPLATE/*.yml")
    ]
    named = {name for form in forms for name in form.get("labels", ())}
    for path in WORKFLOWS:
        named |= set(re.findall(r'--label "([^"]+)"', path.read_text("utf-8")))
    assert len(named) > 3 and named <= kept


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_job_with_a_secret_runs_the_published_branch_alone(path: Any) -> None:
    workflow = yaml.safe_load(path.read_text("utf-8"))
    opened = "pull_request" in (workflow.get("on") or workflow[True])
    for name, job in workflow["jobs"].items():
        if "secrets." not in json.dumps(job):
            continue
        assert not opened, "a request's own workflow has no secret"
        assert name in ("post", "publish", "tell", "look"), "what judges has no secret"
        refs = {s["with"].get("ref") for s in job["steps"] if "actions/checkout" in str(s)}
        assert refs <= {None, "${{ github.event.repository.default_branch }}"}


def test_what_a_forgejo_runs_is_as_complete_as_what_github_runs() -> None:
    """Approvals are seen by its schedule, and pages are the operator's."""
    there = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in FORGEJO}
    assert {"check", "report", "publish", "health", "publish-request"} == there.keys()
    assert {"pull_request_target", "schedule", "push"} <= there["report"][True].keys()
    for workflow in there.values():  # an older Gitea ignores a whole workflow that has inputs
        assert not (workflow[True].get("workflow_dispatch") or {})


def test_nobody_cancels_the_judgement_of_another() -> None:
    report = yaml.safe_load((ROOT / ".github/workflows/report.yml").read_text("utf-8"))
    runs = report["concurrency"]
    assert runs["cancel-in-progress"] is False
    assert "head_repository.id" in runs["group"] and "head_sha" in runs["group"]


SAID = ("/게시", "고맙습니다", "/publish", "/publish ")


@pytest.mark.parametrize("path", [path for path in WORKFLOWS if path.stem == "publish-request"])
def test_no_comment_takes_the_place_of_a_publication_that_waits(path: Any) -> None:
    """A run that waits is cancelled by the next of its group, also by one with nothing to do."""
    runs = yaml.safe_load(path.read_text("utf-8"))["concurrency"]
    of_schedule = filled(runs["group"], {"github": {"event_name": "schedule", "run_id": 7}})
    comments = ({"event": {"comment": {"body": said}}} for said in SAID)
    events = ({"event_name": "issue_comment", "run_id": 8, **comment} for comment in comments)
    groups = [filled(runs["group"], {"github": event}) for event in events]
    assert [group == of_schedule for group in groups] == [True, False, True, False]
    assert runs["cancel-in-progress"] is False
