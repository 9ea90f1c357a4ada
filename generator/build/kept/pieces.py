"""What a piece of a file is, and what it is called among those of all kinds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias

from generator.records.registry import Question

PIECE = ": "
"""Stands in the names of pieces, and in no path."""


class Piece(NamedTuple):
    """A value that JSON knows, and what it hangs on."""

    questions: tuple[Question, ...]
    answers: str
    beside: str
    value: Any


Used: TypeAlias = Mapping[str, Piece | None]
"""Names, with the pieces that were made anew."""


def piece_name(about: str, name: str) -> str:
    """The name of a piece among those of all kinds, and among pages."""
    return f"{about}{PIECE}{name}"


def kind_of_piece(piece: str) -> str:
    """The part of a site that a piece is: those that begin alike, but for the record."""
    return piece.partition("/")[0]
