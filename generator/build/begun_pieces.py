"""Pieces that a copy of this process makes before anybody has asked for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from generator.build.lying_values import Lying, LyingValues
from generator.build.made_apart import begun_apart, taken_in
from generator.build.parts_read import PartsRead
from generator.build.pieces import Piece, Used
from generator.site.output import Making


class Begun:
    """Pieces of which the values are to lie in a file."""

    def __init__(
        self,
        listed: Sequence[Making],
        make: Callable[[Making], tuple[Any, Used]],
        parts: PartsRead,
        values: LyingValues,
    ) -> None:
        self.values = values
        self.used: dict[str, Piece | None] = {}
        """What was used for them, once they are gathered."""
        self._names = [name for name, _, _ in listed]
        self._copy = begun_apart(listed, make, parts, values)

    def gathered(self, parts: PartsRead) -> bool:
        """Wait for them, and take in what was read; whether they were made."""
        try:
            taken_in(self._copy, parts, self.values, self._take)
        except OSError:
            return False
        return True

    def begins(self, listed: Sequence[Making]) -> bool:
        """Whether some pieces begin with these."""
        return self._names == [name for name, _, _ in listed[: len(self._names)]]

    def _take(self, used: Used, places: Sequence[Lying]) -> None:
        self.used = at_places(used, places)


def at_places(used: Used, places: Sequence[Lying]) -> dict[str, Piece | None]:
    """Pieces that were made elsewhere, the values of which lie at some places."""
    both = zip(used.items(), places, strict=True)
    return {name: new and new._replace(value=place) for (name, new), place in both}
