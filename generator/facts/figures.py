"""Reported figures: numbers of firms and results, each with the marks that its record gives it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.facts.marks import Fact, Marks, inferred
from generator.records.model import Record

REPORTED = ("planned", "approximate", "at_least", "at_most")
"""What a reported figure may say of itself."""


def figures(record: Record, name: str) -> tuple[Fact[Mapping[str, Any]], ...]:
    """The entries of ``firms`` or ``results``, in their order."""
    return tuple(
        Fact(entry, inferred(record, name, number) | _marks(entry))
        for number, entry in enumerate(record.fields[name] or ())
    )


def _marks(entry: Mapping[str, Any]) -> Marks:
    return Marks(**{name: bool(entry[name]) for name in REPORTED})
