"""What Git reads ahead is what it would have been asked for, and is asked for where it cannot."""

from __future__ import annotations

import pytest

from generator.git.as_set_up import NoVersion
from generator.git.repository import Repository
from generator.proposals.data_files import data_of
from tests.support.base import CALL
from tests.support.proposals import History, append, gone, link, put


@pytest.mark.parametrize("version", ["main", "changed", "bare"])
def test_what_was_read_ahead_is_what_is_read_at_once(history: History, version: str) -> None:
    steps = (append(CALL, "x: 1\n"), put("data/new.yml", b"\xff\n\n"), link("data/l.yml", CALL))
    records = [path for path in history.trees["main"] if path.startswith("data/")]
    history.branches({"changed": ("main", steps), "bare": ("main", tuple(map(gone, records)))})
    with Repository(history.root) as plain, Repository(history.root) as ahead:
        ahead.read_ahead("main", "data")
        files = data_of(plain, version)
        assert bool(files) == (version != "bare")
        assert ahead.read(files, merged=True) == plain.read(files, merged=True)


def test_a_version_that_is_not_there_is_told_at_once(history: History) -> None:
    with Repository(history.root) as repository, pytest.raises(NoVersion):
        repository.read_ahead("nowhere", "data")
