"""Pieces made by forked workers, which end with the memory that it took.

A worker makes some thousand, one after another, and leaves their values in a file without a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeAlias

from generator.build.kept.filed_values import FiledValues
from generator.build.kept.pieces import Piece, Used
from generator.build.pages.parts_read import PartsRead, Read
from generator.site.output import Making, Relayed

AT_ONCE = 4_000  # pieces per worker: the fewer, the more often is worked out what many need
Make: TypeAlias = Callable[[Making], tuple[Any, Used]]
"""Gives a value, and all that was used for it."""
Told: TypeAlias = tuple[list[int], Used, Read] | None
"""How long the values are, what was used for them, and what was read; None without room."""


def made_apart(
    makings: Sequence[Making],
    make: Make,
    parts: PartsRead,
    values: FiledValues,
    take: Callable[[Used], None],
) -> Relayed:
    """Have workers make pieces, and take those in, up to where there is no room for more."""
    for first in range(0, len(makings), AT_ONCE):
        told: Told = yield partial(_told, makings[first : first + AT_ONCE], make, parts, values)
        if told is None:
            return
        sizes, used, read = told
        values.told(sizes)
        parts.add(read)
        take(used)


def _told(makings: Sequence[Making], make: Make, parts: PartsRead, values: FiledValues) -> Told:
    used: dict[str, Piece | None] = {}

    def made() -> Iterator[Any]:
        for making in makings:
            value, its = make(making)
            used.update(its)
            yield value

    try:
        return values.put(made()), used, parts.taken()
    except OSError:
        return None
