"""All of what there is is in some piece, and a process takes neither one thing nor half of them."""

from __future__ import annotations

from itertools import chain

import pytest

from generator.build.processes.all_cores import MOST as TAKEN
from generator.build.processes.work_pieces import FEW, MOST, in_pieces


@pytest.mark.parametrize("number", [0, 1, FEW, FEW + 1, FEW * MOST, FEW * MOST + 1, 450_000])
def test_pieces_are_small_and_never_too_many(number: int) -> None:
    things = range(number)
    pieces = [*in_pieces(things)]
    assert [*chain.from_iterable(pieces)] == [*things]
    assert len(pieces) <= MOST < TAKEN
    assert all(len(piece) <= max(FEW, number // MOST + 1) for piece in pieces)
