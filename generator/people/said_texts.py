"""What a record says anywhere, without where, so that rules pass by records that say nothing amiss.

Most texts are names, days and ids that many records have. Each is shown once to all rules that look
for something in texts; of a record in which they found nothing amiss, nothing is looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence, Set
from enum import Enum, auto
from typing import Any, TypeAlias

from generator.people.placed_texts import LONG_NUMBER
from generator.records.model import Record
from generator.records.schema import NESTED

MOST = 200_000
"""Texts that are remembered, and entries of lists."""
CODE = re.compile(r"(?:[A-Z]-)?[0-9]{1,9}|[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""An id, a short number or a day; a third of all texts."""
Thing: TypeAlias = Any
"""A text, or a text and its English."""
Among: TypeAlias = Callable[[Collection[Thing]], Iterable[Thing]]
"""Those of some things in which a rule finds anything."""


class Shown(Enum):
    """What a rule is shown."""

    TEXTS = auto()
    """Every text and name of a field, and every number that is long; no codes."""
    CODES_TOO = auto()
    IN_BOTH = auto()
    """Every text with its English."""


class InOrder:
    """What a rule finds nothing in."""

    def __init__(self, seen: SeenTexts, shown: Shown, among: Among) -> None:
        self.shown = shown
        self.among = among
        self.amiss = set[Thing]()
        """All else that was seen."""
        self._seen = seen

    def all(self, record: Record) -> bool:
        """Whether it finds nothing in anything that a record says."""
        said = self._seen.said(record)  # which may find more amiss
        return not self.amiss or all(map(self.amiss.isdisjoint, said))

    def besides(self, record: Record) -> Set[Thing]:
        """In what of a record it finds something."""
        return set[Thing]().union(*map(self.amiss.intersection, self._seen.said(record)))


class SeenTexts:
    """What all of some rules were shown."""

    def __init__(self) -> None:
        self.rules: list[InOrder] = []
        self._known = set[Thing]()
        self._said: dict[Record, Sequence[Set[Thing]]] = {}
        self._entries: dict[int, tuple[object, Set[Thing]]] = {}
        """What entries of lists say, by where they are in memory: many records have the same."""
        self._fresh: list[Set[Thing]] = []

    def in_order(self, among: Among, shown: Shown = Shown.TEXTS) -> InOrder:
        """One rule more, which tells of some things those in which it finds anything."""
        self.forget()
        self.rules.append(rule := InOrder(self, shown, among))
        return rule

    def said(self, record: Record) -> Sequence[Set[Thing]]:
        """All that a record says, by entries of its lists, once all rules were shown it."""
        if record not in self._said:
            self.show((record,))
        return self._said[record]

    def show(self, records: Collection[Record]) -> None:
        """Show all rules what some records say, as far as they have not seen it yet."""
        if len(self._known) > MOST:
            self.forget()
        self._said = {record: self._of(record) for record in records}
        fresh = set[Thing]().union(*self._fresh) - self._known
        self._fresh.clear()
        texts = [one for one in fresh if isinstance(one, str)]
        shown: dict[Shown, list[Thing]] = {
            Shown.TEXTS: [text for text in texts if not CODE.fullmatch(text)],
            Shown.CODES_TOO: texts,
            Shown.IN_BOTH: [one for one in fresh if isinstance(one, tuple)],
        }
        for rule in self.rules:
            rule.amiss.update(rule.among(shown[rule.shown]))
        self._known |= fresh

    def _of(self, record: Record) -> Sequence[Set[Thing]]:
        written = record.written
        own = {*written}
        found: list[Set[Thing]] = [own]
        self._fresh.append(own)
        for value in written.values():
            if isinstance(value, list):
                found += map(self._entry, value)
            else:
                _gather((value,), own)
        return found

    def _entry(self, entry: Any) -> Set[Thing]:
        known = self._entries.get(id(entry))
        if known is None:
            _gather((entry,), found := set[Thing]())
            known = entry, found
            self._fresh.append(found)
            if isinstance(entry, NESTED):
                self._entries[id(entry)] = known
        return known[1]

    def forget_records(self) -> None:
        """Remember no record and no entry of a list."""
        self._said.clear()
        self._entries.clear()

    def forget(self) -> None:
        """Remember nothing, once nobody is going to judge records soon."""
        self.forget_records()
        self._known.clear()
        for rule in self.rules:
            rule.amiss.clear()


SEEN = SeenTexts()
"""What the rulebook was shown."""


def _gather(data: Any, found: set[Thing]) -> None:
    if isinstance(data, dict):
        found.update(data)
        if isinstance(english := data.get("en"), str):
            korean = data.get("ko")
            found.add((korean if isinstance(korean, str) else "", english))
        data = data.values()
    for value in data:
        if isinstance(value, str):
            found.add(value)
        elif isinstance(value, NESTED):
            _gather(value, found)
        elif isinstance(value, int | float) and abs(value) > LONG_NUMBER:
            found.add(str(value))
