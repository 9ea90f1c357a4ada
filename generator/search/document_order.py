"""In which order documents of search stand: by group, the latest first."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from generator.site.listed import GROUPS

D = TypeVar("D")


class Rank(NamedTuple):
    """What tells where a document stands."""

    group: str
    latest: str
    of_others: bool
    shortest: int
    """The letters of its shortest name."""
    name: str


class Placed(NamedTuple):
    """A document as far as it tells where it stands."""

    key: str
    """What it is kept under."""
    rank: Rank


def in_order(found: list[D], rank: Callable[[D], Rank]) -> list[D]:
    """Documents in the order of their numbers."""
    order = list(GROUPS)
    found.sort(key=lambda one: rank(one)[2:])
    found.sort(key=lambda one: rank(one).latest, reverse=True)
    found.sort(key=lambda one: order.index(rank(one).group))
    return found
