"""What the portal is told is the same whichever forge tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from generator.forge.errors import ApiError
from generator.forge.forges import FORGES, forge
from generator.forge.issue import close, keep_open, mark
from generator.forge.port import Forge
from generator.forge.posting import CONTEXT, post_comment, post_labels, post_status
from generator.forge.terms import Label, OpenRequest, Status, User
from tests.support import gitea, github, gitlab, standin

A, B, C = ("a" * 40, "b" * 40, "c" * 40)
FIRST, SECOND, LATER = (f"2026-11-{day}T09:00:00+00:00" for day in (19, 20, 21))
HOST, HELPER, REVIEWER, OTHER, STRANGER = 100, 101, 1, 2, 666
GONE = 1000
RIGHTS = ("contents", "pull-requests", "statuses", "issues", "administration", "secrets")
LABELS = tuple(
    Label(id, name, "047857", "설명", by)
    for id, name, by in (
        ("kind/call", "공고", "review"),
        ("turn/author", "보완 요청", "review"),
        ("end/rejected", "반려", "people"),
    )
)


@dataclass
class Both:
    """A forge as the portal asks it, and what stands in for it."""

    forge: Forge
    there: Any


def _github() -> Iterator[Both]:
    with github.serving(github.Forge()) as there:
        token = ", ".join([*(f"{right}: write" for right in RIGHTS), "actions: read"])
        yield Both(forge("github", there.url, github.REPOSITORY, token), there)


def _other(name: str, there: standin.StandIn, root: str) -> Iterator[Both]:
    with standin.serving(there):
        yield Both(forge(name, f"{there.url}{root}", gitea.REPOSITORY, "token"), there)


WORLDS: dict[str, Callable[[], Iterator[Both]]] = {
    "github": _github,
    "gitea": lambda: _other("gitea", gitea.Gitea(), "/api/v1"),
    "gitlab": lambda: _other("gitlab", gitlab.GitLab(), "/api/v4"),
}


@pytest.fixture(params=FORGES)
def both(request: pytest.FixtureRequest) -> Iterator[Both]:
    yield from WORLDS[request.param]()


@pytest.fixture
def asked(both: Both) -> OpenRequest:
    both.there.request(7, HOST, [(A, FIRST, HOST), (B, SECOND, HELPER)])
    [one] = both.forge.open_requests("main")
    return one


def test_requests_for_the_published_branch_are_listed_with_what_they_offer(both: Both) -> None:
    both.there.request(3, HOST, [(A, FIRST, HOST), (B, SECOND, HOST)])
    both.there.request(4, STRANGER, [(C, LATER, STRANGER)], draft=True)
    both.there.request(5, HOST, [(C, LATER, HOST)], target="other")
    first, second = both.forge.open_requests("main")
    assert (first.number, first.head, first.author) == (3, B, HOST)
    assert (first.repository, first.branch, first.draft) == (2, "request-3", False)
    assert first.title.endswith("request 3") and first.url.endswith("/3")
    assert (second.number, second.draft) == (4, True)


def test_many_requests_are_read_to_the_last_page(both: Both) -> None:
    for number in range(1, 132):
        both.there.request(number, HOST, [(A, FIRST, HOST)])
    assert len(both.forge.open_requests("main")) == 131


def test_each_version_has_the_moment_it_came_and_who_pushed_it(
    both: Both, asked: OpenRequest
) -> None:
    came = [(p.version, p.received.isoformat(), p.by) for p in both.forge.pushes(asked)]
    assert came == [(A, FIRST, HOST), (B, SECOND, HELPER)]


def test_a_request_of_one_version_came_when_it_was_opened(both: Both) -> None:
    both.there.request(8, HOST, [(C, FIRST, HOST)])
    [one] = both.forge.open_requests("main")
    assert [(p.version, p.received.isoformat()) for p in both.forge.pushes(one)] == [(C, FIRST)]


def last_words(both: Both, asked: OpenRequest) -> dict[int, tuple[str, str]]:
    return {r.by: (r.version, r.state) for r in both.forge.reviews(asked)}


def test_what_reviewers_said_is_of_the_version_they_saw(both: Both, asked: OpenRequest) -> None:
    between, after = "2026-11-19T18:00:00+00:00", "2026-11-20T18:00:00+00:00"
    both.there.review(7, REVIEWER, A, "approved", between)
    both.there.review(7, OTHER, B, "changes-requested", after)
    both.there.review(7, STRANGER, B, "comment", after)
    expected = {REVIEWER: (A, "approved"), OTHER: (B, "changes-requested")}
    assert last_words(both, asked) == expected
    both.there.review(7, REVIEWER, B, "approved", after)
    assert last_words(both, asked)[REVIEWER] == (B, "approved")
    both.there.review(7, REVIEWER, B, "dismissed", LATER)
    assert last_words(both, asked)[REVIEWER] == (B, "dismissed")
    assert last_words(both, asked)[OTHER] == (B, "changes-requested")


def test_an_approval_is_of_the_version_that_was_there_though_it_had_been_there_before(
    both: Both,
) -> None:
    """Another version in between, which nobody has seen, does not get it."""
    again = "2026-11-20T10:00:00+00:00"
    both.there.request(7, HOST, [(A, FIRST, HOST), (B, SECOND, HOST), (A, again, HOST)])
    [asked] = both.forge.open_requests("main")
    both.there.review(7, REVIEWER, A, "approved", "2026-11-20T18:00:00+00:00")
    assert last_words(both, asked) == {REVIEWER: (A, "approved")}
    pushes = {(p.version, p.received.isoformat()) for p in both.forge.pushes(asked)}
    assert pushes == {(A, FIRST), (B, SECOND)}


def test_no_title_of_a_commit_tells_who_pushed() -> None:
    for both in WORLDS["gitlab"]():
        both.there.title = "x (/diffs?diff_id=1&start_sha=x)"
        both.there.request(7, HOST, [(A, FIRST, HOST), (B, SECOND, HELPER)])
        [asked] = both.forge.open_requests("main")
        assert [push.by for push in both.forge.pushes(asked)] == [HOST, HELPER]


def test_the_paths_of_a_request_are_the_old_and_the_new_ones(
    both: Both, asked: OpenRequest
) -> None:
    assert both.forge.files(asked.number) == ["data/a.yml", "data/b.yml"]


def test_who_an_account_is(both: Both) -> None:
    assert both.forge.user(REVIEWER) == User(REVIEWER, "login-1")
    assert both.forge.user(GONE) is None
    assert both.forge.me().login


def test_one_comment_is_kept_whoever_writes_its_mark(both: Both, asked: OpenRequest) -> None:
    both.there.says(7, STRANGER, f"{mark('review')}\n승인되었습니다.")
    first = post_comment(both.forge, 7, "하나")
    written = list(both.there.writes)
    assert post_comment(both.forge, 7, "하나") == first and both.there.writes == written
    assert post_comment(both.forge, 7, "둘") == first and len(both.there.writes) == 2
    own = [c for c in both.forge.comments(7) if c.ours]
    assert [c.body for c in own] == [f"{mark('review')}\n둘"]


def test_who_wrote_a_comment_when_and_whether_it_is_as_it_was(
    both: Both, asked: OpenRequest
) -> None:
    both.there.says(7, REVIEWER, "/게시", SECOND)
    both.there.says(7, STRANGER, "하나", SECOND)["updated_at"] = LATER
    told = [(c.by, c.written.isoformat(), c.edited) for c in both.forge.comments(7)]
    assert told == [(REVIEWER, SECOND, False), (STRANGER, SECOND, True)]


def test_a_comment_that_was_written_before_the_forge_failed_is_the_one(
    both: Both, asked: OpenRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Forgejo 9 answers 500 to each comment on a request, after it has written it."""
    comment = both.forge.comment

    def failing(number: int, body: str) -> None:
        comment(number, body)
        raise ApiError(500, "POST", "")

    monkeypatch.setattr(both.forge, "comment", failing)
    assert post_comment(both.forge, 7, "하나") == both.forge.comments(7)[0].url
    monkeypatch.setattr(both.forge, "comment", lambda *_: failing(8, "x"))
    both.there.request(8, HOST, [(A, FIRST, HOST)])
    with pytest.raises(ApiError, match="500"):
        post_comment(both.forge, 8, "하나")


def test_labels_of_the_review_come_and_go_and_those_of_people_stay(
    both: Both, asked: OpenRequest
) -> None:
    both.forge.add_labels(7, [LABELS[2]])
    post_labels(both.forge, 7, ["kind/call", "turn/author"], LABELS)
    assert both.forge.labels(7) == {"공고", "보완 요청", "반려"}
    post_labels(both.forge, 7, ["kind/call"], LABELS)
    assert both.forge.labels(7) == {"공고", "반려"}
    written = list(both.there.writes)
    post_labels(both.forge, 7, ["kind/call"], LABELS)
    assert both.there.writes == written


@pytest.mark.parametrize("verdict", ["approved", "waiting", "refused"])
def test_a_status_is_read_back_as_it_was_given(
    both: Both, asked: OpenRequest, verdict: str
) -> None:
    assert both.forge.status(B, CONTEXT) is None
    post_status(both.forge, B, verdict, "검토자 차례" * 40, "https://example.org/7")
    given = both.forge.status(B, CONTEXT)
    assert given is not None and (given.verdict, len(given.says)) == (verdict, 140)
    written = list(both.there.writes)
    post_status(both.forge, B, verdict, "검토자 차례" * 40, "https://example.org/7")
    assert both.there.writes == written


def test_what_waits_may_wait_for_somebody_else_and_then_be_approved(
    both: Both, asked: OpenRequest
) -> None:
    for verdict, says in (("waiting", "하나"), ("waiting", "둘"), ("approved", "됨")):
        both.forge.set_status(B, CONTEXT, Status(verdict, says, ""))
    assert both.forge.status(B, CONTEXT) == Status("approved", "됨", "")


def test_one_issue_is_kept_on_a_subject(both: Both) -> None:
    label = Label("health", "정기 점검", "94a3b8", "", "people")
    both.there.issue(STRANGER, "점검", mark("health"))
    keep_open(both.forge, "health", "점검", "하나", label)
    written = len(both.there.writes)
    keep_open(both.forge, "health", "점검", "하나", label)
    assert len(both.there.writes) == written
    keep_open(both.forge, "health", "점검", "둘", label)
    assert [one.body for one in both.forge.issues() if one.ours] == [f"{mark('health')}\n둘"]
    close(both.forge, "health")
    assert [one.ours for one in both.forge.issues()] == [False]


def test_what_was_published_is_closed(both: Both, asked: OpenRequest) -> None:
    shown = both.forge.mark_published(asked, C)
    assert both.forge.open_requests("main") == []
    assert shown == (both.forge.name == "gitea")


def test_where_a_gitea_allows_no_manual_merge_the_request_is_closed() -> None:
    for both in WORLDS["gitea"]():
        both.there.manual = False
        both.there.request(7, HOST, [(A, FIRST, HOST)])
        [asked] = both.forge.open_requests("main")
        assert both.forge.mark_published(asked, C) is False
        assert both.forge.open_requests("main") == []


def test_what_another_run_has_closed_is_left_as_it_is() -> None:
    for both in WORLDS["gitea"]():
        both.there.request(7, HOST, [(A, FIRST, HOST)])
        [asked] = both.forge.open_requests("main")
        assert both.forge.mark_published(asked, C)
        written = list(both.there.writes)
        assert both.forge.mark_published(asked, C)
        assert both.there.writes == [*written, written[-1]], "it is not closed a second time"


def test_a_refusal_is_an_error_with_its_status(both: Both) -> None:
    with pytest.raises(ApiError, match="404"):
        both.forge.edit_comment(7, 999, "x")
