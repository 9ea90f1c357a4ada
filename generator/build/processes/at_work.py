"""A forked worker at work: pieces that it takes out of a line, and what it tells of them.

What a worker has computed goes through a pipe, piece by piece, once it has no more to do.
"""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, BinaryIO, NamedTuple, TypeAlias

from generator.build.processes.copy_errors import CopyFailed, pickled, pickled_error
from generator.text.child import Child
from generator.text.shown_steps import take_work, times

Piece: TypeAlias = Callable[[], Any]
Reached: TypeAlias = Callable[[int], None]
NUMBER = 4  # bytes of a piece's number in the line of those to do
AT_ONCE = 10_000  # numbers that are taken out of a line where nobody is to do them


class AllTold(NamedTuple):
    """What a worker reports at the end, unless it was killed."""

    work: Mapping[str, float]
    """Its seconds by kind of work, where anybody asked."""


def line_of(numbers: Iterable[int]) -> int:
    """The numbers of some pieces as a pipe, from which each process takes the next."""
    taken, put = os.pipe()
    os.write(put, b"".join(number.to_bytes(NUMBER, "big") for number in numbers))
    os.close(put)
    return taken


def work_off(
    line: int,
    pieces: Sequence[Piece],
    reached: Reached = lambda number: None,
    parent: int | None = None,
    told: Callable[[int, Any], Any] = lambda number, given: given,
) -> dict[int, Any]:
    """What is ``told`` of what pieces give that this process takes, one after another."""
    given = {}
    try:
        while next_one := os.read(line, NUMBER):
            if parent is not None and os.getppid() != parent:
                raise CopyFailed("the process that asked for this work is gone")
            number = int.from_bytes(next_one, "big")
            reached(number)
            given[number] = told(number, pieces[number]())
    except BaseException:
        while os.read(line, AT_ONCE * NUMBER):  # nobody takes another
            pass
        raise
    return given


class AtWork(Child):
    """A worker that takes pieces from a queue."""

    def __init__(self, line: int, pieces: Sequence[Piece]) -> None:
        gc.freeze()  # what there is by now, nobody scans in either process
        super().__init__(partial(_tell, line, pieces, os.getpid()))

    def answer(self) -> Mapping[int, Any]:
        """What it worked out; raises its error, and ``CopyFailed`` where it was ended."""
        given: dict[int, Any] = {}
        try:
            with self.told() as file:
                while not isinstance(told := pickle.load(file), AllTold):
                    if isinstance(told, BaseException):
                        raise told
                    given |= told
                take_work(told.work)
        except (EOFError, pickle.UnpicklingError):
            raise CopyFailed("a process that drew pages was ended from outside") from None
        return given


def _tell(line: int, pieces: Sequence[Piece], parent: int, file: BinaryIO) -> None:
    """Work, and tell what came of it, whatever happens."""
    try:
        for piece in work_off(line, pieces, parent=parent, told=_told).values():
            file.write(piece)
        spent = times()
        file.write(pickled(AllTold(spent.work if spent else {})))
    except BaseException as error:
        file.write(pickled_error(error))


def _told(number: int, given: Any) -> bytes:
    """As it is told at the end: bytes take a fifth of the room until then."""
    return pickled({number: given})
