"""A request from its review to its publication, on each forge: ``portal forge``."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

import pytest

from generator import cli
from generator.build.files.applications_file import open_applications
from generator.commands.forge import publish_approved
from generator.forge.forges import FORGES
from generator.forge.posting import CONTEXT
from generator.forge.terms import Label
from tests.forge.conftest import files
from tests.forge.test_contract import WORLDS, Both
from tests.support import ROOT
from tests.support.base import NEW, consortium
from tests.support.proposals import History, clean, put

pytestmark = pytest.mark.slow

HOST, REVIEWER, SECOND = 100, 1, 2
OPENED, APPROVED = "2026-11-19T00:00:00+00:00", "2026-11-19T09:00:00+00:00"
NUMBER = 7


@dataclass
class Published:
    """A repository on a forge, and a copy from which the portal works."""

    both: Both
    origin: History
    root: Path

    @property
    def head(self) -> str:
        return self.origin.run("rev-parse", self.both.forge.ref(NUMBER))

    @property
    def tip(self) -> str:
        return self.origin.run("rev-parse", "main")

    def run(self, *words: str) -> int:
        """``portal forge`` as a job of the forge runs it."""
        return cli.main(["--root", str(self.root), "forge", *words])

    def offer(self, text: str, draft: bool = False) -> None:
        """A new version of the request."""
        self.origin.branches({"made": ("main", (put(NEW, text),))})
        self.origin.run("update-ref", self.both.forge.ref(NUMBER), "made")
        self.both.there.request(NUMBER, HOST, [(self.head, OPENED, HOST)], draft=draft)

    def approve(self, by: int = REVIEWER, word: str = "approved") -> None:
        """A reviewer's word on the version that is there."""
        self.both.there.review(NUMBER, by, self.head, word, APPROVED)


@pytest.fixture(scope="module")
def histories(tmp_path_factory: pytest.TempPathFactory) -> dict[str, History]:
    """A published repository for each forge, whose roles are its accounts."""
    found = {}
    for name in FORGES:
        where = tmp_path_factory.mktemp(name) / "base.git"
        named = {
            path: text.replace("forge: github", f"forge: {name}") if isinstance(text, str) else text
            for path, text in files().items()
        }
        found[name] = History.start(where, named)
        found[name].run("config", "uploadpack.allowAnySHA1InWant", "true")
    return found


@pytest.fixture(params=FORGES)
def published(
    request: pytest.FixtureRequest,
    histories: dict[str, History],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Published]:
    kept = histories[request.param]
    where, root = tmp_path / "base.git", tmp_path / "copy"
    for source, target in ((kept.root, where), (where, root)):
        bare = ["--mirror"] if target == where else []
        subprocess.run(["git", "clone", "-q", *bare, source, target], check=True, env=clean())
    origin = History(where, dict(kept.trees))
    origin.run("config", "uploadpack.allowAnySHA1InWant", "true")
    for name in ("GITHUB_EVENT_PATH", "GITHUB_TOKEN", "GITLAB_CI", "GITHUB_OUTPUT"):
        monkeypatch.delenv(name, raising=False)
    for both in WORLDS[request.param]():
        address = both.forge.address
        monkeypatch.setenv("GITHUB_REPOSITORY", address.repository)
        monkeypatch.setenv("GITHUB_API_URL", address.api)
        monkeypatch.setenv("PORTAL_TOKEN", address.token)
        (root / "mkdocs.yml").write_text(f"plugins: [{{portal: {{forge: {both.forge.name}}}}}]\n")
        made = Published(both, origin, root)
        made.offer(consortium("alpha"))
        yield made


def test_a_request_is_reported_approved_and_published(
    published: Published, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    both, reports = published.both, str(tmp_path / "reports")
    before, head = published.tip, published.head
    assert published.run("report", reports, "--all") == 0
    assert published.run("post", reports, "--all") == 0
    assert both.forge.status(head, CONTEXT).verdict == "waiting"
    [comment] = [c for c in both.forge.comments(NUMBER) if c.ours]
    assert f"{both.forge.name}:{HOST}" in comment.body or "승인" in comment.body
    assert "검토자 차례" in both.forge.labels(NUMBER)
    assert published.run("publish", str(NUMBER)) == 1 and published.tip == before
    assert "승인 요건" in capsys.readouterr().out

    published.approve()
    assert published.run("report", reports, "--all") == 0
    assert published.run("post", reports, "--all") == 0
    [comment] = [c for c in both.forge.comments(NUMBER) if c.ours]
    assert "/게시" in comment.body and "Merge" not in comment.body
    assert published.run("publish", str(NUMBER)) == 0
    assert published.origin.run("rev-parse", "main^") == before
    wanted = published.origin.run("rev-parse", f"{head}^{{tree}}")
    assert published.origin.run("rev-parse", "main^{tree}") == wanted
    shown = published.origin.run("log", "-1", "--format=%an <%ae> %cn <%ce>%n%B", "main")
    assert shown.startswith("portal <noreply@portal.invalid> portal <noreply@portal.invalid>")
    assert f"Portal-Request: {head}" in shown and "제출" not in shown
    assert f"Portal-Approved-By: {both.forge.name}:{REVIEWER}" in shown
    assert both.forge.open_requests("main") == []
    assert "게시됨" in both.forge.labels(NUMBER)
    told = [c.body for c in both.forge.comments(NUMBER) if c.ours]
    assert len(told) == 2 and published.tip in told[1]


def test_the_set_up_is_made_and_checked_by_command(
    published: Published, capsys: pytest.CaptureFixture[str]
) -> None:
    published.both.there.writers = {900, 7}
    portal = ("--portal", "login-900")
    assert published.run("check", *portal) == 1
    told = capsys.readouterr().out
    assert "게시됨" in told and "login-7" in told and "읽기 권한이면 됩니다" in told
    published.both.there.writers = {900}
    assert published.run("setup", *portal) == 0
    assert "추천하는 것과 같습니다" in capsys.readouterr().out
    assert published.run("check", *portal) == 0


def test_open_requests_are_listed(published: Published, capsys: pytest.CaptureFixture[str]) -> None:
    assert published.run("requests") == 0
    [one] = json.loads(capsys.readouterr().out)
    assert (one["number"], one["author"]) == (NUMBER, f"{published.both.forge.name}:{HOST}")
    assert (one["head"], one["labels"], one["draft"]) == (published.head, [], False)


def test_open_requests_become_a_file_without_accounts(published: Published) -> None:
    both, path = published.both, published.root / "applications.json"
    both.there.request(8, 666, [(published.head, OPENED, 666)])
    label = Label("turn/reviewers", "검토자 차례", "7c3aed", "", "review")
    both.forge.add_labels(NUMBER, [label])
    assert published.run("applications", str(path)) == 0
    first, second = json.loads(path.read_text("utf-8"))["applications"]
    assert (first["organizations"], first["turn"]) == (["alpha"], "reviewers")
    assert first["title"] and (second["organizations"], second["title"]) == ([], "")
    assert "666" not in path.read_text("utf-8")
    shutil.copytree(ROOT / "schemas", published.root / "schemas", dirs_exist_ok=True)
    assert len(open_applications(published.root).listed) == 2


def test_a_run_that_was_killed_after_pushing_is_finished_by_the_next(
    published: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    published.approve()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(publish_approved, "_close", killed)
        assert published.run("publish", str(NUMBER)) not in (0, 1)
    made = published.tip
    assert len(published.both.forge.open_requests("main")) == 1
    assert published.run("publish", str(NUMBER)) == 0 and published.tip == made
    assert published.both.forge.open_requests("main") == []


@pytest.mark.parametrize("what", ["version", "approval", "branch"])
def test_what_changes_in_between_publishes_nothing(
    published: Published, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    published.approve()
    made_commit = publish_approved.made_commit

    def meanwhile(*words: object) -> str:
        made = made_commit(*words)
        if what == "version":
            published.offer(consortium("alpha", "themes: []\n"))
        elif what == "approval":
            published.approve(word="dismissed")
        else:
            published.origin.branches({"other": ("main", (put("README.md", "x"),))})
            published.origin.run("update-ref", "refs/heads/main", "other")
        return made

    monkeypatch.setattr(publish_approved, "made_commit", meanwhile)
    before = published.tip
    assert published.run("publish", str(NUMBER)) == 1
    if what == "branch":
        assert published.origin.run("rev-parse", "main^") == before
    else:
        assert published.tip == before
    assert len(published.both.forge.open_requests("main")) == 1


def test_a_push_that_the_forge_refuses_is_told(
    published: Published, capsys: pytest.CaptureFixture[str]
) -> None:
    published.approve()
    hook = published.origin.root / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    before = published.tip
    assert published.run("publish", str(NUMBER)) == 2
    told = capsys.readouterr().err
    assert "git push: exit 1" in told and "Command '" not in told and published.tip == before


def test_another_commit_cannot_pass_for_the_published_one(published: Published) -> None:
    """A message that names the request counts only in a commit by the portal."""
    forged = f"x\n\nPortal-Request: {published.head}\n"
    tree = published.origin.run("rev-parse", "main^{tree}")
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    made = published.origin.run(*who, "commit-tree", tree, "-p", "main", "-m", forged)
    published.origin.run("update-ref", "refs/heads/main", made)
    assert published.run("publish", str(NUMBER)) == 1
    assert len(published.both.forge.open_requests("main")) == 1


def test_a_draft_is_its_author_s_turn_and_is_not_published(
    published: Published, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    published.offer(consortium("alpha"), draft=True)
    published.approve()
    reports = str(tmp_path / "reports")
    assert published.run("report", reports, "--number", str(NUMBER)) == 0
    assert published.run("post", reports, "--number", str(NUMBER)) == 0
    assert {"보완 요청", "컨소시엄"} <= published.both.forge.labels(NUMBER)
    assert "초안" in published.both.forge.comments(NUMBER)[0].body
    before = published.tip
    assert published.run("publish", str(NUMBER)) == 1 and published.tip == before
    assert "초안" in capsys.readouterr().out


@pytest.mark.parametrize("published", ["gitea"], indirect=True)
def test_a_request_whose_author_s_account_is_gone_stops_no_run(
    published: Published, tmp_path: Path
) -> None:
    """A Gitea tells a ghost instead, which has a number."""
    published.both.there.pulls[NUMBER]["user"]["id"] = -1
    before, reports = published.tip, str(tmp_path / "reports")
    published.approve()
    published.both.there.says(NUMBER, SECOND, "/게시", SAID_AT)
    for action in (("report", reports), ("post", reports), ("publish",)):
        assert published.run(*action, "--all") == 0
    assert published.tip == before and not (tmp_path / "reports").exists()


def test_what_is_published_is_nobody_s_turn(published: Published, tmp_path: Path) -> None:
    reports = str(tmp_path / "reports")
    assert published.run("report", reports, "--number", str(NUMBER)) == 0
    assert published.run("post", reports, "--number", str(NUMBER)) == 0
    assert "검토자 차례" in published.both.forge.labels(NUMBER)
    published.approve()
    assert published.run("publish", str(NUMBER)) == 0
    assert published.both.forge.labels(NUMBER) == {"게시됨", "컨소시엄", "새 레코드"}


SAID_AT = "2026-11-19T10:00:00+00:00"
BEFORE = "2026-11-18T10:00:00+00:00"


@pytest.mark.parametrize("published", ["gitea"], indirect=True)
@pytest.mark.parametrize(
    ("by", "words", "at", "edited", "counts"),
    [
        (REVIEWER, "/게시", SAID_AT, False, True),
        (SECOND, " /publish\n", SAID_AT, False, True),
        (SECOND, "／Publish", SAID_AT, False, True),
        (REVIEWER, normalize("NFD", "/게시"), SAID_AT, False, True),
        (REVIEWER, "> /게시", SAID_AT, False, False),
        (REVIEWER, "`/게시`", SAID_AT, False, False),
        (REVIEWER, "/게시 하지 마십시오", SAID_AT, False, False),
        (REVIEWER, "/게시", BEFORE, False, False),
        (REVIEWER, "/게시", SAID_AT, True, False),
        (HOST, "/게시", SAID_AT, False, False),
        (666, "/게시", SAID_AT, False, False),
    ],
)
def test_what_is_approved_is_published_at_a_second_word(
    published: Published, by: int, words: str, at: str, edited: bool, counts: bool
) -> None:
    before = published.tip
    written = published.both.there.says(NUMBER, by, words, at)
    if edited:
        written["updated_at"] = "2026-11-19T11:00:00+00:00"
    assert published.run("publish", "--all") == 0 and published.tip == before, "not approved"
    published.approve()
    assert published.run("publish", "--all") == 0
    assert (published.tip != before) is counts
    assert (published.both.forge.open_requests("main") == []) is counts


@pytest.mark.parametrize("published", ["gitea"], indirect=True)
@pytest.mark.parametrize("setting", ["at-once", "by-hand"])
def test_a_setting_says_when_what_is_approved_is_published(
    published: Published, setting: str, tmp_path: Path
) -> None:
    settings = published.root / "mkdocs.yml"
    text = settings.read_text().replace("portal: {", f"portal: {{publication: {setting}, ")
    settings.write_text(text)
    before, reports = published.tip, str(tmp_path / "reports")
    published.approve()
    assert published.run("report", reports, "--all") == 0
    assert published.run("post", reports, "--all") == 0
    said = published.both.forge.comments(NUMBER)[0].body
    assert ("Merge" in said) is (setting == "by-hand") and "/게시" not in said
    assert published.run("publish", "--all") == 0
    assert (published.tip != before) is (setting == "at-once")
