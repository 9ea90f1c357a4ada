"""The name of a list that another is most like."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LIKENESS = 0.6
"""How much of two names is alike where one may be meant by the other."""


def likest(name: str, known: Iterable[str], cutoff: float = LIKENESS) -> str | None:
    """The known name that one is most like; None where none is like enough."""
    return next(iter(get_close_matches(name, list(known), n=1, cutoff=cutoff)), None)
