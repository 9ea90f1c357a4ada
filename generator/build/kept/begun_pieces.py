"""Pieces that forked workers make before anybody has asked for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from generator.build.kept.filed_values import Filed, FiledValues
from generator.build.kept.made_apart import Make, made_apart
from generator.build.kept.pieces import Piece, Used
from generator.build.pages.parts_read import PartsRead
from generator.site.output import Making, Relayed

Held: TypeAlias = Callable[[Used], Used]
"""Has what many pieces have held once."""


class Begun:
    """Pieces of which the values are to lie in a file."""

    def __init__(self, listed: Sequence[Making], values: FiledValues, held: Held) -> None:
        self.values = values
        self.used: dict[str, Piece | None] = {}
        """What was used for those that are made."""
        self._listed, self._held = listed, held
        self._names = [name for name, _, _ in listed]

    def made(self, make: Make, parts: PartsRead) -> Relayed:
        """Have workers make them."""
        yield from made_apart(self._listed, make, parts, self.values, self._take)
        self._listed = ()

    def begin(self, listed: Sequence[Making]) -> bool:
        """Whether some pieces begin with these, all of which are made."""
        names = [name for name, _, _ in listed[: len(self._names)]]
        return self._names == names and len(self.values) == len(names)

    def _take(self, used: Used) -> None:
        self.used |= at_places(self._held(used), self.values.places[-len(used) :])


def at_places(used: Used, places: Sequence[Filed]) -> dict[str, Piece | None]:
    """Pieces that were made elsewhere, the values of which lie at some places."""
    both = zip(used.items(), places, strict=True)
    return {name: new and new._replace(value=place) for (name, new), place in both}
