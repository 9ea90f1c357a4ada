"""The numbers of documents after some came, went or stand elsewhere among the others."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.search.document_order import Placed, Rank, in_order

GONE = -1
"""The number of what went."""


@dataclass(frozen=True, eq=False)
class Numbers:
    """The documents by their numbers, as they were and as they are."""

    before: Sequence[Placed]
    now: Sequence[Placed]

    @classmethod
    def after(cls, before: Iterable[Any], went: Iterable[str], came: Iterable[Placed]) -> Numbers:
        """What becomes of documents in their order, which JSON may have given back.

        ``went`` are keys; what stands elsewhere went from its place, and came to another.
        """
        were, gone = [Placed(key, Rank(*rank)) for key, rank in before], frozenset(went)
        stay = (one for one in were if one.key not in gone)
        return cls(were, in_order([*stay, *came], lambda one: one.rank))

    @cached_property
    def old(self) -> dict[str, int]:
        """The numbers that documents had."""
        return {one.key: number for number, one in enumerate(self.before)}

    @cached_property
    def new(self) -> dict[str, int]:
        """The numbers that they have."""
        return {one.key: number for number, one in enumerate(self.now)}

    @property
    def moved(self) -> bool:
        """Whether any came, went or stands elsewhere."""
        return self.first < max(len(self.before), len(self.now))

    @cached_property
    def first(self) -> int:
        """The first number that is another document's than it was."""
        both = zip(self.before, self.now, strict=False)
        least = min(len(self.before), len(self.now))
        return next((number for number, (was, now) in enumerate(both) if was != now), least)

    @cached_property
    def posting(self) -> Sequence[int]:
        """What becomes of each posting, which is twice a number, and one more if in a name."""
        found = array("q")
        for one in self.before:
            number = self.new.get(one.key, GONE)
            found.extend((number * 2, number * 2 + 1))
        return found
