"""What becomes of documents of search by an edit."""

from __future__ import annotations

from generator.search.indexed import Indexed

Change = tuple[Indexed | None, Indexed | None]
"""A document as it was, and as it is; None before it came, and after it went."""


class IndexNotKnown(Exception):
    """The index is to be made as a whole."""


def stays(old: Indexed | None, new: Indexed | None) -> bool:
    """Whether a document stands where it stood, whatever else there is of it."""
    return bool(old and new and old.placed == new.placed)
