"""The hook of a plain Git server: accepted and refused pushes."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import time
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import pytest

from generator.commands.exit_codes import FINDINGS
from generator.commands.hook import pre_receive
from generator.commands.hook.pre_receive import refusal
from generator.git.repository import Repository
from generator.git.update import RefUpdate
from generator.review.authority import Account
from generator.text.dates import SEOUL
from tests.support import ROOT, base
from tests.support.base import CALL, FAIR_ALPHA, NEW, call, consortium
from tests.support.proposals import History, Step, append, clean, edit, put

pytestmark = pytest.mark.slow

ALPHA, BETA, REVIEWER = 100, 200, 1
NUMBER = "900101-1234568"
"""Of the form of a resident registration number; made up."""


class Server:
    """A bare repository with the hook, and a clone that pushes as whoever it likes."""

    def __init__(self, folder: Path, portal: Path) -> None:
        self.portal = portal
        records = base.files() | base.OPEN
        own = {
            path: text.replace("forge: github", "forge: server") if isinstance(text, str) else text
            for path, text in records.items()
        }
        self.there = History.start(folder / "server.git", own)
        shutil.copytree(folder / "server.git", folder / "clone.git")
        for hook in ("pre-receive", "proc-receive"):
            shutil.copy(ROOT / "examples" / "hooks" / hook, folder / "server.git" / "hooks" / hook)
        self.there.run("config", "receive.fsckObjects", "true")
        self.there.run("config", "receive.procReceiveRefs", "refs/publish")
        self.clone = History(folder / "clone.git", dict(self.there.trees))

    def commit(self, name: str, *steps: Step, start: str = "main") -> str:
        self.clone.branches({name: (start, steps)})
        return self.clone.run("rev-parse", name)

    def ask(self, by: int, name: str) -> tuple[bool, str]:
        """Ask for a version in the folder of one's own account."""
        return self.push(by, f"{name}:refs/heads/requests/server-{by}/{name}")

    def approve(self, by: int, name: str) -> tuple[bool, str]:
        version = self.clone.run("rev-parse", name)
        return self.push(by, f"{name}:refs/approvals/server-{by}/{version}")

    def publish(self, by: int, name: str) -> tuple[bool, str]:
        return self.push(by, f"{name}:refs/publish/main")

    def push(self, by: int, *what: str) -> tuple[bool, str]:
        """Whether it was taken, and what the terminal of the pusher shows."""
        command = ["git", "push", "-q", str(self.there.root), *what]
        done = subprocess.run(
            command, cwd=self.clone.root, env=self.environment(by), capture_output=True, text=True
        )
        return done.returncode == 0, done.stderr

    def environment(self, by: int) -> dict[str, str]:
        return clean() | {"PORTAL_ACTOR": f"server:{by}", "PORTAL": str(self.portal)}

    def send(self, by: int, name: str, objects: list[str]) -> tuple[bool, str]:
        """Ask for a version with a pack of one's own making."""
        head = self.clone.run("rev-parse", name)
        ref = f"refs/heads/requests/server-{by}/{name}"
        given = "".join(f"{one}\n" for one in objects).encode()
        pack = subprocess.run(
            ["git", "pack-objects", "--stdout", "-q"],
            cwd=self.clone.root,
            env=clean(),
            input=given,
            capture_output=True,
            check=True,
        ).stdout
        line = f"{'0' * len(head)} {head} {ref}\0report-status".encode()
        done = subprocess.run(
            ["git", "receive-pack", str(self.there.root)],
            env=self.environment(by),
            input=b"%04x" % (len(line) + 4) + line + b"0000" + pack,
            capture_output=True,
        )
        return b"ok " + ref.encode() in done.stdout, done.stderr.decode()

    def refusal(self, by: int, name: str, new: str, old: str = "0" * 40) -> str:
        """Why the hook does not let an account push to a ref."""
        with Repository(self.there.root) as repository:
            return refusal(repository, RefUpdate(old, new, name), Account("server", by), "main")

    def main(self) -> str:
        return self.there.run("rev-parse", "main")

    def has(self, version: str) -> bool:
        """Whether the server keeps an object."""
        gone = ["git", "cat-file", "-e", version]
        return not subprocess.run(
            gone, cwd=self.there.root, env=clean(), capture_output=True
        ).returncode

    def raw(self, tree: str, *parents: str, message: str = "x", when: int = 1_700_000_000) -> str:
        """A commit as a stranger's Git could write it."""
        by = f"홍길동 <hong@company.example> {when} +0900"
        lines = [
            f"tree {tree}",
            *(f"parent {p}" for p in parents),
            f"author {by}",
            f"committer {by}",
        ]
        source = "\n".join([*lines, "", message]).encode()
        return self.clone.run("hash-object", "-w", "-t", "commit", "--stdin", given=source)


@pytest.fixture
def server(tmp_path: Path, loaded: Path) -> Server:
    return Server(tmp_path, loaded / "portal")


@pytest.fixture
def approved(server: Server) -> str:
    """A version that alpha asked for and a reviewer approved."""
    head = server.commit("new", put(NEW, consortium("alpha")))
    assert server.ask(ALPHA, "new")[0] and server.approve(REVIEWER, "new")[0]
    return head


# The way through.


def test_a_request_is_taken_approved_and_published(server: Server) -> None:
    server.portal = Path(sys.executable).with_name("portal")  # once as it is installed
    before, head = server.main(), server.commit("new", put(NEW, consortium("alpha")))
    taken, told = server.ask(ALPHA, "new")
    assert taken and "remote: 승인을 기다립니다" in told and "remote: - alpha 컨소시엄" in told

    taken, told = server.publish(ALPHA, "new")
    assert not taken and "검토자 차례입니다. 승인이 1건 더 필요합니다." in told
    assert "not approved" in told and server.main() == before

    assert server.approve(REVIEWER, "new")[0]
    taken, told = server.publish(REVIEWER, "new")  # whoever says the word, alpha asked
    assert taken, told
    assert server.there.run("rev-parse", "main^{tree}") == server.clone.run(
        "rev-parse", f"{head}^{{tree}}"
    )
    assert server.there.run("rev-list", "--parents", "-1", "main").split()[1:] == [before]


def test_the_commit_is_the_portals_own(server: Server, approved: str) -> None:
    tip, start = server.main(), int(time.time())
    assert server.publish(ALPHA, "new")[0]
    by = "portal <noreply@portal.invalid>"
    form = "--format=%an <%ae>%n%cn <%ce>%n%at%n%ct"
    author, committer, written, committed = server.there.run("log", "-1", form, "main").split("\n")
    assert author == committer == by and written == committed and int(written) >= start
    assert server.there.run("log", "-1", "--format=%B", "main").splitlines() == [
        "게시: consortia/2026/new",
        "",
        f"Portal-Request: {approved}",
        "Portal-Approved-By: server:1",
    ]
    refs = server.there.run("for-each-ref", "--format=%(refname)").split()
    assert refs == ["refs/heads/main"], "it closes the request, and keeps nothing of it reachable"
    assert server.there.run("rev-list", f"{tip}..main").count("\n") == 0
    server.there.run("fsck", "--strict", "--no-dangling")


def test_a_version_that_the_target_has_left_behind_is_merged(server: Server) -> None:
    server.commit("one", put(NEW, consortium("alpha")))
    server.commit("two", append(FAIR_ALPHA, "summary: 설명\n"))
    for name in ("one", "two"):
        assert server.ask(ALPHA, name)[0] and server.approve(REVIEWER, name)[0]
        assert server.publish(REVIEWER, name)[0]
    listed = server.there.run("log", "--format=%s", "main").splitlines()
    assert listed[:2] == ["게시: consortia/2026/fair-alpha", "게시: consortia/2026/new"]
    assert "summary: 설명" in server.there.run("show", f"main:{FAIR_ALPHA}")
    assert server.there.run("ls-tree", "main", NEW)


# What must not enter.


def test_nothing_between_enters_the_published_line(server: Server) -> None:
    """H1: three commits, one of 2001, by a person, with a file that the end does not have."""
    server.commit("one", put("data/calls/rejected.yml", call("hosts", "2039-01-01")))
    tree = server.clone.run("rev-parse", "one^{tree}")
    old = server.raw(tree, server.main(), message="초안", when=1_000_000_000)
    server.commit("end", put(NEW, consortium("alpha")))
    last = server.raw(server.clone.run("rev-parse", "end^{tree}"), old, when=1_000_000_100)
    server.clone.run("update-ref", "refs/heads/long", last)
    assert server.ask(ALPHA, "long")[0] and server.approve(REVIEWER, "long")[0]
    taken, told = server.publish(ALPHA, "long")
    assert taken, told
    line = server.there.run("log", "--format=raw", "-p", "main", "--", ":!schemas")
    assert "hong@" not in line and "홍길동" not in line and "rejected" not in line
    assert "2001" not in server.there.run("log", "--date=iso", "--format=%ad %cd", "main")
    assert old not in server.there.run("rev-list", "--all")


def test_add_then_revert_is_not_published(server: Server) -> None:
    server.commit("there", put(NEW, consortium("alpha")))
    back = server.raw(
        server.clone.run("rev-parse", "main^{tree}"), server.clone.run("rev-parse", "there")
    )
    server.clone.run("update-ref", "refs/heads/back", back)
    before = server.main()
    assert not server.ask(666, "back")[0]
    assert not server.push(666, "back:refs/heads/main")[0]
    assert not server.publish(666, "back")[0]
    assert server.main() == before and not server.has(back)


def test_what_must_be_mended_is_refused_and_not_even_kept(server: Server) -> None:
    head = server.commit("private", put(NEW, consortium("alpha", f"summary: {NUMBER}\n")))
    taken, told = server.ask(ALPHA, "private")
    assert not taken and f"remote: - {NEW}:" in told and "[personal-data]" in told
    assert NUMBER not in told and not server.has(head), "the server never had it"


def test_people_and_large_files_in_a_commit_between_are_refused(server: Server) -> None:
    for name, step in (
        ("number", put("data/.gitkeep", f"{NUMBER}\n")),
        ("large", put("docs/x.bin", b"\0" * 3_000_000)),
        ("named", put(f"docs/{NUMBER}.txt", base.ROLES)),  # contents that the server has
    ):
        server.commit(name, step)
        there = server.clone.run("rev-parse", name)
        server.commit("end", put(NEW, consortium("alpha")))
        last = server.raw(server.clone.run("rev-parse", "end^{tree}"), there)
        server.clone.run("update-ref", f"refs/heads/after-{name}", last)
        taken, told = server.ask(ALPHA, f"after-{name}")
        assert not taken and NUMBER not in told, name
        assert not server.has(there)


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # Git's, ended in between
def test_a_push_that_takes_too_long_is_refused_with_a_word(
    server: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    update = f"{'0' * 40} {server.main()} refs/heads/requests/server-{ALPHA}/new"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{update}\n".encode())))
    monkeypatch.setenv("PORTAL_ACTOR", f"server:{ALPHA}")
    monkeypatch.setattr(pre_receive, "LONGEST", 0)
    monkeypatch.setattr(pre_receive, "_held", lambda *_: time.sleep(5) or True)
    options = Namespace(root=server.there.root, now=lambda: datetime.now(SEOUL))
    assert pre_receive.run(options) == FINDINGS
    assert "within five minutes" in capsys.readouterr().out


def test_what_no_request_leads_to_is_refused(server: Server) -> None:
    """A pack may hold more than its refs need; an approval and a word to publish bring nothing."""
    server.commit("new", put(NEW, consortium("alpha")))
    hidden = server.clone.run("hash-object", "-w", "--stdin", given=b"hidden")
    asked_for = server.clone.run("rev-list", "--objects", "--no-object-names", "new", "^main")
    taken, told = server.send(ALPHA, "new", [*asked_for.split(), hidden])
    assert not taken and "no request leads to" in told and not server.has(hidden)
    assert server.send(ALPHA, "new", asked_for.split())[0], "the same without it is taken"
    tag = "object {}\ntype commit\ntag x\ntagger a <b@c> 1 +0000\n\nx\n"
    made = server.clone.run("mktag", given=tag.format(server.main()).encode())
    assert not server.push(ALPHA, f"{made}:refs/heads/requests/server-{ALPHA}/tag")[0]
    assert not server.has(made)


def test_a_push_of_very_many_refs_is_not_even_judged(server: Server) -> None:
    head = server.commit("new", put(NEW, consortium("alpha")))
    where = f"refs/heads/requests/server-{ALPHA}/r"
    taken, told = server.push(ALPHA, *(f"new:{where}{n}" for n in range(21)))
    assert not taken and "20 refs at most" in told and not server.has(head)
    taken, told = server.push(ALPHA, *(f"new:{where}{n}" for n in range(3)))
    assert taken and told.count("다음 할 일") == 1, "one version is judged once"


def test_a_line_that_was_cut_off_stops_nobody(server: Server) -> None:
    notes = server.there.root / "portal-received"
    notes.write_text(f"{'a' * 40} server:1 2026-11-20T12:00:00+09:00\n{'b' * 40} serv")
    server.commit("new", put(NEW, consortium("alpha")))
    assert server.ask(ALPHA, "new")[0] and server.approve(REVIEWER, "new")[0]
    taken, told = server.publish(REVIEWER, "new")
    assert taken, told
    assert len(notes.read_text().splitlines()) == 3


def test_broken_objects_are_asked_to_be_refused(server: Server) -> None:
    server.commit("new", put(NEW, consortium("alpha")))
    for words in (["receive.fsckObjects", "false"], ["receive.procReceiveRefs", "refs/for"]):
        name, value = words
        before = server.there.run("config", name)
        server.there.run("config", name, value)
        taken, told = server.ask(ALPHA, "new")
        assert not taken and f"git config {name}" in told and "Traceback" not in told
        server.there.run("config", name, before)
    assert server.ask(ALPHA, "new")[0]


# Whose refs they are.


def test_a_request_belongs_to_who_opened_it(server: Server) -> None:
    head = server.commit("mine", put(NEW, consortium("alpha")))
    assert server.ask(ALPHA, "mine")[0]
    server.commit("grab", append(FAIR_ALPHA, "summary: 가로챔\n"))
    there = f"refs/heads/requests/server-{ALPHA}/mine"
    for by in (BETA, REVIEWER, 666):
        for name in (there, f"{there}-2", f"{there}/deeper", there.replace("-100", "-1000")):
            assert server.refusal(by, name, head) == "others-request"
            assert server.refusal(by, name, "0" * 40, head) == "others-request"
    for what in (f"+grab:{there}", f":{there}"):
        assert not server.push(BETA, what)[0]
    assert server.there.run("rev-parse", there) == head
    assert server.push(ALPHA, f"+grab:{there}")[0] and server.push(ALPHA, f":{there}")[0]


def test_the_name_of_a_request_is_no_place_for_a_person(server: Server) -> None:
    server.commit("mine", put(NEW, consortium("alpha")))
    for name in ("call-010-1234-5678", "홍길동-과장/new", "900101-1234568"):
        taken, told = server.push(ALPHA, f"mine:refs/heads/requests/server-{ALPHA}/{name}")
        said = told.partition("remote:")[2].partition("To ")[0]
        assert not taken and "○○○○" in said and "1234" not in said and "홍길동" not in said, told


@pytest.mark.parametrize(
    "name", [b"\xff", "a\u2028b".encode(), "a\x85b".encode(), "\u202ea".encode()]
)
@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_a_name_that_is_no_text_is_refused_and_stops_nobody(
    server: Server, name: bytes, locale: str
) -> None:
    head = server.commit("mine", put(NEW, consortium("alpha")))
    odd = f"refs/heads/requests/server-{ALPHA}/".encode() + name
    done = subprocess.run(
        [b"git", b"push", b"-q", os.fsencode(server.there.root), head.encode() + b":" + odd],
        cwd=server.clone.root,
        env=server.environment(ALPHA) | {"LC_ALL": locale},
        capture_output=True,
    )
    assert done.returncode and "takes no push" in done.stderr.decode(errors="replace")
    (there := server.there.root / os.fsdecode(odd)).parent.mkdir(parents=True)
    there.write_text(f"{server.main()}\n")  # as an earlier version took it
    assert server.ask(ALPHA, "mine")[0] and server.approve(REVIEWER, "mine")[0]
    assert server.publish(ALPHA, "mine")[0]


def test_nobody_approves_for_another_or_takes_a_record(server: Server) -> None:
    head = server.commit("grab", append(FAIR_ALPHA, "summary: 가로챔\n"))
    assert server.ask(BETA, "grab")[0], "asking is free"
    mine = f"grab:refs/approvals/server-{REVIEWER}/{head}"
    assert not server.push(BETA, mine)[0]
    other = f"grab:refs/approvals/server-{REVIEWER}/{server.main()}"
    assert not server.push(REVIEWER, other)[0], "a version is approved by its name"
    assert server.push(BETA, mine.replace("-1/", f"-{BETA}/"))[0]
    taken, told = server.publish(BETA, "grab")
    assert not taken and "[not-your-record]" in told


def test_who_asked_for_a_version_does_not_approve_it(server: Server) -> None:
    """Neither its author nor a reviewer who puts his name to the same version afterwards."""
    server.commit("own", put(NEW, consortium("alpha")))
    assert server.ask(REVIEWER, "own")[0] and server.approve(REVIEWER, "own")[0]
    assert not server.publish(REVIEWER, "own")[0]
    server.commit("both", append(FAIR_ALPHA, "summary: 설명\n"))
    assert (
        server.ask(ALPHA, "both")[0] and server.ask(2, "both")[0] and server.approve(2, "both")[0]
    )
    assert not server.publish(ALPHA, "both")[0]


def test_an_approval_can_be_taken_back_and_does_not_move_on(server: Server) -> None:
    head = server.commit("first", edit(CALL, "2026-12-10", "2026-12-20"))
    assert server.ask(ALPHA, "first")[0] and server.approve(REVIEWER, "first")[0]
    server.commit("second", edit(CALL, "2026-12-20", "2026-12-25"), start="first")
    assert not server.publish(ALPHA, "second")[0], "nobody asked for it"
    assert server.ask(ALPHA, "second")[0]
    assert not server.publish(ALPHA, "second")[0], "approved was another version"
    assert server.push(REVIEWER, f":refs/approvals/server-{REVIEWER}/{head}")[0]
    assert not server.publish(ALPHA, "first")[0]


def test_a_request_that_was_withdrawn_is_not_published(server: Server, approved: str) -> None:
    assert server.push(ALPHA, f":refs/heads/requests/server-{ALPHA}/new")[0]
    before = server.main()
    assert not server.publish(REVIEWER, "new")[0] and server.main() == before


def test_what_nobody_asks_for_is_not_approved(server: Server) -> None:
    head = server.commit("quiet", put(NEW, consortium("alpha")))
    assert not server.approve(REVIEWER, "quiet")[0] and not server.has(head)


def test_the_published_history_stays(server: Server, approved: str) -> None:
    before = server.main()
    server.commit("aside", put("README.md", "# x\n"))
    for by in (REVIEWER, ALPHA, 8):
        for name in (
            "refs/heads/main",
            "refs/heads/other",
            "refs/heads/requests/x",
            f"refs/heads/requests/server-{by}",
            "refs/tags/v1",
            "refs/notes/commits",
            "refs/publish/other",
            "refs/publish/main/x",
        ):
            assert server.refusal(by, name, approved), name
        for name in ("refs/heads/main", "refs/publish/main"):
            assert server.refusal(by, name, "0" * 40, approved), name
    for what in (":refs/heads/main", "new:refs/heads/main", "+aside:refs/heads/main"):
        assert not server.push(REVIEWER, what)[0], what
    both = ("new:refs/publish/main", "aside:refs/heads/other")
    assert not server.push(REVIEWER, *both)[0], "a push with one refused part is refused whole"
    assert server.main() == before
    assert not server.there.run("for-each-ref", "refs/publish", "refs/tags")


def test_an_account_that_the_server_does_not_name_can_do_nothing(server: Server) -> None:
    server.commit("new", put(NEW, consortium("alpha")))
    taken, told = server.push(0, "new:refs/heads/requests/new")
    assert not taken and "write accounts like that" in told


# Two at once, and what is cut off.


def test_two_words_at_once_make_one_commit(server: Server, approved: str) -> None:
    before = server.main()
    with ThreadPoolExecutor(3) as pool:
        done = list(pool.map(lambda by: server.publish(by, "new")[0], (ALPHA, REVIEWER, 2)))
    assert done.count(True) == 1
    assert server.there.run("rev-list", f"{before}..main").count("\n") == 0
    assert server.main() != before


def test_two_requests_at_once_are_published_one_after_the_other(server: Server) -> None:
    """Each is judged against the line as it is when it is published."""
    server.commit("one", edit(CALL, "2026-12-10", "2026-12-20"))
    server.commit("two", edit(CALL, "2026-12-10", "2026-12-25"))
    for name in ("one", "two"):
        assert server.ask(ALPHA, name)[0] and server.approve(REVIEWER, name)[0]
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda name: server.publish(REVIEWER, name)[0], ("one", "two")))
    assert done.count(True) == 1, "they contradict each other"
    assert len(server.there.run("log", "--format=%H", "main").splitlines()) == 2
