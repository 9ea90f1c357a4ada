"""Work on all cores: forked workers take one piece after another.

Pieces depend on nothing that another piece changes; they write files, and what they give comes
back.  Where a process cannot be copied, or is alone on its machine, it does everything itself.
An error in a worker is raised as if it had happened in this process.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from generator.build.processes.at_work import Piece
from generator.build.processes.crew import Crew
from generator.build.processes.relay import Relay
from generator.text.copies import cores
from generator.text.shown_steps import piecewise, steps
from generator.text.stage_names import WRITING

MOST = 10_000  # pieces, whose numbers a pipe takes at once
OFTEN = (10_000, 10, 10)  # of ``gc.set_threshold``
MOST_COPIES = 7  # the longest piece takes as long as seven others, and each copy takes memory


def shared(
    pieces: Sequence[Piece], copies: int, beside: Relay | None = None, *, often: bool = True
) -> list[Any]:
    """The result of each piece, in order, worked out by this process and that many children.

    One of the children does the work ``beside`` as long as there is any.  Garbage is collected
    ``often``, but for pieces that are over before that pays.
    """
    beside = beside or Relay()
    if copies < 1 or not 1 < len(pieces) <= MOST:
        beside.finish()
        return [piece() for piece in steps(WRITING, pieces)]
    with frozen(often=often), piecewise(WRITING, len(pieces)) as reached:
        given = Crew(pieces, copies, beside).work(reached)
    return [given[number] for number in range(len(pieces))]


def spare() -> int:
    """How many workers can run beside this process: one less than there are cores."""
    return min(cores() - 1, MOST_COPIES)


@contextmanager
def frozen(*, often: bool) -> Iterator[None]:
    """Leave what exists now out of garbage collection, which would scan it repeatedly.

    New objects are collected ``often``, since drawing pages leaves reference cycles behind.
    """
    seldom = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*(OFTEN if often else seldom))
    try:
        yield
    finally:
        gc.set_threshold(*seldom)
        gc.unfreeze()
