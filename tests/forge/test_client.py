"""The client: paging, retries, and what it refuses to do; events, versions and reports."""

from __future__ import annotations

import json
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from generator.commands.forge import post
from generator.commands.forge.context import EventRequests
from generator.commands.forge.post import LARGEST, read_labels, read_report
from generator.commands.usage import UsageError
from generator.forge.answered import answered
from generator.forge.client import MOST_PAGES, PER_PAGE, Client
from generator.forge.errors import ApiError
from generator.forge.event import ForgeEvent, Wanted
from generator.forge.forges import FORGES, at, from_environment
from generator.forge.github import GitHub
from generator.forge.issue import close, keep_open, mark
from generator.forge.network import LARGEST as LARGEST_ANSWER
from generator.forge.network import Unreachable
from generator.forge.port import Forge as AnyForge
from generator.forge.proposals import matching
from generator.forge.terms import MOST_REVIEW_PAGES, Address, Label, OpenRequest
from tests.support import ROOT
from tests.support.github import BOT, REPOSITORY, Forge, serving
from tests.support.standin import listening

ISSUES = "issues: write"
HEALTH = Label("health", "정기 점검", "94a3b8", "", "people")


@dataclass
class Script:
    """Answers in turn, and what was asked."""

    answers: list[tuple[int, dict[str, str], Any]]
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    url: str = ""
    raw: bytes = b""

    def client(self, paused: list[float] | None = None) -> Client:
        pause = (paused if paused is not None else []).append
        return Client(self.url, {"Authorization": "Bearer secret"}, pause=pause)

    def github(self) -> GitHub:
        return GitHub(Address(self.url, REPOSITORY, "secret"))


@pytest.fixture
def script() -> Iterator[Script]:
    told = Script([])

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append((self.path, self.headers.get("Authorization")))
            status, headers, content = told.answers.pop(0)
            body = told.raw or json.dumps(content).encode()
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET  # noqa: N815

        def log_message(self, *_: Any) -> None:
            pass

    with listening(Handler) as told.url:
        yield told


def test_lists_are_read_page_by_page_and_not_without_end(script: Script) -> None:
    full = [{"n": n} for n in range(PER_PAGE)]
    script.answers = [(200, {}, full), (200, {}, full[:3])]
    assert len(list(script.client().pages("/pulls", state="open"))) == PER_PAGE + 3
    assert script.asked[1][0].endswith("/pulls?state=open&per_page=100&page=2")
    script.answers = [(200, {}, {"runs": full})] * (MOST_PAGES + 1)
    assert len(list(script.client().pages("/runs", within="runs"))) == PER_PAGE * MOST_PAGES


def test_what_has_to_be_read_whole_is_refused_when_it_goes_on(script: Script) -> None:
    said = {"state": "APPROVED", "user": {"id": 1}, "commit_id": "1" * 40}
    script.answers = [(200, {}, [said] * PER_PAGE)] * MOST_REVIEW_PAGES
    with pytest.raises(ApiError, match="10000"):
        script.github().reviews(OpenRequest(1, "a", 100, "", 2, "x"))


def test_three_thousand_reviews_are_read_to_the_last(script: Script) -> None:
    noise = {"state": "COMMENTED", "user": {"id": 666}, "commit_id": "1" * 40}
    last = {"state": "APPROVED", "user": {"id": 1}, "commit_id": "1" * 40}
    script.answers = [*[(200, {}, [noise] * PER_PAGE)] * 30, (200, {}, [last])]
    found = script.github().reviews(OpenRequest(1, "a", 100, "", 2, "x"))
    assert [one.by for one in found] == [1]


def test_a_busy_forge_is_asked_again_when_it_says(script: Script) -> None:
    paused: list[float] = []
    script.answers = [(502, {}, {}), (403, {"Retry-After": "7"}, {}), (200, {}, [1])]
    assert script.client(paused).read("/x") == [1] and paused == [2, 7]
    script.answers = [(500, {}, {})] * 3
    with pytest.raises(ApiError, match="500 GET /x"):
        script.client().read("/x")


def test_it_waits_until_more_may_be_asked(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: 1000.0)
    paused: list[float] = []
    spent = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1030"}
    script.answers = [(403, spent, {}), (429, {"RateLimit-Reset": "1009"}, {}), (200, {}, [1])]
    assert script.client(paused).read("/x") == [1] and paused == [30, 9]
    script.answers = [(403, {**spent, "X-RateLimit-Reset": "9000"}, {})]
    with pytest.raises(ApiError, match="403"):  # an hour is not waited for
        script.client(paused).read("/x")
    soon = formatdate(5, usegmt=True)  # the other form of the header
    script.answers = [(503, {"Retry-After": soon}, {}), (200, {}, [1])]
    assert script.client(paused).read("/x") == [1] and paused[2:] == [0]


@pytest.mark.parametrize("body", [b"<!DOCTYPE html>\n<p>x", b'{"message": null}', b"[[[["])
def test_a_refusal_is_told_in_a_line(script: Script, body: bytes) -> None:
    script.answers, script.raw = [(404, {}, None)], body
    with pytest.raises(ApiError) as refused:
        script.client().read("/x")
    assert "\n" not in str(refused.value) and "<" not in str(refused.value)


def test_a_refusal_is_not_asked_again(script: Script) -> None:
    script.answers = [(403, {}, {})]
    with pytest.raises(ApiError, match="403"):
        script.client().read("/x")
    assert len(script.asked) == 1


def test_a_write_that_was_not_taken_is_repeated(script: Script) -> None:
    paused: list[float] = []
    script.answers = [(429, {"Retry-After": "3"}, {}), (200, {}, {"id": 1})]
    assert script.client(paused).write("POST", "/issues", {}) == {"id": 1} and paused == [3]


def test_lists_end_where_the_forge_says(script: Script) -> None:
    more = {"Link": '<http://x/?page=2>; rel="next"'}
    script.answers = [(200, more, [1]), (200, {"Link": '<http://x/>; rel="first"'}, [2])]
    assert list(script.client().pages("/x")) == [1, 2]
    script.answers = [(200, {"X-Total-Count": "3"}, [1, 2]), (200, {"X-Total-Count": "3"}, [3])]
    assert list(script.client().pages("/x")) == [1, 2, 3]


@pytest.mark.parametrize("content", ["x" * LARGEST_ANSWER, None], ids=["too large", "no JSON"])
def test_an_answer_that_cannot_be_read_is_an_error(script: Script, content: Any) -> None:
    script.answers = [(200, {}, content)]
    script.raw = b"<html>" if content is None else b""
    with pytest.raises(ApiError, match="bytes" if content else "not JSON"):
        script.client().read("/x")


@pytest.mark.parametrize("content", [{}, 5])
@pytest.mark.parametrize("make", FORGES.values(), ids=FORGES)
def test_an_answer_of_another_form_is_an_error(
    script: Script, make: Callable[[Address], AnyForge], content: Any
) -> None:
    script.answers = [(200, {}, content)]
    with pytest.raises(ApiError, match=r"502 GET /.*: the answer is"):
        make(Address(script.url, REPOSITORY, "secret")).open_requests("main")


@pytest.mark.parametrize("body", [b"[]", b"null", b"{}"])
def test_a_field_that_an_answer_does_not_have_is_an_error(body: bytes) -> None:
    with pytest.raises(ApiError, match=r"502 GET /x: .* 'login'"):
        answered(body, "GET /x")["login"]


def test_a_list_that_is_none_is_an_error(script: Script) -> None:
    script.answers = [(200, {}, {"message": "x"})]
    with pytest.raises(ApiError, match="no list"):
        list(script.client().pages("/x"))


def test_a_token_is_shown_by_nothing_that_is_printed() -> None:
    told = repr(GitHub(Address("http://x", REPOSITORY, "secret")).client)
    assert "secret" not in told + repr(Address("http://x", REPOSITORY, "secret"))


def test_a_write_is_never_repeated(script: Script) -> None:
    script.answers = [(502, {}, {}), (200, {}, {})]
    with pytest.raises(ApiError):
        script.client().write("POST", "/issues", {})
    assert len(script.asked) == 1


def test_a_redirect_does_not_carry_the_token_away(script: Script) -> None:
    script.answers = [(302, {"Location": "http://127.0.0.1:9/"}, {})]
    with pytest.raises(ApiError, match="302"):
        script.client().read("/x")


def test_no_answer_is_said() -> None:
    paused: list[float] = []
    with pytest.raises(Unreachable):
        Client("http://127.0.0.1:9", {}, pause=paused.append).read("/x")
    assert paused == [1, 1]


@pytest.mark.parametrize("repository", ["", "x", "a/b/c", "a/b?x", "../x", "a/..", "a/b/"])
def test_a_repository_is_an_owner_and_a_name(repository: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        from_environment({"GITHUB_REPOSITORY": repository})


INSIDE = {
    "github": {"GITHUB_REPOSITORY": "a/b", "GITHUB_TOKEN": "t"},
    "gitea": {
        "FORGEJO_ACTIONS": "true",
        "GITHUB_REPOSITORY": "a/b",
        "GITHUB_API_URL": "https://f/api/v1",
        "GITHUB_TOKEN": "the job's",
        "PORTAL_TOKEN": "t",
    },
    "gitlab": {
        "GITLAB_CI": "true",
        "CI_PROJECT_PATH": "a/b/c",
        "CI_API_V4_URL": "https://l/api/v4",
        "PORTAL_TOKEN": "t",
    },
}
SERVERS = {"github": "https://github.com", "gitea": "https://f", "gitlab": "https://l"}


@pytest.mark.parametrize("name", INSIDE)
def test_the_forge_is_that_of_the_workflow(name: str) -> None:
    found = from_environment(INSIDE[name])
    assert (found.name, found.address.token) == (name, "t")
    assert found.address.server == SERVERS[name]


@pytest.mark.parametrize("token", ["t0ken\n", " t0ken "])
def test_a_token_may_have_the_line_end_of_its_file(token: str) -> None:
    assert from_environment({**INSIDE["gitlab"], "PORTAL_TOKEN": token}).address.token == "t0ken"


@pytest.mark.parametrize("token", ["t0ken\nt0ken", "t0ken 것"])
def test_what_is_no_token_is_told_and_not_shown(token: str) -> None:
    with pytest.raises(ApiError, match="PORTAL_TOKEN") as told:
        from_environment({**INSIDE["gitlab"], "PORTAL_TOKEN": token})
    assert "t0ken" not in str(told.value)


@pytest.mark.parametrize("page", ["x", "ftp://f/a/b", "https://f/a", "https://f/../b"])
def test_an_address_names_a_repository(page: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        at(page, "gitea", "")
    assert at("https://f:3000/a/b.git", "gitea", "").address.api == "https://f:3000/api/v1"
    assert at("https://github.com/a/b", "github", "").address.api == "https://api.github.com"


RUN = {
    "head_sha": "a" * 40,
    "head_branch": "x; rm -rf /",
    "head_repository": {"id": 2},
    "event": "pull_request",
}
QUEUE = "gh-readonly-queue/main/pr-12-" + "b" * 40


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [
        ("workflow_run", {"workflow_run": RUN}, Wanted(repository=2, head="a" * 40)),
        ("workflow_run", {"workflow_run": {**RUN, "event": "push"}}, None),
        ("workflow_run", {"workflow_run": {**RUN, "head_sha": "main"}}, None),
        (
            "workflow_run",
            {"workflow_run": {**RUN, "head_repository": None}},
            Wanted(repository=0, head="a" * 40),
        ),
        (
            "workflow_run",
            {
                "workflow_run": {
                    **RUN,
                    "event": "merge_group",
                    "head_branch": QUEUE,
                    "head_repository": {"id": 1},
                }
            },
            Wanted(12, queued="a" * 40),
        ),
        (
            "workflow_run",
            {"workflow_run": {**RUN, "event": "merge_group", "head_branch": QUEUE}},
            None,
        ),
        ("workflow_dispatch", {"inputs": {"number": "12"}}, Wanted(12)),
        ("workflow_dispatch", {"inputs": {"number": "12; id"}}, None),
        ("workflow_dispatch", {"inputs": None}, Wanted(everything=True)),
        ("push", {}, Wanted(everything=True)),
        ("schedule", {}, Wanted(everything=True)),
        ("pull_request_target", {"pull_request": {"number": 12}}, Wanted(12)),
        ("issues", {}, None),
    ],
)
def test_what_an_event_is_about(name: str, content: dict[str, Any], wanted: Wanted | None) -> None:
    assert ForgeEvent(name, {"repository": {"id": 1}, **content}).wanted() == wanted


def test_a_request_whose_fork_is_gone_is_found_and_keeps_its_moments() -> None:
    listed = [OpenRequest(1, "a" * 40, 100, "2026-03-01T00:00:00Z", 0, "x")]
    for repository in (0, 2):  # gone before the run was told of, and after
        assert matching(listed, Wanted(repository=repository, head="a" * 40)) == listed
    assert matching(listed, Wanted(repository=0, head="b" * 40)) == []
    other = [replace(listed[0], repository=3)]
    assert matching(other, Wanted(repository=0, head="a" * 40)) == []
    own = {"event": "pull_request", "head_branch": "x", "actor": None, "head_repository": None}
    run = {**own, "head_sha": "a" * 40, "created_at": "2026-03-02T00:00:00Z"}
    with serving(Forge(runs=[run])) as forge:
        [push] = GitHub(Address(forge.url, REPOSITORY, "actions: read")).pushes(listed[0])
    assert (push.version, push.received.day, push.by) == ("a" * 40, 2, 0)


@pytest.mark.parametrize(
    ("status", "headers", "said"),
    [(307, {"Location": "/api/v1/repos/o/new/pulls"}, "/repos/o/new/pulls"), (401, {}, "만료")],
)
def test_a_repository_that_moved_and_a_token_that_expired_are_told_with_what_to_do(
    script: Script, status: int, headers: dict[str, str], said: str
) -> None:
    script.answers = [(status, headers, {"message": "user does not exist"})]
    with pytest.raises(ApiError, match=said):
        script.client().read("/repos/o/old/pulls")


def test_what_reviewers_said_is_kept_in_order_with_its_version() -> None:
    said = [
        ("APPROVED", 1, "a"),
        ("COMMENTED", 2, "a"),
        ("CHANGES_REQUESTED", 1, "b"),
        ("DISMISSED", 3, "b"),
    ]
    listed = [{"state": s, "user": {"id": by}, "commit_id": of} for s, by, of in said]
    listed.append({"state": "APPROVED", "user": None, "commit_id": "b"})  # the account is gone
    with serving(Forge(reviews={1: listed})) as forge:
        asked = GitHub(Address(forge.url, REPOSITORY, "pull-requests: read"))
        found = asked.reviews(OpenRequest(1, "b", 100, "", 2, "x"))
    assert [(one.by, one.version, one.state) for one in found] == [
        (1, "a", "approved"),
        (1, "b", "changes-requested"),
        (3, "b", "dismissed"),
    ]


def test_a_version_counts_from_the_first_run_for_a_push_to_this_request() -> None:
    request = OpenRequest(1, "a", 100, "2026-03-01T00:00:00Z", 2, "x")
    first, again = "2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z"

    def run(version: str, at: str, **other: Any) -> dict[str, Any]:
        own = {"event": "pull_request", "head_branch": "x", "head_repository": {"id": 2}}
        return {**own, "head_sha": version * 40, "created_at": at, "actor": {"id": 100}, **other}

    runs = [
        run("b", "2026-02-28T23:59:59Z"),  # before the request was opened
        run("c", first, head_repository={"id": 3}),  # a branch of the same name elsewhere
        run("d", first, head_repository=None),
        run("e", first, event="push"),
        run("f", again, actor={"id": 101}),
        run("a", again),  # opened again: the same content
        run("a", first, run_started_at=again),
    ]
    with serving(Forge(runs=runs)) as forge:
        found = GitHub(Address(forge.url, REPOSITORY, "actions: read")).pushes(request)
    told = [(p.version[0], p.received.isoformat(), p.by) for p in found]
    assert told == [
        ("a", "2026-03-02T00:00:00+00:00", 100),
        ("f", "2026-03-09T00:00:00+00:00", 101),
    ]


def test_one_issue_is_kept_whoever_writes_its_mark() -> None:
    with serving(Forge()) as forge:
        api = GitHub(Address(forge.url, REPOSITORY, ISSUES))
        forge.issues.append(
            {"number": 1, "state": "open", "title": "x", "body": mark("health"), "user": {}}
        )
        keep_open(api, "health", "점검", "하나", HEALTH)
        keep_open(api, "health", "점검", "하나", HEALTH)
        assert forge.writes == ["POST /issues"]
        forge.issues.append({**forge.issues[1], "number": 3, "user": BOT})  # a second one of ours
        keep_open(api, "health", "점검", "둘", HEALTH)
        assert [i["state"] for i in forge.issues] == ["open", "open", "closed"]
        assert forge.issues[1]["body"].endswith("둘")
        keep_open(api, "health", "점검", "긴 줄\n" * 40_000, HEALTH)
        assert len(forge.issues[1]["body"]) < 65_536 and forge.issues[1]["body"].endswith("…\n")
        close(api, "health")
        assert [i["state"] for i in forge.issues] == ["open", "closed", "closed"]


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{}", b'{"version": 1}', b"[" * 100_000, b" " * (LARGEST + 1)],
    ids=["empty", "list", "nothing", "half", "deep", "huge"],
)
def test_what_is_no_report_is_not_posted(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "1.json"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="not a report"):
        read_report(path, ROOT)


def test_a_report_that_is_none_keeps_no_other_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests = tuple(OpenRequest(n, f"{n}", 100, "", 2, "x") for n in (1, 2))
    meant = EventRequests(GitHub(Address("", REPOSITORY)), "main", Wanted(), requests, requests)
    posted: list[int] = []
    monkeypatch.setattr(post, "read_context", lambda options: meant)
    monkeypatch.setattr(post.as_json, "read", lambda content: content)
    monkeypatch.setattr(
        post, "_post", lambda meant, request, told, root: posted.append(request.number)
    )
    monkeypatch.setattr(post, "SCHEMA", tmp_path / "schema")
    (tmp_path / "schema").write_text('{"required": ["version"]}')
    (tmp_path / "1.json").write_bytes(b" " * (LARGEST + 1))
    (tmp_path / "2.json").write_text('{"version": 1}')
    with pytest.raises(UsageError, match="not a report"):
        post.post(Namespace(folder=tmp_path, root=tmp_path))
    assert posted == [2]


def test_labels_are_read_as_they_are_kept() -> None:
    found = {label.id: label for label in read_labels(ROOT)}
    assert found["turn/author"].name == "보완 요청" and found["turn/author"].by == "review"
