"""Much of one kind, cut into pieces that processors share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

FEW = 16
"""Pages or files of a piece, after which it is asked whether other work goes on."""
MOST = 1_000
"""Pieces, of which more are no better shared."""
T = TypeVar("T")


def in_pieces(things: Sequence[T]) -> Iterator[Sequence[T]]:
    """These in their order, some at a time."""
    size = max(FEW, -(-len(things) // MOST))
    for start in range(0, len(things), size):
        yield things[start : start + size]
