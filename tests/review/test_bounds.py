"""Proposals that are no files to read: too many, with impossible names, or one name twice."""

from __future__ import annotations

import time

import pytest

from generator.git.repository import Repository
from generator.git.tree_entries import Changed
from generator.proposals import bounds
from generator.proposals.preview_pages import TooLarge, preview
from generator.proposals.review_proposal import Reviewed
from generator.site.settings_file import site_of
from tests.review.conftest import Judge
from tests.support.base import ALPHA, CALL, FAIR_ALPHA, NEW, ORG_ALPHA, consortium
from tests.support.proposals import History, append, gone, moved, put


def commit(history: History, tree: str) -> str:
    who = ("-c", "user.name=x", "-c", "user.email=noreply@example.org")
    return history.run(*who, "commit-tree", tree, "-p", "main", "-m", "x")


def tree(history: History, *entries: str) -> str:
    return history.run("mktree", "--missing", given="".join(f"{e}\n" for e in entries).encode())


def bomb(history: History) -> str:
    """Seven objects that stand for a million files."""
    blob = history.run("hash-object", "-w", "--stdin", given=b"x: 1\n")
    made = tree(history, *(f"100644 blob {blob}\t{n}.yml" for n in range(10)))
    for _ in range(5):
        made = tree(history, *(f"040000 tree {made}\t{n}" for n in range(10)))
    root = history.run("ls-tree", "main").splitlines()
    data = [*history.run("ls-tree", "main:data").splitlines(), f"040000 tree {made}\tzz"]
    kept = [line for line in root if not line.endswith("\tdata")]
    return tree(history, *kept, f"040000 tree {tree(history, *data)}\tdata")


def ids(found: Reviewed) -> list[str]:
    return sorted({problem.id for _, problem in found.judgement.obstacles})


def test_a_million_files_in_seven_objects_are_not_read(history: History, propose: Judge) -> None:
    head = commit(history, bomb(history))
    start = time.process_time()
    found = propose(ALPHA, head=head)
    assert ids(found) == ["too-many-files"] and found.judgement.verdict.word == "refused"
    assert time.process_time() - start < 5


def test_a_bomb_among_other_proposals_stops_none(history: History, propose: Judge) -> None:
    head = commit(history, bomb(history))
    found = propose(ALPHA, put(NEW, consortium("alpha")), open=(("9", head, ()),))
    assert found.judgement.verdict.word == "waiting" and found.judgement.open == ()


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The versions that were searched for renames, of which each file that went is held against
    each that came: for ten thousand each that takes minutes."""
    seen: list[str] = []
    changes = Repository.changes

    def spied(self: Repository, before: str, after: str) -> tuple[Changed, ...]:
        seen.append(after)
        return changes(self, before, after)

    monkeypatch.setattr(Repository, "changes", spied)
    return seen


def test_other_proposals_are_not_searched_for_renames(
    history: History, propose: Judge, compared: list[str]
) -> None:
    history.branches({"renames": ("main", (moved(FAIR_ALPHA, NEW), put(CALL, "title: x\n")))})
    head = history.run("rev-parse", "renames")
    found = propose(ALPHA, append(FAIR_ALPHA, "summary: x\n"), open=(("9", head, ()),))
    assert [one.files for one in found.judgement.open] == [(FAIR_ALPHA,)]
    assert compared and head not in compared


def test_a_proposal_of_very_many_names_is_not_searched_for_renames(
    propose: Judge, compared: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_CHANGED", 2)
    many = (put(f"docs/{n}", f"{n}\n") for n in range(2))
    found = propose(ALPHA, gone(FAIR_ALPHA), gone(CALL), gone(ORG_ALPHA), *many)
    assert ids(found) == ["too-many-files"]
    assert {*compared} <= {found.judgement.base}


def test_four_thousand_records_are_to_be_divided(history: History, propose: Judge) -> None:
    many = [put(f"data/calls/x-{n}.yml", "x: 1\n") for n in range(3001)]
    found = propose(ALPHA, *many)
    assert ids(found) == ["too-many-files"] and found.judgement.changes == ()


@pytest.mark.slow
def test_contents_of_more_than_32_megabytes_are_not_read(history: History, propose: Judge) -> None:
    one = "x" * 255_000  # one content is enough: it would be read once a file
    found = propose(ALPHA, *(put(f"data/calls/y-{n}.yml", one) for n in range(140)))
    assert ids(found) == ["too-many-bytes"] and found.judgement.changes == ()


def test_a_preview_reads_no_more_than_a_review(history: History, repository: Repository) -> None:
    many = tuple(put(f"data/calls/x-{n}.yml", "x: 1\n") for n in range(3001))
    history.branches({"many": ("main", many)})
    site = site_of("site_name: x\nsite_url: https://portal.example.org/\n")
    start = time.process_time()
    for head in (commit(history, bomb(history)), "many"):
        with pytest.raises(TooLarge, match="too-many-files"):
            preview(repository, "main", head, site)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("name", ["..", ".git", ".GIT", "a\\b"])
def test_an_impossible_name_is_an_obstacle(history: History, propose: Judge, name: str) -> None:
    blob = history.run("hash-object", "-w", "--stdin", given=b"x: 1\n")
    entry = tree(history, f"100644 blob {blob}\t{name}")
    root = [*history.run("ls-tree", "main").splitlines(), f"040000 tree {entry}\tzz"]
    found = propose(ALPHA, head=commit(history, tree(history, *root)))
    assert ids(found) == ["impossible-path"] and found.judgement.verdict.word == "refused"


def test_one_name_twice_is_an_obstacle(history: History, propose: Judge) -> None:
    one, two = (
        history.run("hash-object", "-w", "--stdin", given=t) for t in (b"x: 1\n", b"y: 1\n")
    )
    twice = tree(history, f"100644 blob {one}\tx.yml", f"100644 blob {two}\tx.yml")
    root = [*history.run("ls-tree", "main").splitlines(), f"040000 tree {twice}\tzz"]
    found = propose(ALPHA, head=commit(history, tree(history, *root)))
    assert ids(found) == ["impossible-path"]


def test_an_honest_proposal_is_within_bounds(propose: Judge) -> None:
    found = propose(ALPHA, append("data/consortia/2026/fair-alpha.yml", "summary: x\n"))
    assert found.judgement.obstacles == ()
