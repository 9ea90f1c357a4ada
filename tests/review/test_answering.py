"""A Git that is kept says what one of its own call says, also of what came later."""

from __future__ import annotations

import os
import signal

import pytest

from generator.git.answering import MOST
from generator.git.as_set_up import NoVersion
from generator.git.repository import Repository
from tests.support.base import CALL
from tests.support.proposals import History, append, put

NONE = "0" * 40


def test_few_are_told_as_many_are(history: History, repository: Repository) -> None:
    files = {f"data/f{n}.yml": f"{n}\n\n" for n in range(MOST + 1)} | {"data/odd.yml": b"\xff 1\n"}
    steps = tuple(put(path, text) for path, text in files.items())
    history.branches({"many": ("main", steps)})
    ids = [entry.oid for entry in repository.tree("many").values()]
    tree = repository.tree_id("many")
    many, sizes = repository.objects([NONE, *ids, tree]), repository.sizes([NONE, *ids, tree])
    assert len(ids) > MOST and set(many) == {*ids, tree} and set(sizes) == set(ids)
    for few in ([], [ids[0]], [NONE], [tree, NONE, *ids[-3:]]):
        assert repository.objects(few) == {id: many[id] for id in few if id in many}
        assert repository.sizes(few) == {id: sizes[id] for id in few if id in sizes}


def test_what_came_after_the_first_question_is_known(
    history: History, repository: Repository
) -> None:
    before = repository.commit("main")
    with pytest.raises(NoVersion):
        repository.commit("later")
    history.branches({"later": ("main", (append(CALL, "x: 1\n"),))})
    later = history.run("rev-parse", "later")
    assert repository.commit("later") == later != before
    assert repository.tree_id(later) == history.run("rev-parse", f"{later}^{{tree}}")
    with pytest.raises(NoVersion):
        repository.tree_id(NONE)


def test_an_answer_comes_also_when_it_has_ended(repository: Repository) -> None:
    commit = repository.commit("main")
    running = repository._answering._running
    assert running
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    assert repository.sizes([commit], kind="commit") and repository.objects([commit])
    assert repository.commit("main") == commit
