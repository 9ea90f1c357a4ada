"""Pieces made by copies of this process, which end with the memory that it took.

A copy makes some thousand, one after another, and leaves their values in a file without a name.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeAlias

from generator.build.copy_errors import pickled
from generator.build.lying_values import Lying, LyingValues
from generator.build.parts_read import PartsRead
from generator.build.pieces import Piece, Used
from generator.site.output import Making
from generator.text.copies import Copy

AT_ONCE = 8_000  # pieces of a copy: the fewer, the more often is worked out what many need
Take: TypeAlias = Callable[[Used, Sequence[Lying]], None]


def made_apart(
    makings: Sequence[Making],
    pieces: Callable[[Making], tuple[Any, Used]],
    parts: PartsRead,
    values: LyingValues,
    take: Take,
) -> None:
    """Have copies make pieces, each a value with all that was used for it, and take those in.

    Raises ``OSError`` where a copy failed, or there was no room for what it made.
    """
    for first in range(0, len(makings), AT_ONCE):
        copy = Copy(partial(_told, makings[first : first + AT_ONCE], pieces, parts, values))
        taken_in(copy, parts, values, take)


def begun_apart(
    makings: Sequence[Making],
    pieces: Callable[[Making], tuple[Any, Used]],
    parts: PartsRead,
    values: LyingValues,
) -> Copy:
    """The same by a copy that sees to it, while this process does something else."""

    def told() -> bytes:
        used: dict[str, Piece | None] = {}
        made_apart(makings, pieces, parts, values, lambda its, places: used.update(its))
        return pickled(([one.size for one in values.places], used, parts.taken()))

    return Copy(told)


def taken_in(copy: Copy, parts: PartsRead, values: LyingValues, take: Take) -> None:
    """Take in what a copy made; raises ``OSError`` where it failed."""
    answer = copy.answer()
    if answer is None:
        raise OSError("a copy did not finish")
    sizes, used, read = pickle.loads(answer)
    first = len(values.places)
    values.told(sizes)
    parts.add(read)
    take(used, values.places[first:])


def _told(
    makings: Sequence[Making],
    pieces: Callable[[Making], tuple[Any, Used]],
    parts: PartsRead,
    values: LyingValues,
) -> bytes:
    used: dict[str, Piece | None] = {}

    def made() -> Iterator[Any]:
        for making in makings:
            value, its = pieces(making)
            used.update(its)
            yield value

    return pickled((values.put(made()), used, parts.taken()))
