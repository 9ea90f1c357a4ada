"""What an edit of some records can have a say in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from generator.build.kept.askers import Askers
from generator.records.model import Record
from generator.records.read_fields import REFERENCES, THERE, WHOLE, Column
from generator.records.registry import Question, Registry, target

Pair: TypeAlias = tuple[Record | None, Record | None]
"""A record as it was and as it is; None before it came, and after it went."""


class NotSure(Exception):
    """The site is to be made as a whole."""


@dataclass(frozen=True)
class Edit:
    """Records that changed, came or went; one that was renamed went, and came."""

    pairs: tuple[Pair, ...]

    @cached_property
    def were(self) -> tuple[Record, ...]:
        """The records as they were."""
        return tuple(before for before, _ in self.pairs if before)

    @cached_property
    def are(self) -> tuple[Record, ...]:
        """The records as they are."""
        return tuple(after for _, after in self.pairs if after)

    @cached_property
    def came(self) -> frozenset[str]:
        """The names of those that were not there."""
        return frozenset(after.name for before, after in self.pairs if after and not before)

    @cached_property
    def went(self) -> frozenset[str]:
        """The names of those that are there no more."""
        return frozenset(before.name for before, after in self.pairs if before and not after)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the records."""
        return frozenset(one.name for one in (*self.were, *self.are))

    def before(self, registry: Registry) -> Registry:
        """The records of a registry as they were."""
        others = (one for one in registry if one.name not in self.names)
        return Registry((*others, *self.were), registry.broken)

    def and_also(self, others: Iterable[Record]) -> Edit:
        """The same, and records that say what they said, of which something else changed."""
        return Edit((*self.pairs, *((one, one) for one in others if one.name not in self.names)))

    @cached_property
    def columns(self) -> frozenset[Column]:
        """The fields that changed in any of them."""
        return frozenset(column for pair in self.pairs for column in _columns(*pair))

    def touches(self, columns: Set[Column]) -> bool:
        """Whether something that was worked out of these fields may have changed."""
        return not self.columns.isdisjoint(columns)

    def asking(self, askers: Askers) -> list[str]:
        """The pages that asked something which may be answered otherwise."""
        found: dict[str, None] = {}
        for kind, subject in sorted(set(self._subjects())):
            for question, paths in askers.of(subject).items():
                if self._otherwise(question, kind, subject):
                    found |= dict.fromkeys(paths)
        return list(found)

    def _subjects(self) -> Iterator[tuple[str, str]]:
        """The kind of each record, with all that a question may be about which it answers."""
        for one in (*self.were, *self.are):
            targets = (target(folder, id) for _, folder, id in one.references)
            yield from ((one.kind, about) for about in ("", one.kind, one.name, *targets))

    def _otherwise(self, question: Question, kind: str, subject: str) -> bool:
        """Whether a question may be answered otherwise, if it is about that and of that kind."""
        match question:
            case ("every",):
                return True
            case ("all", asked):
                return asked == subject
            case ("named", asked):
                return asked == subject and asked in self.names
            case ("pointing", asked, of_kind, *_):
                return asked == subject and of_kind == kind
        return False  # a fact that is a question of its own, which is a part of the site too


def _columns(before: Record | None, after: Record | None) -> Iterator[Column]:
    """What differs between two states of a record; all that it has where there is one alone."""
    if before is None or after is None:
        for one in filter(None, (before, after)):
            yield one.folder, THERE
            yield from ((one.kind, name) for name in (WHOLE, REFERENCES, *one.fields))
        return
    yield after.kind, WHOLE
    if before.references != after.references:
        yield after.kind, REFERENCES
    for name in {**before.fields, **after.fields}:
        if _said(before.fields, name) != _said(after.fields, name):
            yield after.kind, name


def _said(fields: Any, name: str) -> str:
    """A value as it is written: 1, 1.0 and true are equal, and not the same."""
    return json.dumps(fields.get(name))
