"""``portal receive`` on real repositories: what becomes a branch, what is answered."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from tests.support import base
from tests.support.base import ALPHA, BETA, FAIR_ALPHA, NEW, NOW, OUTSIDER, REVIEWER, consortium
from tests.support.proposals import History, Step, edit, gone, put

pytestmark = pytest.mark.slow

MKDOCS = "site_name: 예시 포털\nsite_url: https://portal.example.org/\nplugins:\n  - portal: {}\n"
SCHEMA = "schemas/consortium.schema.json"
OLD = "title: alpha 컨소시엄"
RENAMED = "title: 새 이름"
CHOSEN = 'selected: "2026-01-05"\n'


def blob(text: str) -> str:
    source = text.encode()
    return hashlib.sha1(b"blob %d\0" % len(source) + source).hexdigest()


@dataclass
class Post:
    """A repository, and mails to it."""

    history: History
    folder: Path

    def text(self, path: str) -> str:
        return self.history.trees["main"][path][1].decode()

    def mail(self, *files: tuple[str, str | None, str], base: str | None = None) -> Path:
        rows = [{"path": path, "before": before, "text": text} for path, before, text in files]
        change = {"version": 1, "summary": ["바꿈"], "base": base, "files": rows}
        made = self.folder / "change.portal.json"
        made.write_text(json.dumps(change, ensure_ascii=False), "utf-8")
        return made

    def edited(self, old: str, new: str, path: str = FAIR_ALPHA, **more: Any) -> Path:
        before = self.text(path)
        assert old in before
        return self.mail((path, blob(before), before.replace(old, new, 1)), **more)

    def receive(self, mail: Path, *words: str, organization: str = "alpha") -> int:
        root = ("--root", str(self.history.root))
        where = ("--for", organization, "--by", REVIEWER, "--received", NOW)
        return cli.main([*root, "receive", str(mail), *where, *words])

    def branches(self) -> list[str]:
        listed = self.history.run(
            "for-each-ref", "--format=%(refname:short)", "refs/heads/received"
        )
        return listed.split()

    def version(self, name: str = "main") -> str:
        return self.history.run("rev-parse", name).strip()

    def review(self, *approvals: str, actor: str = REVIEWER) -> int:
        [branch] = self.branches()
        given = [{"by": one, "head": self.version(branch)} for one in approvals]
        listed = self.folder / "approvals.json"
        listed.write_text(json.dumps(given))
        words = ["--base", "main", "--head", branch, "--actor", actor, "--received", NOW]
        root = ["--root", str(self.history.root)]
        return cli.main([*root, "review", *words, "--approvals", str(listed)])

    def move_on(self, *steps: Step) -> None:
        self.history.branches({"next": ("main", steps)})
        self.history.trees["main"] = self.history.trees["next"]
        self.history.run("update-ref", "refs/heads/main", "next")


@pytest.fixture
def post(tmp_path: Path) -> Post:
    files = {**base.files(), "mkdocs.yml": MKDOCS}
    return Post(History.start(tmp_path / "portal.git", files), tmp_path)


def test_a_sound_change_becomes_a_branch_and_says_how_it_came(
    post: Post, capsys: pytest.CaptureFixture[str]
) -> None:
    assert post.receive(post.edited(OLD, RENAMED, base=post.version())) == 0
    out = capsys.readouterr().out
    [branch] = post.branches()
    assert branch in out and branch.startswith("received/alpha/")
    assert post.history.run("log", "--format=%an %ae", f"main..{branch}").strip() == (
        "예시 포털 noreply@portal.example.org"
    )
    assert RENAMED in post.history.run("show", f"{branch}:{FAIR_ALPHA}")
    post.review()
    out = capsys.readouterr().out.replace("\\", "")
    assert "alpha 협동조합 (받은 길: 전자우편)" in out, out[-400:]


def test_who_received_it_cannot_approve_it(post: Post, capsys: pytest.CaptureFixture[str]) -> None:
    post.receive(post.edited(OLD, RENAMED))
    assert post.review(REVIEWER) == 1
    assert post.review("github:2") == 0
    assert post.review(REVIEWER, actor="github:2") == 1  # another one asked for publication
    assert post.review(REVIEWER, "github:3", actor="github:2") == 0
    assert "github:1" in capsys.readouterr().out


def test_bringing_it_up_to_date_forgets_neither_the_body_nor_who_received_it(
    post: Post, capsys: pytest.CaptureFixture[str]
) -> None:
    post.receive(post.edited(OLD, RENAMED, base=post.version()))
    post.move_on(put("README.md", "다음\n"))
    [branch] = post.branches()
    run = post.history.run
    tree = run("merge-tree", "--write-tree", "main", branch).strip()
    as_forge = ("-c", "user.name=forge", "-c", "user.email=noreply@forge.example")
    merged = run(
        *as_forge, "commit-tree", tree, "-p", branch, "-p", "main", "-m", "Merge main"
    ).strip()
    run("update-ref", f"refs/heads/{branch}", merged)
    assert post.review("github:2") == 0
    assert "받은 길" in capsys.readouterr().out
    assert post.review(REVIEWER, actor="github:2") == 1


def test_nobody_bars_a_reviewer_by_a_name(post: Post) -> None:
    """The mark of a commit that its own author wrote."""
    post.receive(post.edited(OLD, RENAMED))
    assert post.review(REVIEWER, actor=ALPHA) == 0


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (FAIR_ALPHA, "title:", CHOSEN + "title:", "선정일"),
        ("data/consortia/2026/fair-beta.yml", "title: beta", "title: x", "beta"),
        (FAIR_ALPHA, 'hosts: ["alpha"]', 'hosts: ["nobody"]', "nobody"),
        (FAIR_ALPHA, "subsidy_krw: 12000000", "subsidy_krw: 22000000", "지원금"),
        (FAIR_ALPHA, "- name: 예시기업 하나", "- name: 예시기업 010-1234-5678", "고치는 법"),
        (FAIR_ALPHA, "scheme: export_consortium", "scheme: [", "fair-alpha.yml"),
    ],
    ids=["reserved", "foreign", "unknown", "money", "person", "broken"],
)
def test_what_a_host_may_not_or_cannot_do_is_answered(
    post: Post, path: str, old: str, new: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = post.history.run("for-each-ref")
    assert post.receive(post.edited(old, new, path)) == 1
    out = capsys.readouterr().out
    assert out.startswith("보내 주신 변경 파일을") and said in out and "1234" not in out
    assert post.history.run("for-each-ref") == before


def test_what_changed_meanwhile_is_never_overwritten(
    post: Post, capsys: pytest.CaptureFixture[str]
) -> None:
    known = post.edited(OLD, RENAMED, base=post.version()).read_bytes()
    unknown = post.edited(OLD, RENAMED).read_bytes()
    post.move_on(edit(FAIR_ALPHA, OLD, "title: 그사이"))
    for content, said in ((known, "fair-alpha.yml"), (unknown, "덮어쓰지 않으려고")):
        mail = post.folder / "late.portal.json"
        mail.write_bytes(content)
        assert post.receive(mail) == 1
        assert said in capsys.readouterr().out
    assert post.branches() == []


def test_what_goes_together_with_what_changed_meanwhile_is_merged_by_git(post: Post) -> None:
    mail = post.edited(OLD, RENAMED, base=post.version())
    post.move_on(edit(FAIR_ALPHA, "cost_krw: 4000000", "cost_krw: 5000000"))
    assert post.receive(mail) == 0
    [branch] = post.branches()
    tree = post.history.run("merge-tree", "--write-tree", "main", branch).strip()
    merged = post.history.run("show", f"{tree}:{FAIR_ALPHA}")
    assert RENAMED in merged and "cost_krw: 5000000" in merged


def test_new_records_need_a_free_name_and_twice_is_once(
    post: Post, capsys: pytest.CaptureFixture[str]
) -> None:
    text = consortium("alpha")
    assert post.receive(post.mail((FAIR_ALPHA, None, text))) == 1
    assert "이미 있습니다" in capsys.readouterr().out
    mail = post.mail((NEW, None, text))
    assert post.receive(mail, "--dry-run") == 0 and post.branches() == []
    assert post.receive(mail) == 0 and post.receive(mail) == 0
    assert "이미 받은" in capsys.readouterr().out and len(post.branches()) == 1
    same = post.text(FAIR_ALPHA)
    assert post.receive(post.mail((FAIR_ALPHA, blob(same), same))) == 1


def test_a_body_without_a_record_registers_itself(post: Post) -> None:
    own = ("data/organizations/delta.yml", None, base.organization("delta"))
    assert post.receive(post.mail(own), organization="delta") == 0
    assert post.receive(post.mail((NEW, None, consortium("delta"))), organization="delta") == 2


def test_nobody_gives_himself_a_voucher(post: Post, capsys: pytest.CaptureFixture[str]) -> None:
    """An account that writes the mark itself, for a host whose record it changes."""
    before = post.version()
    mail = post.edited(OLD, RENAMED, path=FAIR_ALPHA)
    post.receive(mail)
    capsys.readouterr()
    for actor in (OUTSIDER, BETA):
        assert post.review("github:2", actor=actor) == 1
        assert "받은 길" not in capsys.readouterr().out
    assert post.version() == before


@pytest.mark.parametrize("step", [gone(SCHEMA), put(SCHEMA, "{x")], ids=["missing", "broken"])
def test_a_target_without_sound_schemas_is_told(
    post: Post, step: Step, capsys: pytest.CaptureFixture[str]
) -> None:
    mail = post.edited(OLD, RENAMED)
    post.move_on(step)
    assert post.receive(mail) == 2
    assert "스키마를 읽을 수 없습니다" in capsys.readouterr().err
    assert post.branches() == []


@pytest.mark.parametrize("name", ["../../../delta", "*", ""])
def test_no_path_is_taken_for_an_organization(
    post: Post, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert post.receive(post.edited(OLD, RENAMED), organization=name) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe", "변경 파일이 아닙니다"),
        (b"[" * 100_000, "변경 파일이 아닙니다"),
        (b"{}", "모양이 아닙니다"),
        (b'{"version": 1, "summary": ["x"], "files": []}', "모양이 아닙니다"),
        (b" " * (9 * 1024 * 1024), "너무 큽니다"),
        (
            b'{"version": 1, "summary": ["x"], "files": [{"path": "data/calls/x.yml",'
            b' "before": null, "text": "\\ud800"}]}',
            "모양이 아닙니다",
        ),
    ],
    ids=["bytes", "deep", "empty", "no-files", "large", "half a letter"],
)
def test_what_is_no_change_is_told(
    post: Post, content: bytes, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    mail = post.folder / "x.portal.json"
    mail.write_bytes(content)
    assert post.receive(mail) == 2
    assert said in capsys.readouterr().err


def test_only_a_reviewer_receives_and_only_for_a_body_that_is_known(
    post: Post, capsys: pytest.CaptureFixture[str]
) -> None:
    mail = post.edited(OLD, RENAMED)
    assert post.receive(mail, "--by", BETA) == 2
    assert post.receive(mail, organization="nobody") == 2
    assert post.receive(post.mail(("data/roles.yml", None, "x"))) == 2
    err = capsys.readouterr().err
    assert "검토자 계정이 아닙니다" in err and "nobody" in err and "모양이 아닙니다" in err
    assert post.branches() == []  # nothing was made
