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
        were, gone, new = [Placed(key, Rank(*rank)) for key, rank in before], {*went}, [*came]
        if not (gone or new):
            return cls(were, were)
        stay = (one for one in were if one.key not in gone)
        return cls(were, in_order([*stay, *new], lambda one: one.rank))

    @property
    def moved(self) -> bool:
        """Whether any came, went or stands elsewhere."""
        return self.now is not self.before

    @cached_property
    def old(self) -> dict[str, int]:
        """The numbers that documents had."""
        return {one.key: number for number, one in enumerate(self.before)}

    @cached_property
    def new(self) -> dict[str, int]:
        """The numbers that they have."""
        return {one.key: number for number, one in enumerate(self.now)} if self.moved else self.old

    @cached_property
    def first(self) -> int:
        """The first number that is another document's than it was; that after all where none is."""
        both = zip(self.before, self.now, strict=False)
        least = min(len(self.before), len(self.now))
        if not self.moved:
            return least
        return next((number for number, (was, now) in enumerate(both) if was != now), least)

    def now_of(self, postings: Iterable[int]) -> Iterable[int]:
        """What becomes of postings, which are twice a number, and one more if in a name."""
        return map(self._posting.__getitem__, postings) if self.moved else postings

    @cached_property
    def _posting(self) -> Sequence[int]:
        found = array("q")
        for one in self.before:
            number = self.new.get(one.key, GONE)
            found.extend((number * 2, number * 2 + 1))
        return found
