"""Rows of one record in one table, as bytes until somebody writes them.

They take a quarter of the room that they take as objects, and processes that read them share them:
none writes into them how often they are referred to.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from typing import Any, TypeAlias

Row: TypeAlias = tuple[Any, ...]


class PackedRows:
    """Rows of plain values."""

    __slots__ = ("_count", "_packed")

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        """Raises ``ValueError`` for a value that is no text, number or truth, nor several."""
        found = tuple(rows)
        self._count, self._packed = len(found), marshal.dumps(found)

    def __len__(self) -> int:
        return self._count

    def __eq__(self, other: object) -> bool:
        """Whether the rows are equal, however each of them came about."""
        if not isinstance(other, PackedRows):
            return NotImplemented
        return self._packed == other._packed or self.rows == other.rows

    __hash__ = None  # type: ignore[assignment]  # two that are equal may be packed otherwise

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows."""
        found: tuple[Row, ...] = marshal.loads(self._packed)
        return found


NO_ROWS = PackedRows()
