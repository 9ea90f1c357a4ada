"""Texts in order of which some go and others come; they are cut to the last so many.

What was cut away is asked for where there is room for it again.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

K = TypeVar("K")
Place: TypeAlias = tuple[str, str]
"""By what texts are in order."""
Earlier: TypeAlias = Callable[[Place, int], Sequence[str]]
"""Those before a place, as many of the last of them as are wanted, if there are so many."""


class NotTold(Exception):
    """What there would be is not known by what there is."""


@dataclass(frozen=True)
class Moves:
    """Texts that go, and those that come."""

    gone: list[str] = field(default_factory=list)
    come: list[str] = field(default_factory=list)


Moved: TypeAlias = dict[K, Moves]
"""What goes and comes, by where."""


def note(moved: Moved[K], where: K, were: Sequence[str], are: Sequence[str]) -> None:
    """Note what differs between the texts of something there, and what they are to be."""
    gone = [text for text in were if text not in are]
    come = [text for text in are if text not in were]
    if gone or come:
        its = moved.setdefault(where, Moves())
        its.gone.extend(gone)
        its.come.extend(come)


def none_earlier(_place: Place, _most: int) -> Sequence[str]:
    """Nobody knows what was cut away."""
    raise NotTold


def with_moves(
    there: Sequence[str], moves: Moves, place: Callable[[str], Place], most: int, earlier: Earlier
) -> list[str]:
    """The texts that stay, and those that come, in order; so are those that are there."""
    first = place(there[0]) if len(there) == most else None  # before it, some may be cut
    texts = [*there]
    for text in moves.gone:
        if text in texts:
            texts.remove(text)
        elif not first or place(text) >= first:
            raise NotTold
    new = [text for text in moves.come if not first or place(text) >= first]
    if first and (room := most - len(texts) - len(new)) > 0:
        texts = [*sorted(earlier(first, room), key=place), *texts]
    for text in new:
        insort(texts, text, key=place)
    return texts[-most:]
