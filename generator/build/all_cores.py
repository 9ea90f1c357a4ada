"""Work that all processors do: copies of this process take one piece after another.

Pieces depend on nothing that another piece changes; they write files, and what they give comes
back.  Where a process cannot be copied, or is alone on its machine, it does everything itself.
An error of a copy is told as if it were of this process.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn, TypeAlias

from generator.build.copy_errors import CopyFailed, pickled, pickled_error
from generator.text.copies import cores
from generator.text.shown_steps import alone, piecewise, steps

Piece: TypeAlias = Callable[[], Any]
WRITING = "파일 쓰기 / writing files"
NUMBER = 4  # bytes of a piece's number in the line of those to do
MOST = 10_000  # pieces, whose numbers a pipe takes at once
OFTEN = (10_000, 10, 10)  # of ``gc.set_threshold``
MOST_COPIES = 7  # the longest piece takes as long as seven others, and each copy takes memory


def shared(pieces: Sequence[Piece], copies: int) -> list[Any]:
    """The result of each piece, in order, worked out by this process and that many children."""
    given: dict[int, Any] = {}
    if copies < 1 or not 1 < len(pieces) <= MOST:
        return [piece() for piece in steps(WRITING, pieces)]
    with frozen(), piecewise(WRITING, len(pieces)) as reached:
        line = _line(len(pieces))
        children = [_copy(line, pieces) for _ in range(min(copies, len(pieces) - 1))]
        errors: list[BaseException] = []
        try:
            given |= _work(line, pieces, reached)
        except BaseException as error:  # the copies end too, then it goes on
            errors.append(error)
        for child, answer in children:
            told = _answer(child, answer)
            if isinstance(told, BaseException):
                errors.append(told)
            else:
                given |= told
        os.close(line)
    if errors:
        raise errors[0]
    return [given[number] for number in range(len(pieces))]


def spare() -> int:
    """How many copies can work beside this process: one less than there are processors."""
    return min(cores() - 1, MOST_COPIES)


@contextmanager
def frozen() -> Iterator[None]:
    """Leave what exists now out of garbage collection, which would scan it repeatedly.

    New objects are collected often, since drawing pages leaves reference cycles behind.
    """
    seldom = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*OFTEN)
    try:
        yield
    finally:
        gc.set_threshold(*seldom)
        gc.unfreeze()


def _line(pieces: int) -> int:
    """The numbers of all pieces as a pipe, from which each process takes the next."""
    taken, put = os.pipe()
    os.write(put, b"".join(number.to_bytes(NUMBER, "big") for number in range(pieces)))
    os.close(put)
    return taken


def _work(
    line: int,
    pieces: Sequence[Piece],
    reached: Callable[[int], None] = lambda number: None,
    parent: int | None = None,
) -> dict[int, Any]:
    given = {}
    try:
        while next_one := os.read(line, NUMBER):
            if parent is not None and os.getppid() != parent:
                raise CopyFailed("the process that asked for this work is gone")
            number = int.from_bytes(next_one, "big")
            reached(number)
            given[number] = pieces[number]()
    except BaseException:
        while os.read(line, MOST * NUMBER):  # nobody takes another
            pass
        raise
    return given


def _copy(line: int, pieces: Sequence[Piece]) -> tuple[int, int]:
    """A child at work: its process, and the pipe with its answer."""
    answer, told = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    here = os.getpid()
    child = os.fork()
    if not child:
        os.close(answer)
        _as_copy(line, pieces, told, here)
    os.close(told)
    return child, answer


def _as_copy(line: int, pieces: Sequence[Piece], told: int, parent: int) -> NoReturn:
    """Work, answer and end, whatever happens: a copy runs nothing that this process was in."""
    status = 1
    try:
        try:
            alone()
            answer = pickled(_work(line, pieces, parent=parent))
        except BaseException as error:
            answer = pickled_error(error)
        with open(told, "wb") as file:
            file.write(answer)
        sys.stdout.flush()
        status = 0
    finally:
        os._exit(status)


def _answer(child: int, answer: int) -> dict[int, Any] | BaseException:
    with open(answer, "rb") as file:
        content = file.read()
    os.waitpid(child, 0)
    if not content:
        return CopyFailed("a process that drew pages was ended from outside")
    told: dict[int, Any] | BaseException = pickle.loads(content)
    return told
