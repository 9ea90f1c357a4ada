"""A plain Git server with the hook of ``examples/``: pushes that are taken, and others."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT, base
from tests.support.base import CALL, FAIR_ALPHA, NEW, consortium
from tests.support.proposals import History, Step, append, clean, edit, put

ALPHA, BETA, REVIEWER = 100, 200, 1
NUMBER = "900101-1234568"
"""Of the form of a resident registration number; made up."""


class Server:
    """A bare repository with the hook, and a clone that pushes as whoever it likes."""

    def __init__(self, folder: Path) -> None:
        records = base.files() | base.OPEN
        own = {
            path: text.replace("forge: github", "forge: server") if isinstance(text, str) else text
            for path, text in records.items()
        }
        self.there = History.start(folder / "server.git", own)
        hook = folder / "server.git" / "hooks" / "pre-receive"
        shutil.copy(ROOT / "examples" / "hooks" / "pre-receive", hook)
        shutil.copytree(folder / "server.git", folder / "clone.git")
        (folder / "clone.git" / "hooks" / "pre-receive").unlink()
        self.clone = History(folder / "clone.git", dict(self.there.trees))

    def commit(self, name: str, *steps: Step, start: str = "main") -> str:
        self.clone.branches({name: (start, steps)})
        return self.clone.run("rev-parse", name)

    def push(self, by: int, what: str, *more: str) -> tuple[bool, str]:
        """Whether it was taken, and what the terminal of the pusher shows."""
        environment = clean() | {
            "PORTAL_ACTOR": f"server:{by}",
            "PORTAL": str(Path(sys.executable).with_name("portal")),
        }
        command = ["git", "push", "-q", *more, str(self.there.root), what]
        done = subprocess.run(
            command, cwd=self.clone.root, env=environment, capture_output=True, text=True
        )
        return done.returncode == 0, done.stderr

    def main(self) -> str:
        return self.there.run("rev-parse", "main")


@pytest.fixture
def server(tmp_path: Path) -> Server:
    return Server(tmp_path)


def test_a_request_is_taken_approved_and_published(server: Server) -> None:
    head = server.commit("new", put(NEW, consortium("alpha")))
    taken, told = server.push(ALPHA, "new:refs/heads/requests/new")
    assert taken and "remote: 승인을 기다립니다" in told and "remote: - alpha 컨소시엄" in told

    taken, told = server.push(ALPHA, "new:refs/heads/main")
    assert not taken and "검토자 차례입니다. 승인이 1건 더 필요합니다." in told

    assert server.push(REVIEWER, f"new:refs/approvals/server-{REVIEWER}/{head}")[0]
    taken, told = server.push(REVIEWER, "new:refs/heads/main")  # whoever pushes, alpha asked
    assert taken and server.main() == head, told


def test_what_must_be_mended_is_refused_and_not_even_kept(server: Server) -> None:
    head = server.commit("private", put(NEW, consortium("alpha", f"summary: {NUMBER}\n")))
    taken, told = server.push(ALPHA, "private:refs/heads/requests/private")
    assert not taken and f"remote: - {NEW}:" in told and "[personal-data]" in told
    assert NUMBER not in told
    gone = subprocess.run(["git", "cat-file", "-e", head], cwd=server.there.root, env=clean())
    assert gone.returncode != 0, "the server never had it"


def test_nobody_approves_for_another_or_takes_a_record(server: Server) -> None:
    head = server.commit("grab", append(FAIR_ALPHA, "summary: 가로챔\n"))
    assert server.push(BETA, "grab:refs/heads/requests/grab")[0], "asking is free"
    mine = f"grab:refs/approvals/server-{REVIEWER}/{head}"
    assert not server.push(BETA, mine)[0]
    other = f"grab:refs/approvals/server-{REVIEWER}/{server.main()}"
    assert not server.push(REVIEWER, other)[0], "a version is approved by its name"
    assert server.push(BETA, mine.replace("-1/", f"-{BETA}/"))[0]
    taken, told = server.push(BETA, "grab:refs/heads/main")
    assert not taken and "[not-your-record]" in told


def test_an_approval_can_be_taken_back_and_does_not_move_on(server: Server) -> None:
    head = server.commit("first", edit(CALL, "2026-12-10", "2026-12-20"))
    server.push(ALPHA, "first:refs/heads/requests/first")
    approval = f"refs/approvals/server-{REVIEWER}/{head}"
    assert server.push(REVIEWER, f"first:{approval}")[0]
    server.commit("second", edit(CALL, "2026-12-20", "2026-12-25"), start="first")
    assert not server.push(ALPHA, "second:refs/heads/main")[0], "approved was another version"
    assert server.push(REVIEWER, f":{approval}")[0]
    assert not server.push(ALPHA, "first:refs/heads/main")[0]


def test_the_published_history_stays(server: Server) -> None:
    server.commit("aside", put("README.md", "# x\n"))
    server.commit("ahead", append(FAIR_ALPHA, "summary: x\n"))
    for what, more in (
        (":refs/heads/main", ()),
        ("aside:refs/heads/other", ()),
        ("aside:refs/tags/v1", ()),
    ):
        assert not server.push(REVIEWER, what, *more)[0], what
    server.there.run("update-ref", "refs/heads/main", _commit_on(server, "ahead"))
    taken, told = server.push(REVIEWER, "aside:refs/heads/main", "--force")
    assert not taken and "게시본의 이력을 바꿀 수 없습니다" in told


def test_an_account_that_the_server_does_not_name_can_do_nothing(server: Server) -> None:
    server.commit("new", put(NEW, consortium("alpha")))
    taken, told = server.push(0, "new:refs/heads/requests/new")
    assert not taken and "write accounts like that" in told


def _commit_on(server: Server, name: str) -> str:
    """A version of the clone brought to the server behind the hook's back, as its keeper can."""
    server.there.run("fetch", "-q", str(server.clone.root), name)
    return server.there.run("rev-parse", "FETCH_HEAD")
