"""People's data in the history of a proposal: what its end does not show is told all the same."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.git.added import new_objects
from generator.git.repository import Repository
from generator.proposals.people import in_history, names_in_history
from generator.records.findings import Finding, Severity

SECRET = "담당자 홍길동 900101-1234568"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, {"data/a.yml": "a: 1\n"}, "start")
    return tmp_path


def git(root: Path, *words: str, mail: str = "1+a@users.noreply.example.org") -> str:
    who = {
        f"GIT_{role}_{part}": said
        for role in ("AUTHOR", "COMMITTER")
        for part, said in (("NAME", "A"), ("EMAIL", mail))
    }
    done = subprocess.run(
        ["git", *words],
        cwd=root,
        env={"PATH": "/usr/bin:/bin", **who},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def commit(root: Path, files: dict[str, str | None], message: str, **who: str) -> str:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).unlink(missing_ok=True)
        if text is not None:
            (root / path).write_text(text, "utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", message, **who)
    return git(root, "rev-parse", "HEAD")


def found(root: Path, tip: str, head: str) -> tuple[Finding, ...]:
    with Repository(root) as repository:
        present = {entry.oid for entry in repository.tree(head).values()}
        added = new_objects(repository, tip, head)
        return in_history(repository, tip, head, added, present, ())


def test_what_a_later_commit_takes_away_is_told(root: Path) -> None:
    tip = git(root, "rev-parse", "HEAD")
    commit(root, {"data/b.yml": f"# {SECRET}\n", "docs/홍길동 과장.txt": "x"}, "add")
    head = commit(root, {"data/b.yml": None, "docs/홍길동 과장.txt": None}, "take away")
    told = found(root, tip, head)
    assert {f.problem.id for f in told} == {"personal-data.earlier"}
    assert {f.severity for f in told} == {Severity.ERROR, Severity.WARNING}
    assert "홍길동" not in str([f.problem.values for f in told])


def test_what_is_no_record_is_told_at_its_place(root: Path) -> None:
    tip = git(root, "rev-parse", "HEAD")
    head = commit(root, {"data/.gitkeep": SECRET, "README.md": f"\n{SECRET}\n"}, "add")
    places = {(f.place.file, f.place.line, f.problem.id) for f in found(root, tip, head)}
    assert places == {
        (file, line, f"personal-data.{kind}")
        for file, line in (("data/.gitkeep", 1), ("README.md", 2))
        for kind in ("resident-number", "person-name")
    }


def test_a_name_is_told_where_the_content_is_known(root: Path) -> None:
    tip = git(root, "rev-parse", "HEAD")
    commit(root, {"docs/홍길동 과장 010-1234-5678/a.yml": "a: 1\n", "c": "a: 1\n"}, "add")
    head = commit(root, {"docs/홍길동 과장 010-1234-5678/a.yml": None, "c": None}, "take away")
    with Repository(root) as repository:
        added = new_objects(repository, tip, head)
        told = list(names_in_history(repository, tip, head, added, (), ()))
        ends = {"docs/김영희 부장.txt"}
        at_the_end = [f.problem.id for f in names_in_history(repository, tip, tip, (), ends, ())]
    assert [f.problem.id for f in told] == ["personal-data.earlier"] * 2
    assert at_the_end == ["personal-data.person-name"]


COMMIT = (
    "tree TREE\nparent PARENT\nauthor AUTHOR <1@noreply.example.org> 1700000000 +0900\n"
    "committer A <1@noreply.example.org> 1700000000 +0900\n"
)


MISLEADING = ("cp037", "utf-16", "utf-7", "punycode", "idna", "undefined", "rot13", "none")
"""Encodings in which a plain message is another one, or none."""


@pytest.mark.parametrize(
    ("author", "rest"),
    [
        ("010-1234-5678", "\nx\n"),
        ("A", "x-note 010-1234-5678\n\nx\n"),
        ("A", "\nx\n\0 010-1234-5678\n"),
        ("A", "encoding utf-16-le\n\n" + "010-1234-5678".encode("utf-16-le").decode()),
        *(("A", f"encoding {name}\n\n 010-1234-5678\n") for name in MISLEADING),
    ],
    ids=["author", "header", "behind a zero", "encoding", *MISLEADING],
)
def test_all_that_a_commit_holds_is_read(root: Path, author: str, rest: str) -> None:
    tip = git(root, "rev-parse", "HEAD")
    text = COMMIT.replace("TREE", git(root, "rev-parse", "HEAD^{tree}")).replace("PARENT", tip)
    source = (text.replace("AUTHOR", author) + rest).encode()
    made = ["git", "hash-object", "-w", "-t", "commit", "--stdin", "--literally"]
    done = subprocess.run(made, cwd=root, input=source, capture_output=True, check=True)
    told = found(root, tip, done.stdout.decode().strip())
    assert [f.problem.id for f in told] == ["personal-data.message"]


def test_a_signature_and_a_persons_name_are_no_offence(root: Path) -> None:
    tip = git(root, "rev-parse", "HEAD")
    text = COMMIT.replace("TREE", git(root, "rev-parse", "HEAD^{tree}")).replace("PARENT", tip)
    signed = "gpgsig -----BEGIN-----\n 010-1234-5678\n -----END-----\n\nx\n"
    source = (text.replace("AUTHOR", "홍길동 과장") + signed).encode()
    made = ["git", "hash-object", "-w", "-t", "commit", "--stdin"]
    done = subprocess.run(made, cwd=root, input=source, capture_output=True, check=True)
    assert found(root, tip, done.stdout.decode().strip()) == ()


def test_messages_are_read(root: Path) -> None:
    tip = git(root, "rev-parse", "HEAD")
    head = commit(root, {"data/a.yml": "a: 2\n"}, "홍길동 과장이 부탁한 수정\n\n010-1234-5678")
    told = [f for f in found(root, tip, head) if f.problem.id == "personal-data.message"]
    assert len(told) == 2


def test_addresses_are_told_once_as_a_note(root: Path) -> None:
    tip = git(root, "rev-parse", "HEAD")
    trailer = "x\n\nCo-authored-by: B <b@kmdica.or.kr>"
    commit(root, {"data/a.yml": "a: 2\n"}, trailer, mail="a@kmdica.or.kr")
    head = commit(root, {"data/a.yml": "a: 3\n"}, "y", mail="a@kmdica.or.kr")
    (note,) = found(root, tip, head)
    assert note.problem.id == "personal-data.commit-mail"
    assert note.severity is Severity.INFO
    assert note.problem.values == {"count": 2}


def test_a_forges_own_addresses_are_no_matter(root: Path) -> None:
    tip = git(root, "rev-parse", "HEAD")
    head = commit(root, {"data/a.yml": "a: 2\n"}, "x\n\nCo-authored-by: B <b@noreply.example.org>")
    assert found(root, tip, head) == ()


def test_a_file_too_large_to_be_looked_at_is_told(root: Path) -> None:
    tip = git(root, "rev-parse", "HEAD")
    texts = {"docs/large.txt": "담당자 홍길동\n" * 20_000, "data/a.yml": "#" * 300_000}
    (told,) = found(root, tip, commit(root, dict(texts), "more"))
    assert (told.place.file, told.problem.id) == ("docs/large.txt", "personal-data.too-large")


def test_a_file_is_told_whichever_of_its_versions_is_too_large(root: Path) -> None:
    tip = git(root, "rev-parse", "HEAD")
    commit(root, {"docs/a.txt": "#" * 300_000}, "write")
    for number in range(4):
        head = commit(root, {"docs/a.txt": f"{number}\n"}, "write")
    assert [f.problem.id for f in found(root, tip, head)] == ["personal-data.too-large"]


def test_more_contents_than_are_looked_at_are_told(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tip = git(root, "rev-parse", "HEAD")
    head = commit(root, {f"data/{n}.yml": f"# {n}\n" for n in range(3)}, "add")
    monkeypatch.setattr("generator.proposals.people.MOST_FILES", 2)
    told = [f for f in found(root, tip, head) if f.problem.id == "personal-data.unseen"]
    assert [(f.severity, dict(f.problem.values)) for f in told] == [
        (Severity.WARNING, {"count": 3, "most": 2})
    ]
    monkeypatch.setattr("generator.proposals.people.MOST_FILES", 3)
    assert not [f for f in found(root, tip, head) if f.problem.id == "personal-data.unseen"]
