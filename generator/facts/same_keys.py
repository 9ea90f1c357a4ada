"""Which keys belong to one firm: a business number here, a firm id there."""

from __future__ import annotations

from typing import TypeAlias

Key: TypeAlias = tuple[str, str]
"""What surely tells a firm: the name of a field, and its value."""


class SameKeys:
    """Keys that belong to one firm, however many steps lead from one to the other."""

    def __init__(self) -> None:
        self._above: dict[Key, Key] = {}

    def first(self, key: Key) -> Key:
        """The key that stands for all that belong to the same firm."""
        while (above := self._above.get(key)) and above != key:
            self._above[key] = self._above.get(above, above)
            key = above
        return key

    def tie(self, key: Key, other: Key) -> None:
        """Take two keys for those of one firm."""
        self._above[self.first(key)] = self.first(other)
