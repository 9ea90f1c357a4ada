"""Work that all processors do gives what one would, and its errors are told as if one did it."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from generator.build.processes.all_cores import shared, spare
from generator.build.processes.at_work import line_of, work_off
from generator.build.processes.copy_errors import CopyFailed

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be copied here")


def square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


@pytest.mark.parametrize("copies", [0, 1, 3])
def test_each_piece_is_done_once_and_in_its_place(copies: int) -> None:
    done = shared([partial(square, number) for number in range(500)], copies)
    assert [value for value, _ in done] == [number * number for number in range(500)]
    assert len({process for _, process in done}) <= copies + 1


def test_copies_work_at_the_same_time() -> None:
    taken, put = os.pipe()

    def waits() -> int:
        return os.read(taken, 1)[0]

    def frees() -> int:
        return os.write(put, b"x")

    assert shared([waits, frees], 1) == [ord("x"), 1]


class Unlike(Exception):
    """An error that cannot be made anew from what it says."""

    def __init__(self, one: int, two: int) -> None:
        super().__init__(f"{one} and {two}")


def in_a_copy(there: Path, here: int, end: Callable[[], object]) -> None:
    """Wait in this process, and end in the copy, which takes the other piece."""
    if os.getpid() != here:
        there.touch()
        end()
    while not there.exists():
        pass


def raises(error: BaseException) -> None:
    raise error


def test_an_error_of_a_copy_is_raised_here(tmp_path: Path) -> None:
    end = partial(raises, LookupError("no field x"))
    piece = partial(in_a_copy, tmp_path / "there", os.getpid(), end)
    with pytest.raises(LookupError, match="no field x") as told:
        shared([piece, piece], 1)
    assert "in raises" in "".join(told.value.__notes__)


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (partial(raises, Unlike(1, 2)), "1 and 2"),
        (lambda: os.kill(os.getpid(), signal.SIGKILL), "ended from outside"),
    ],
    ids=["an error that cannot be passed on", "a copy that is killed"],
)
def test_an_error_that_cannot_be_passed_on_is_told(
    tmp_path: Path, end: Callable[[], object], words: str
) -> None:
    piece = partial(in_a_copy, tmp_path / "there", os.getpid(), end)
    with pytest.raises(CopyFailed, match=words):
        shared([piece, piece], 1)


def test_an_error_here_ends_the_copies_work() -> None:
    def stops() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shared([stops] * 400, 1)


def test_a_copy_does_no_more_once_nobody_asks_for_it() -> None:
    line = line_of(range(3))
    with pytest.raises(CopyFailed, match="is gone"):
        work_off(line, [int] * 3, parent=os.getpid())  # which is not the parent of this process
    assert work_off(line, [int] * 3) == {}
    os.close(line)


def test_a_process_with_threads_is_not_copied() -> None:
    told = threading.Event()
    other = threading.Thread(target=told.wait)
    other.start()
    assert spare() == 0
    told.set()
    other.join()
