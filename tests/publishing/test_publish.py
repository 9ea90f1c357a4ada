"""``portal publish`` on real repositories: what goes, what stays private, and what stops it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from generator.publishing.fit import is_record
from tests.support import base
from tests.support.base import call, consortium, organization
from tests.support.pair import NOON, Pair, approvals
from tests.support.proposals import Step, clean, edit, gone, link, moved, put

pytestmark = pytest.mark.slow

NEW = "data/consortia/2026/new.yml"
BETA = "data/consortia/2026/fair-beta.yml"
CALL = "data/calls/2026-fair.yml"
OUT = 'announced: "2026-01-02"\n'
CHOSEN = 'selected: "2026-01-05"\n'
MKDOCS = "site_name: 예시 포털\nsite_url: https://portal.example.org/\nplugins:\n  - portal: {}\n"
NASTY = "data/consortia/2026/x.yml"


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pair:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOON + 1_000_000))
    return Pair.start(tmp_path, {**base.files(), "mkdocs.yml": MKDOCS})


def new(*more: str, host: str = "alpha") -> Step:
    return put(NEW, consortium(host, *more))


# What goes.


def test_each_approval_becomes_one_commit_by_the_portal(pair: Pair) -> None:
    pair.approve(edit(CALL, "2026-12-10", "2026-12-20"))
    pair.approve(new(CHOSEN), edit(BETA, "title: beta", "title: 새 beta"))
    assert pair.publish() == 0
    assert pair.log("%s") == ["게시: calls/2026-fair", "게시: 레코드 2건 / publish 2 records"]
    by = "예시 포털 noreply@portal.example.org"
    assert pair.log("%an %ae|%cn %ce") == [f"{by}|{by}"] * 2
    assert pair.log("%at %ct") == [
        f"{NOON} {NOON + 1_000_000}",
        f"{NOON + 3600} {NOON + 1_000_000}",
    ]
    assert "2026-12-20" in (pair.shows(CALL) or "")
    assert pair.shows(NEW) == consortium("alpha", CHOSEN).strip()


def test_nothing_of_the_private_history_goes_along(pair: Pair) -> None:
    pair.approve(new(CHOSEN))
    assert pair.publish() == 0
    said = pair.public.run("log", "--format=raw", "main")
    assert "김담당" not in said and "kim@" not in said and "내부 메모" not in said
    names = pair.public.run("for-each-ref", "--format=%(refname)").splitlines()
    assert names == ["refs/heads/main"]


def test_twice_does_nothing_new(pair: Pair, capsys: pytest.CaptureFixture[str]) -> None:
    pair.approve(new(CHOSEN))
    assert pair.publish() == 0
    before = pair.everything()
    assert pair.publish() == 0
    assert pair.everything() == before
    assert "새로 게시할 것이 없습니다." in capsys.readouterr().out


def test_it_goes_on_where_it_stopped(pair: Pair) -> None:
    pair.approve(new(CHOSEN))
    assert pair.publish() == 0
    pair.approve(edit(NEW, CHOSEN, CHOSEN + 'booth: "1관"\n'))
    assert pair.publish() == 0
    assert len(pair.log("%H")) == 2
    assert "1관" in (pair.shows(NEW) or "")


def test_a_trial_writes_nothing(pair: Pair) -> None:
    pair.approve(new(CHOSEN))
    before = pair.everything()
    assert pair.publish("--dry-run") == 0
    assert pair.everything() == before


def test_the_same_moment_gives_the_same_commits(pair: Pair) -> None:
    pair.approve(new(CHOSEN))
    first = pair.public.run("rev-parse", "main")
    assert pair.publish() == 0
    made = pair.public.run("rev-parse", "main")
    pair.public.run("update-ref", "refs/heads/main", first)
    assert pair.publish() == 0
    assert pair.public.run("rev-parse", "main") == made


def test_bytes_stay_as_they_are(pair: Pair) -> None:
    crlf = consortium("alpha", CHOSEN).replace("\n", "\r\n").encode()
    pair.approve(put(NEW, crlf, "100755"))
    assert pair.publish() == 0
    there = subprocess.run(
        ["git", "ls-tree", "main", NEW], cwd=pair.public.root, capture_output=True, env=clean()
    ).stdout.decode()
    assert there.startswith("100644 ")
    shown = subprocess.run(
        ["git", "show", f"main:{NEW}"], cwd=pair.public.root, capture_output=True, env=clean()
    )
    assert shown.stdout == crlf


def test_a_renamed_record_keeps_its_place(pair: Pair) -> None:
    there = "data/consortia/2026/renamed.yml"
    pair.approve(moved(BETA, there), edit(there, "hosts:", 'formerly: ["2026/fair-beta"]\nhosts:'))
    assert pair.publish() == 0
    assert pair.shows(BETA) is None and pair.shows(there)


def test_a_deleted_record_goes_from_public_too(pair: Pair) -> None:
    pair.approve(gone(BETA))
    assert pair.publish() == 0
    assert pair.shows(BETA) is None


def test_two_repositories_without_a_common_past(pair: Pair) -> None:
    pair.begin_anew(pair.public)
    pair.approve(edit(CALL, "2026-12-10", "2026-12-15"), to=pair.public)
    pair.approve(edit(CALL, "2026-12-10", "2026-12-20"))
    assert pair.publish() == 1  # nobody knows what both had last
    pair.approve(edit(CALL, "2026-12-20", "2026-12-15"))
    known = pair.private.run("rev-parse", "main")
    pair.approve(edit(CALL, "2026-12-15", "2026-12-20"))
    assert pair.publish("--since", known) == 0
    assert "2026-12-20" in (pair.shows(CALL) or "")


# What stays private.


def test_an_application_stays_private_until_it_is_selected(
    pair: Pair, capsys: pytest.CaptureFixture[str]
) -> None:
    firm, fair = "data/organizations/delta.yml", "data/exhibitions/rare.yml"
    pair.approve(
        put(firm, organization("delta", 400)),
        put(fair, base.FAIR),
        new('editions: ["rare/2026"]\n', host="delta"),
        put(
            "data/calls/new.yml",
            call("participants", "2026-12-10", 'consortium: "2026/new"\n', OUT),
        ),
    )
    assert pair.publish() == 0
    said = capsys.readouterr().out
    assert pair.log("%H") == []
    for count, words in ((1, "컨소시엄"), (1, "모집공고"), (2, "기관과 전시회")):
        assert re.search(f"{words}.* {count}건", said)
    assert "delta" not in said and "rare" not in said
    pair.approve(edit(NEW, "hosts:", CHOSEN + "hosts:"))
    assert pair.publish() == 0
    assert len(pair.log("%H")) == 1
    assert all(pair.shows(path) for path in (NEW, firm, fair, "data/calls/new.yml"))


def test_earlier_versions_of_an_application_stay_private(pair: Pair) -> None:
    pair.approve(new('booth: "처음 생각"\n'))
    pair.approve(new(CHOSEN))
    assert pair.publish() == 0
    assert "처음 생각" not in pair.public.run("log", "-p", "main")


def test_what_is_no_record_never_goes(pair: Pair) -> None:
    before = pair.everything()
    pair.approve(
        put("data/samples/calls/x.yml", call("hosts", "2026-12-10")),
        put("data/.gitkeep", ""),
        put("data/calls/x.yaml", "title: x\n"),
        put("data/applications/x.yml", "title: x\n"),
        put(".github/workflows/check.yml", "on: push\n"),
        put("schemas/call.schema.json", "{}"),
        put("README.md", "비공개\n"),
        edit("data/roles.yml", "id: 3", "id: 666"),
    )
    assert pair.publish() == 0
    assert pair.everything() == before


@pytest.mark.parametrize(
    "step",
    [
        link(NASTY, "/etc/passwd"),
        put(NASTY, "1" * 40, "160000"),
        put(NASTY, b"# " + b"x" * 300_000 + b"\n"),
        put(NASTY, "a: &a [x]\nb: *a\n"),
        put(NASTY, consortium("alpha", CHOSEN) + "bank_account: 예시\n"),
    ],
    ids=["link", "submodule", "huge", "bomb", "a field that the public schema does not have"],
)
def test_what_cannot_be_read_stays(pair: Pair, step: Step) -> None:
    before = pair.everything()
    pair.approve(step)
    assert pair.publish() == 0
    assert pair.everything() == before


def test_a_record_deleted_before_it_was_public_is_never_shown(pair: Pair) -> None:
    pair.approve(new(CHOSEN))
    pair.approve(gone(NEW), edit(CALL, "2026-12-10", "2026-12-20"))
    assert pair.publish() == 0
    assert "consortia/2026/new" not in pair.public.run("log", "--format=%B", "--name-only", "main")


def test_a_former_name_that_is_still_there_opens_no_door(pair: Pair) -> None:
    pair.approve(new('formerly: ["2026/fair-beta"]\n'))
    assert pair.publish() == 0
    assert pair.shows(NEW) is None


@pytest.mark.parametrize(
    "path",
    [
        "data/calls/../../x.yml",
        "data/../data/calls/x.yml",
        "data//calls/x.yml",
        "data/calls/x.yml/y.yml",
        "data/calls/.git/x.yml",
        "data/calls/X.yml",
        "data/calls/con.yml",
        "data/calls/x.yml\n",
        "Data/calls/x.yml",
        "data/calls\\x.yml",
        "data/samples/calls/x.yml",
        "data/roles.yml",
        "data/calls/x\u200b.yml",
    ],
)
def test_a_strange_path_is_no_record(path: str) -> None:
    assert not is_record(path) and is_record("data/calls/x.yml")


# What stops it; the public repository stays as it was, to the byte.


def stopped(pair: Pair, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    before = pair.everything()
    assert pair.publish(*words) == 1
    assert pair.everything() == before
    said = capsys.readouterr().out
    assert "공개 저장소는 그대로입니다." in said
    return said


def test_a_change_that_no_reviewer_approved(
    pair: Pair, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = pair.approve(new(CHOSEN))
    pair.approve(edit(CALL, "2026-12-10", "2026-12-20"))
    head = pair.private.run("rev-parse", f"{first}^2")
    for by in ("github:666", "github:100", "gitlab:1"):
        given = approvals(tmp_path / "a.json", (by, head))
        assert "2026-fair.yml: 승인되지 않은" in stopped(pair, capsys, *given)
    said = stopped(pair, capsys, *approvals(tmp_path / "a.json", ("github:1", head)))
    assert "2026-fair.yml: 승인되지 않은" in said and "new.yml: 승인" not in said
    second = pair.private.run("rev-parse", "main")
    both = approvals(tmp_path / "a.json", ("github:1", head), ("github:2", second))
    assert pair.publish(*both) == 0
    assert len(pair.log("%H")) == 2


def test_an_unapproved_change_that_was_taken_back_is_never_shown(
    pair: Pair, tmp_path: Path
) -> None:
    pair.approve(edit(CALL, "2026-12-10", "2026-12-11"))
    back = pair.approve(edit(CALL, "2026-12-11", "2026-12-10"), new(CHOSEN))
    assert pair.publish(*approvals(tmp_path / "a.json", ("github:1", back))) == 0
    assert len(pair.log("%H")) == 1
    assert "2026-12-11" not in pair.public.run("log", "-p", "main")


def test_ones_own_approval_is_none(pair: Pair, tmp_path: Path) -> None:
    made = pair.approve(new(CHOSEN))
    file = tmp_path / "a.json"
    file.write_text(f'[{{"by": "github:1", "author": "github:1", "head": "{made}"}}]', "utf-8")
    assert pair.publish("--approvals", str(file)) == 1


def test_a_reviewer_who_named_himself(pair: Pair, tmp_path: Path) -> None:
    made = pair.approve(edit("data/roles.yml", "id: 3", "id: 666"), new(CHOSEN))
    assert pair.publish(*approvals(tmp_path / "a.json", ("github:666", made))) == 1


def test_a_record_changed_in_both_places(pair: Pair, capsys: pytest.CaptureFixture[str]) -> None:
    pair.approve(edit(CALL, "2026-12-10", "2026-12-20"), to=pair.public)
    pair.approve(edit(CALL, "2026-12-10", "2026-12-30"))
    pair.approve(new(CHOSEN))
    said = stopped(pair, capsys)
    assert "data/calls/2026-fair.yml: 공개 저장소에서도 따로 고친" in said
    pair.approve(edit(CALL, "2026-12-30", "2026-12-20"))  # what is public, as it is
    pair.approve(edit(CALL, "2026-12-20", "2026-12-30"))
    assert pair.publish() == 0
    assert "2026-12-30" in (pair.shows(CALL) or "")


def test_what_only_the_public_side_changed_is_left_alone(pair: Pair) -> None:
    pair.approve(edit(CALL, "2026-12-10", "2026-12-20"), to=pair.public)
    pair.approve(new(CHOSEN))
    assert pair.publish() == 0
    assert "2026-12-20" in (pair.shows(CALL) or "")


def test_a_record_taken_down_in_public_does_not_come_back(
    pair: Pair, capsys: pytest.CaptureFixture[str]
) -> None:
    pair.approve(new(CHOSEN))
    assert pair.publish() == 0
    pair.public.trees["main"] = pair.private.trees["main"]
    pair.approve(gone(NEW), to=pair.public)
    assert pair.publish() == 0
    assert pair.shows(NEW) is None
    pair.approve(edit(NEW, CHOSEN, CHOSEN + 'booth: "1관"\n'))
    assert "new.yml: 공개 저장소에서 지운" in stopped(pair, capsys)


def test_a_result_that_the_public_rules_refuse(
    pair: Pair, capsys: pytest.CaptureFixture[str]
) -> None:
    pair.approve(new(CHOSEN, 'summary: "연락처 900101-1234568"\n'))
    said = stopped(pair, capsys)
    assert "[personal-data]" in said and "900101" not in said
    pair.approve(new(CHOSEN))
    assert pair.publish() == 0
    assert len(pair.log("%H")) == 1
    assert len(re.findall("Portal-Source:", pair.public.run("log", "main"))) == 2
    assert "900101" not in pair.public.run("log", "-p", "main")


def test_a_link_to_a_private_record(pair: Pair, capsys: pytest.CaptureFixture[str]) -> None:
    pair.approve(
        put("data/consortia/2026/first.yml", consortium("alpha")),
        new(CHOSEN, 'continues: "2026/first"\n'),
    )
    assert "[unknown-reference]" in stopped(pair, capsys)


def test_a_public_record_that_became_a_link(pair: Pair, capsys: pytest.CaptureFixture[str]) -> None:
    pair.approve(link(CALL, "../roles.yml"))
    assert "2026-fair.yml: 이미 게시된 레코드인데" in stopped(pair, capsys)


def test_another_private_history(pair: Pair) -> None:
    pair.approve(new(CHOSEN))
    assert pair.publish() == 0
    pair.begin_anew(pair.private)
    before = pair.everything()
    assert pair.publish() == 2
    assert pair.everything() == before


def test_a_run_that_is_cut_off_leaves_the_branch_and_can_be_repeated(pair: Pair) -> None:
    pair.approve(new(CHOSEN))
    before = pair.public.run("rev-parse", "main")
    lock = pair.public.root / "refs" / "heads" / "main.lock"
    lock.parent.mkdir(parents=True, exist_ok=True)
    lock.touch()
    assert pair.publish() == 2
    assert pair.public.run("rev-parse", "main") == before
    lock.unlink()
    assert pair.publish() == 0
    pair.public.run("fsck", "--strict")


@pytest.mark.parametrize("mail", ["kim@company.example", "a b noreply@x", "noreply"])
def test_a_persons_address_does_not_sign(pair: Pair, mail: str) -> None:
    own = MKDOCS.replace("{}", f'{{publisher: {{name: x, mail: "{mail}"}}}}')
    pair.approve(put("mkdocs.yml", own), to=pair.public)
    pair.approve(new(CHOSEN))
    assert pair.publish() == 2


def test_a_branch_that_a_work_tree_shows(pair: Pair, tmp_path: Path) -> None:
    pair.public.run("worktree", "add", "-q", str(tmp_path / "work"), "main")
    pair.approve(new(CHOSEN))
    assert pair.publish() == 2


def test_a_shallow_clone(pair: Pair, tmp_path: Path) -> None:
    pair.approve(new(CHOSEN))
    source = f"file://{pair.private.root}"
    command = ["git", "clone", "-q", "--bare", "--depth=1", source, str(tmp_path / "shallow")]
    subprocess.run(command, check=True, env=clean())
    pair.private.root = tmp_path / "shallow"
    assert pair.publish() == 2
