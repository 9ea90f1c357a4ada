"""What an edit of some records can have a say in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.build.askers import Askers
from generator.records.model import Record
from generator.records.read_fields import REFERENCES, WHOLE, Column
from generator.records.registry import Question, Registry, target


class NotSure(Exception):
    """The site is to be made as a whole."""


@dataclass(frozen=True)
class Edit:
    """Records as they were and as they are; none came, went or was renamed."""

    pairs: tuple[tuple[Record, Record], ...]

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the records."""
        return frozenset(after.name for _, after in self.pairs)

    def before(self, registry: Registry) -> Registry:
        """The records of a registry as they were."""
        were = {before.name: before for before, _ in self.pairs}
        return Registry((were.get(one.name, one) for one in registry), registry.broken)

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
        for pair in self.pairs:
            for one in pair:
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


def _columns(before: Record, after: Record) -> Iterator[Column]:
    yield after.kind, WHOLE
    if before.references != after.references:
        yield after.kind, REFERENCES
    for name in {**before.fields, **after.fields}:
        if _said(before.fields, name) != _said(after.fields, name):
            yield after.kind, name


def _said(fields: Any, name: str) -> str:
    """A value as it is written: 1, 1.0 and true are equal, and not the same."""
    return json.dumps(fields.get(name))
