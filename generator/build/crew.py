"""A process and its copies, which take pieces of work out of one line.

What a copy has worked out goes through a pipe, piece by piece, once it has no more to do.
"""

from __future__ import annotations

import gc
import os
import pickle
import select
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, BinaryIO, NoReturn, TypeAlias

from generator.build.copy_errors import CopyFailed, pickled, pickled_error
from generator.text.shown_steps import alone

Piece: TypeAlias = Callable[[], Any]
Reached: TypeAlias = Callable[[int], None]
NUMBER = 4  # bytes of a piece's number in the line of those to do
AT_ONCE = 10_000  # numbers that are taken out of a line where nobody is to do them
DONE = "done"
"""What a copy tells at the end, where it was not ended from outside."""


class Crew:
    """This process and its copies at work."""

    def __init__(self, pieces: Sequence[Piece], copies: int, apart: int) -> None:
        """The first pieces, so many ``apart``, are each done by a copy that ends with it."""
        self._pieces = pieces
        self._line = _line(range(apart, len(pieces)))
        self._apart = [self._copy(_line([number])) for number in range(apart)]
        others = min(copies - apart, len(pieces) - apart - 1)
        self._copies = [self._copy(self._line) for _ in range(others)]

    def work(self, reached: Reached) -> dict[int, Any]:
        """What all pieces give; raised is the first error, once all copies have ended."""
        given: dict[int, Any] = {}
        errors: list[BaseException] = []

        def between(number: int) -> None:
            reached(number)
            while number + 1 < len(self._pieces) and (copy := self._ended()):
                given.update(_answer(*copy))
                self._copies.append(self._copy(self._line))

        try:
            given |= _work(self._line, self._pieces, between)
        except BaseException as error:  # the copies end too, then it goes on
            errors.append(error)
        for copy in (*self._apart, *self._copies):
            try:
                given.update(_answer(*copy))
            except BaseException as error:
                errors.append(error)
        os.close(self._line)
        if errors:
            raise errors[0]
        return given

    def _ended(self) -> tuple[int, BinaryIO] | None:
        """One of the copies apart that has begun to tell what it worked out."""
        ready = select.select([told for _, told in self._apart], [], [], 0)[0]
        for place, (_, told) in enumerate(self._apart):
            if told in ready:
                return self._apart.pop(place)
        return None

    def _copy(self, line: int) -> tuple[int, BinaryIO]:
        """A child at work: its process, and the pipe with its answer."""
        answer, told = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        here = os.getpid()
        gc.freeze()  # what there is by now, nobody scans in either process
        child = os.fork()
        if not child:
            os.close(answer)
            _as_copy(line, self._pieces, told, here)
        os.close(told)
        if line != self._line:
            os.close(line)
        return child, os.fdopen(answer, "rb")


def _line(numbers: Iterable[int]) -> int:
    """The numbers of some pieces as a pipe, from which each process takes the next."""
    taken, put = os.pipe()
    os.write(put, b"".join(number.to_bytes(NUMBER, "big") for number in numbers))
    os.close(put)
    return taken


def _work(
    line: int,
    pieces: Sequence[Piece],
    reached: Reached = lambda number: None,
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
        while os.read(line, AT_ONCE * NUMBER):  # nobody takes another
            pass
        raise
    return given


def _as_copy(line: int, pieces: Sequence[Piece], told: int, parent: int) -> NoReturn:
    """Work, answer and end, whatever happens: a copy runs nothing that this process was in."""
    status = 1
    try:
        with open(told, "wb") as file:
            try:
                alone()
                given = _work(line, pieces, parent=parent)
                for number in [*given]:
                    file.write(pickled({number: given.pop(number)}))
                file.write(pickled(DONE))
            except BaseException as error:
                file.write(pickled_error(error))
        sys.stdout.flush()
        status = 0
    finally:
        os._exit(status)


def _answer(child: int, answer: BinaryIO) -> Mapping[int, Any]:
    """What a copy worked out; raises its error, and ``CopyFailed`` where it was ended."""
    given: dict[int, Any] = {}
    try:
        with answer:
            while (told := pickle.load(answer)) != DONE:
                if isinstance(told, BaseException):
                    raise told
                given |= told
    except (EOFError, pickle.UnpicklingError):
        raise CopyFailed("a process that drew pages was ended from outside") from None
    finally:
        os.waitpid(child, 0)
    return given
