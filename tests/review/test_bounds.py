"""Proposals that are no files to read: too many, with impossible names, or one name twice."""

from __future__ import annotations

import time

import pytest

from generator.proposals.review_proposal import Reviewed
from tests.review.conftest import Judge
from tests.support.base import ALPHA, NEW, consortium
from tests.support.proposals import History, append, put


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


def test_four_thousand_records_are_to_be_divided(history: History, propose: Judge) -> None:
    many = [put(f"data/calls/x-{n}.yml", "x: 1\n") for n in range(3001)]
    found = propose(ALPHA, *many)
    assert ids(found) == ["too-many-files"] and found.judgement.changes == ()


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
