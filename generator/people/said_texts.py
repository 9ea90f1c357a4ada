"""What a record says anywhere, without where, so that rules pass by records that say nothing amiss.

Most texts are names, days and ids that many records have. Each is shown once to all rules that look
for something in texts; of a record none of whose texts they found amiss, none is looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from functools import lru_cache
from typing import Any

from generator.people.scan import LONG_NUMBER
from generator.records.model import Record
from generator.records.schema import NESTED

MOST = 200_000
"""Texts that are remembered."""
CODE = re.compile(r"(?:[A-Z]-)?[0-9]{1,9}|[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""An id, a short number or a day, in which no rule finds anything; a third of all texts."""


class InOrder:
    """The texts in which a rule finds nothing."""

    def __init__(self, seen: SeenTexts, finds: Callable[[str], object]) -> None:
        self.finds = finds
        self.amiss = set[str]()
        """All other texts that were seen."""
        self._seen = seen

    def all(self, record: Record) -> bool:
        """Whether it finds nothing in any text of a record."""
        texts = said(record)
        self._seen.show(texts)
        return self.amiss.isdisjoint(texts)


class SeenTexts:
    """Texts that all of some rules were shown."""

    def __init__(self) -> None:
        self.rules: list[InOrder] = []
        self._known = set[str]()

    def in_order(self, finds: Callable[[str], object]) -> InOrder:
        """One rule more, which tells by what it returns whether it finds anything in a text."""
        self.forget()
        self.rules.append(rule := InOrder(self, finds))
        return rule

    def show(self, texts: Set[str]) -> None:
        """Show all rules those that they have not seen yet."""
        if not (fresh := texts - self._known):
            return
        if len(self._known) > MOST:
            self.forget()
            fresh = texts
        asked = [text for text in fresh if not CODE.fullmatch(text)]
        for rule in self.rules:
            rule.amiss.update(filter(rule.finds, asked))
        self._known |= fresh

    def forget(self) -> None:
        """Remember none of them, once nobody is going to judge records soon."""
        self._known.clear()
        for rule in self.rules:
            rule.amiss.clear()


SEEN = SeenTexts()
"""Those that the rulebook was shown."""


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
