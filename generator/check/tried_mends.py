"""What one changed day or number settles of what rules find in a record.

A rule tells that two values do not fit, and not which of them is wrong.  So each day and number
around is changed as by a slip of the hand, and the record is judged again: the one change that
leaves the least to say was probably meant.  Only rules that look at the record and at what it
refers to are asked, and none is waived.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any, TypeAlias

from generator.check.reading import record
from generator.check.values_around import around, changed
from generator.records.findings import FieldPath
from generator.records.hand_slips import GUESSES, meant_for
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules import judge
from generator.rules.rulebook import Scope

NEAR = frozenset({Scope.RECORD, Scope.REFERENCES, Scope.DAY})
MOST_TRIED = 250  # changes of one record, each of which judges it once
SURE = 2  # messages that a guess settles; one alone may be settled by many

Said: TypeAlias = frozenset[tuple[str, FieldPath]]
"""The messages about a record, and the fields that they are about."""


@dataclass(frozen=True)
class Settling:
    """One change of a record, and all that is still found with it."""

    at: FieldPath
    value: Any
    left: Said


@dataclass
class Trial:
    """A record that is judged with other values."""

    record: Record
    others: tuple[Record, ...]
    """What it refers to."""
    today: date
    many: bool = False
    """Whether many records were judged, so that what asks all claims at once is there."""

    @cached_property
    def begun(self) -> Said:
        """What is found in the record as it is."""
        return self._said(self._with((), None))

    def settling(self) -> Settling | None:
        """The one change that leaves the least to say; None where several leave as little."""
        fields = [*around(self.record.document.data, {at for _, at in self.begun})]
        groups = max((len(meant_for(known)) for _, known in fields), default=0)
        best: list[Settling] = []
        for group in range(groups):
            tried = islice(self._tried(fields, group), MOST_TRIED)
            better = [one for one in tried if one.left < (best[0].left if best else self.begun)]
            least = min((len(one.left) for one in better), default=0)
            best = [one for one in better if len(one.left) == least] or best
            if best and not best[0].left:
                break
        return best[0] if len(best) == 1 and self._surely(best[0]) else None

    def _surely(self, one: Settling) -> bool:
        """Whether it settles several messages, or one that no other number would settle."""
        if isinstance(one.value, str) or len(self.begun) - len(one.left) >= SURE:
            return True
        beside = (self._said(self._with(one.at, one.value + by)) for by in (-1, 1))
        return not any(left <= one.left for left in beside)

    def _tried(self, fields: list[tuple[FieldPath, Any]], group: int) -> Iterator[Settling]:
        """Each field with what may have been meant, of one group."""
        for at, known in fields:
            for value in next(iter(meant_for(known)[group : group + 1]), ()):
                settling = Settling(at, value, self._left(self._with(at, value)))
                guessed = isinstance(value, str) and group in GUESSES
                if not guessed or len(self.begun) - len(settling.left) >= SURE:
                    yield settling

    def _left(self, changed: Record) -> Said:
        """What is still found; most changes settle nothing, and so few rules need be asked."""
        if self.begun <= self._said(changed, only={id.partition(".")[0] for id, _ in self.begun}):
            return self.begun
        return self._said(changed)

    def _said(self, changed: Record, only: Container[str] | None = None) -> Said:
        found = judge(
            changed,
            Registry((changed, *self.others)),
            self.today,
            NEAR,
            only,
            many=self.many,
        )
        return frozenset((problem.id, problem.at) for _, problem in found)

    def _with(self, at: FieldPath, value: Any) -> Record:
        """The record with another value in a field, and without waivers, which ask all rules."""
        ours, data = self.record, changed(self.record.document.data, at, value)
        document = replace(ours.document, data={**data, "waivers": []})
        return record(ours.kind, ours.id, document, ours.schema, sample=ours.sample)
