"""What stands in for a forge is read by other people's clients, and fits its own description.

``make long`` sets the clients up.  A Gitea or Forgejo describes its own API (``/swagger.v1.json``):
one whose address is given (``PORTAL_FORGEJO``) is asked for that, or ``PORTAL_GITEA_API`` names it
as a file; without either that test is skipped.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.forge.network import ask
from generator.forge.posting import CONTEXT, post_comment, post_labels, post_status
from generator.forge.recommended import SetUp
from tests.forge.test_contract import (
    FIRST,
    HELPER,
    HOST,
    LABELS,
    OTHER,
    REVIEWER,
    SECOND,
    A,
    B,
    Both,
)
from tests.forge.test_contract import WORLDS as WORLDS_BY_NAME
from tests.support.real_forge import ADDRESS

pytestmark = pytest.mark.long
DESCRIPTION = os.environ.get("PORTAL_GITEA_API", "")
WANTED = SetUp("main", "login-900", ("login-1",), CONTEXT, LABELS)
BOTH_NAMES = {"apply_to_admins", "block_admin_merge_override"}
OWNER, NAME = "example-org", "portal"


def used(name: str) -> Iterator[Both]:
    """A forge on which the portal has done all that it does."""
    for both in WORLDS_BY_NAME[name]():
        both.there.request(7, HOST, [(A, FIRST, HOST), (B, SECOND, HELPER)])
        both.there.review(7, REVIEWER, B, "approved", "2026-11-20T18:00:00Z")
        both.there.review(7, OTHER, B, "changes-requested", "2026-11-20T19:00:00Z")
        [asked] = both.forge.open_requests("main")
        both.forge.pushes(asked)
        both.forge.reviews(asked)
        both.forge.files(7)
        both.forge.user(REVIEWER)
        post_comment(both.forge, 7, "하나")
        post_comment(both.forge, 7, "둘")
        post_labels(both.forge, 7, ["kind/call", "turn/author"], LABELS)
        post_labels(both.forge, 7, ["kind/call"], LABELS)
        post_status(both.forge, B, "waiting", "검토자 차례", "https://example.org/7")
        both.forge.open_issue("점검", "하나", LABELS[0])
        yield both
        both.forge.mark_published(asked, "c" * 40)


def test_python_gitlab_reads_what_the_portal_wrote() -> None:
    gitlab = pytest.importorskip("gitlab")
    for both in used("gitlab"):
        project = gitlab.Gitlab(both.there.url, private_token="x").projects.get(
            f"{OWNER}/{NAME}", lazy=True
        )
        [request] = project.mergerequests.list(state="opened", target_branch="main", get_all=True)
        assert (request.iid, request.sha, request.author["id"]) == (7, B, HOST)
        assert request.labels == ["공고"]
        versions = [v.head_commit_sha for v in request.diffs.list(get_all=True)]
        assert versions == [B, A]
        notes = [n.body for n in request.notes.list(get_all=True) if not n.system]
        assert [note.endswith("둘") for note in notes] == [True]
        assert [a["user"]["id"] for a in request.approvals.get().approved_by] == [REVIEWER]
        status = project.commits.get(B, lazy=True).statuses.list(get_all=True)
        assert [(s.name, s.status) for s in status] == [(CONTEXT, "pending")]
        assert [one.title for one in project.issues.list(state="opened", get_all=True)] == ["점검"]
        assert project.labels.get("공고").color == "#047857"
        # and the portal reads what another client writes
        request.notes.create({"body": "셋"})
        assert both.forge.comments(7)[-1].body == "셋"
        project.commits.get(B, lazy=True).statuses.create(
            {"state": "success", "name": CONTEXT, "description": "", "target_url": ""}
        )
        assert both.forge.status(B, CONTEXT).verdict == "approved"


def test_pyforgejo_reads_what_the_portal_wrote() -> None:
    pyforgejo = pytest.importorskip("pyforgejo")
    for both in used("gitea"):
        client = pyforgejo.PyforgejoApi(base_url=both.forge.address.api, api_key="token x")
        here = {"owner": OWNER, "repo": NAME}
        request = client.repository.repo_list_pull_requests(**here, state="open")[0]
        assert (request.number, request.head.sha, request.user.id) == (7, B, HOST)
        reviews = client.repository.repo_list_pull_reviews(**here, index=7)
        assert {(r.user.id, r.state, r.commit_id) for r in reviews} == {
            (REVIEWER, "APPROVED", B),
            (OTHER, "REQUEST_CHANGES", B),
        }
        _, entry = client.issue.get_comments_and_timeline(**here, index=7)
        assert (entry.type, entry.user.id) == ("pull_push", HELPER)
        [comment] = client.issue.get_comments(**here, index=7)
        assert comment.body.endswith("둘")
        assert [one.name for one in client.issue.get_labels(**here, index=7)] == ["공고"]
        [status] = client.repository.repo_list_statuses_by_ref(**here, ref=B)
        assert (status.context, status.status) == (CONTEXT, "pending")
        assert client.user.get_current().id == both.forge.me().id
        # and the portal reads what another client writes
        client.issue.create_comment(**here, index=7, body="셋")
        assert both.forge.comments(7)[-1].body == "셋"


def _described() -> Any:
    if DESCRIPTION:
        return json.loads(Path(DESCRIPTION).read_text("utf-8"))
    return json.loads(ask("GET", f"{ADDRESS}/swagger.v1.json", {}).body)


def _set_up(both: Both) -> list[tuple[str, str, int, Any]]:
    """All that went over the line, once the forge is set up twice too."""
    both.there.secrets, now = ["PORTAL_TOKEN"], datetime.now(UTC)
    both.there.ran("publish.yml", "success", now.isoformat())
    for _ in range(2):  # the second time what is there is changed
        list(both.forge.gaps(WANTED))
        list(both.forge.working(WANTED, now))
        both.forge.set_up(WANTED)
        both.forge.set_to_work(WANTED)
    return list(both.there.asked)


@pytest.mark.skipif(not (DESCRIPTION or ADDRESS), reason="no description is named")
def test_every_exchange_with_a_gitea_is_one_that_it_describes() -> None:
    described = _described()
    seen: set[tuple[str, str]] = set()
    [asked] = [_set_up(both) for both in used("gitea")]
    for method, path, status, said in asked:
        form, wanted = _operation(described, method, path.removeprefix("/api/v1"))
        seen.add((method, form))
        assert str(status) in wanted, f"{method} {form}: {status}"
        schema = _schema(described, wanted[str(status)])
        if schema and said is not None:
            _holds(described, schema, _own(said, described))
    assert len(seen) > 25


def _own(said: Any, described: Any) -> Any:
    """An answer without the name that the other of Gitea and Forgejo has for a field."""
    known = described["definitions"]["BranchProtection"]["properties"]
    other = BOTH_NAMES - known.keys()
    assert len(other) < len(BOTH_NAMES), "one of them is this forge's"
    if isinstance(said, list):
        return [_own(one, described) for one in said]
    return {n: v for n, v in said.items() if n not in other} if isinstance(said, dict) else said


def _operation(described: Any, method: str, path: str) -> tuple[str, dict[str, Any]]:
    """The description's own name of an address, and its answers; the plainest one that fits."""

    def fits(form: str) -> bool:
        return bool(re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", form), path))

    [form, *_] = sorted(filter(fits, described["paths"]), key=lambda f: f.count("{"))
    return form, described["paths"][form][method.lower()]["responses"]


def _schema(described: Any, answer: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in answer:
        answer = described["responses"][answer["$ref"].rsplit("/", 1)[1]]
    return answer.get("schema", {})


def _holds(described: Any, schema: dict[str, Any], said: Any) -> None:
    """An answer has the form of its description, and no field that it does not know."""
    closed = {
        name: {**one, "additionalProperties": False} if "properties" in one else one
        for name, one in described["definitions"].items()
    }
    whole = {**schema, "definitions": _nullable(closed)}
    jsonschema.Draft4Validator(whole).validate(said)


def _nullable(node: Any) -> Any:
    """Swagger 2 has no word for null, which Go writes for what is not there."""
    if isinstance(node, list):
        return [_nullable(one) for one in node]
    if not isinstance(node, dict):
        return node
    made = {name: _nullable(value) for name, value in node.items() if name != "format"}
    if "$ref" in made:
        return {"anyOf": [{"$ref": made["$ref"]}, {"type": "null"}]}
    if isinstance(made.get("type"), str) and "properties" not in made:
        made["type"] = [made["type"], "null"]
        made.pop("enum", None)
    return made
