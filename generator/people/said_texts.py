"""What a record says anywhere, without where, so that rules pass by records that say nothing amiss.

Most texts are names, days and ids that many records have. Each is looked at once a rule; of a
record all of whose texts were found in order, none is looked at again.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from functools import lru_cache
from typing import Any

from generator.people.scan import LONG_NUMBER
from generator.records.model import Record
from generator.records.schema import NESTED

MOST = 50_000
"""Texts that one rule remembers."""


_all: list[InOrder] = []
"""Those of all rules."""


def forget_texts() -> None:
    """Let go of all texts, once nobody is going to judge records soon."""
    for one in _all:
        one.known.clear()


class InOrder:
    """The texts in which a rule finds nothing."""

    def __init__(self, finds: Callable[[str], object]) -> None:
        self._finds = finds
        self.known = set[str]()
        _all.append(self)

    def all(self, record: Record) -> bool:
        """Whether it finds nothing in any text of a record."""
        fresh = said(record) - self.known
        if any(self._finds(text) for text in fresh):
            return False
        if len(self.known) > MOST:
            self.known.clear()
        self.known |= fresh
        return True


@lru_cache(maxsize=2)  # rules ask for those of one record after another
def said(record: Record) -> Set[str]:
    """Every text and name of a field, and every number that is long."""
    found = set[str]()
    _gather(record.written, found)
    return found


def _gather(data: Any, found: set[str]) -> None:
    if isinstance(data, dict):
        found.update(data)
        data = data.values()
    for value in data:
        if isinstance(value, str):
            found.add(value)
        elif isinstance(value, NESTED):
            _gather(value, found)
        elif isinstance(value, int | float) and abs(value) > LONG_NUMBER:
            found.add(str(value))
