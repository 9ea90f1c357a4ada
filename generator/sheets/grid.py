"""What was found in the cells of a file, before anything is made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.text.mendable import Mendable

MOST_ROWS = 3_000  # the largest rosters have 100; a record may be 256 KiB
MOST_COLUMNS = 200


class NotASheet(Mendable):
    """A file that is not a sheet we read: the id of the message, and its values."""

    def __init__(self, why: str, **values: Any) -> None:
        super().__init__(why)
        self.why, self.values = why, values


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its value, and what kind of thing it is."""

    value: Any = None
    kind: str = ""
    """``formula``, ``error``, or for a date how exact it shows: ``day``, ``month``, ``year``."""
    struck: bool = False
    """Whether a line is drawn through it."""

    @property
    def empty(self) -> bool:
        """Whether nothing is in it."""
        return self.kind == "" and (self.value is None or str(self.value).strip() == "")


@dataclass(frozen=True)
class Grid:
    """The cells of one sheet."""

    name: str
    rows: Sequence[Sequence[Cell]]
    read_as: Mapping[str, str] = field(default_factory=dict)
    """What was found out about the file: its encoding, and what parts its columns."""
    merged: Sequence[tuple[int, int, int]] = ()
    """Cells that reach over rows below: the first row, the column and the last row, from 0."""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    spread: Sequence[tuple[int, int, int]] = ()
    """Cells that reach over columns: the row, the first column and the last."""
    notes: Sequence[tuple[int, int]] = ()
    """Cells on which somebody left a note: the row and the column."""
    hidden: bool = False
    """Whether it is a sheet that nobody sees, of which nothing but the name is read."""
    alone: bool = True
    """Whether it is the only one that is read, so that its cells need not name it."""

    def cell(self, row: int, column: int) -> str:
        """A cell as people name it, with its sheet where there are several."""
        return cell_name(row, column) if self.alone else f"{self.name}!{cell_name(row, column)}"


def cell_name(row: int, column: int) -> str:
    """A cell as people name it; both count from 0."""
    from openpyxl.utils import get_column_letter  # which is slow to load

    return f"{get_column_letter(column + 1)}{row + 1}"
