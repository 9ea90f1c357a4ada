"""Work is done piece after piece by copies that end with theirs, while others do something else."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from generator.build.processes.all_cores import shared
from generator.build.processes.copy_errors import CopyFailed
from generator.build.processes.relay import Relay
from generator.site.output import Relayed

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be copied here")


def work(gave: list[int], pieces: int) -> Relayed:
    """Pieces, each of which tells who does it and how many were done before."""
    for _ in range(pieces):
        process, before = yield lambda: (os.getpid(), len(gave))
        assert before == len(gave)
        gave.append(process)


def one(piece: Callable[[], object]) -> Relayed:
    """A piece after which there is to be none."""
    yield piece
    yield partial(pytest.fail, "it went on")


def test_each_piece_is_done_by_a_copy_that_knows_of_those_before() -> None:
    first, then = list[int](), list[int]()
    relay = Relay()
    relay.then(work(first, 1), copied=True)
    relay.then(work(then, 3), copied=True)
    relay.finish()
    assert os.getpid() not in first + then
    assert len(first) == 1
    assert len(then) == 3
    assert not relay.runs()


def test_without_copies_all_is_done_at_once_and_here() -> None:
    relay, gave = Relay(), list[int]()
    relay.then(work(gave, 3), copied=False)
    assert gave == [os.getpid()] * 3


def test_others_do_something_else_and_one_more_once_it_is_done(tmp_path: Path) -> None:
    here, there = os.getpid(), tmp_path / "there"
    relay, gave = Relay(), list[int]()
    relay.then(work(gave, 2), copied=True)

    def piece(number: int) -> int:
        if os.getpid() != here:
            there.touch()
        elif number > 1:
            while not there.exists():
                pass
        elif beside := relay._at_work:  # until it has ended
            os.waitid(os.P_PID, beside.process, os.WEXITED | os.WNOWAIT)
        return os.getpid()

    done = shared([partial(piece, number) for number in range(9)], 1, relay)
    assert len(gave) == 2
    assert len({here, *done}) == 2
    assert here in done
    assert not {*done} & {*gave}


def test_alone_a_process_does_what_is_beside_first() -> None:
    relay, gave = Relay(), list[int]()
    relay.then(work(gave, 3), copied=True)
    assert shared([lambda: len(gave)], 0, relay) == [3]


def test_an_error_ends_all_work() -> None:
    relay = Relay()
    relay.then(one({}.popitem), copied=True)
    with pytest.raises(KeyError, match="popitem"):
        shared([int] * 400, 1, relay)
    assert not relay.runs()


def test_an_error_here_lets_no_other_copy_begin() -> None:
    relay, gave = Relay(), list[int]()
    relay.then(work(gave, 9), copied=True)
    with pytest.raises(KeyError, match="popitem"):
        shared([{}.popitem] * 2, 1, relay)
    assert not relay.runs()
    assert len(gave) < 9


def test_a_copy_that_is_killed_is_told() -> None:
    relay = Relay()
    relay.then(one(lambda: os.kill(os.getpid(), signal.SIGKILL)), copied=True)
    with pytest.raises(CopyFailed, match="ended from outside"):
        relay.finish()
