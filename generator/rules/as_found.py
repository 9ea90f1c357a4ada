"""Fields that keep the words of a source, and rules about how all other texts are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from typing import TypeAlias

from generator.people.placed_texts import texts_of
from generator.people.said_texts import SEEN
from generator.records.findings import FieldPath, Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules.rulebook import Rule, Scope, rule

AS_FOUND = frozenset(
    {"aliases", "note", "notes", "scheme_words", "sector_words", "sources", "waivers"}
)
Told: TypeAlias = tuple[str, Mapping[str, str]] | None
"""A message and its values, if there is anything to say."""


@lru_cache(maxsize=2)  # rules ask for those of one record after another
def own_texts(record: Record) -> tuple[tuple[FieldPath, str], ...]:
    """Every text of a record's file outside these fields, with its field path."""
    found = texts_of(record)
    return tuple([(path, text) for path, text in found if AS_FOUND.isdisjoint(path)])


def text_rule(told: Callable[[str], Told], amiss: Callable[[str], object] | None = None) -> Rule:
    """A rule, asked in forms too, about each text by itself.

    ``amiss`` tells sooner than ``told`` where there is nothing to say.
    """
    in_order = SEEN.in_order(partial(filter, amiss or told))

    def check(record: Record, registry: Registry) -> Iterator[Problem]:
        if in_order.all(record):
            return
        for path, text in own_texts(record):
            if found := told(text):
                id, values = found
                yield Problem(id, path, values)

    words = {"as_found": sorted(AS_FOUND)}
    return rule(level=Severity.WARNING, scope=Scope.RECORD, in_forms=True, data=words)(check)
