"""Routes of claims through a record, such as ``stages.*``, and whether a value is at their end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.records.findings import FieldPath


def given(known: Any, needs: Sequence[Sequence[str]]) -> bool:
    """Whether there is a value at the end of the steps of each."""
    for steps in needs:
        value = known
        for step in steps:
            value = value.get(step) if isinstance(value, dict) else None
            if value is None:
                return False
    return True


def matches(data: Any, where: str) -> list[tuple[FieldPath, Any]]:
    """The objects that a route such as ``stages.*`` leads to, with their field paths."""
    if not where:
        return [((), data)]
    found: list[tuple[FieldPath, Any]] = [((), data)]
    for step in where.split("."):
        found = [(path, value) for above in found for path, value in _inside(*above, step)]
    return [entry for entry in found if isinstance(entry[1], dict)]


def _inside(path: FieldPath, value: Any, step: str) -> Iterator[tuple[FieldPath, Any]]:
    if isinstance(value, list) and step == "*":
        yield from (((*path, index), below) for index, below in enumerate(value))
    elif isinstance(value, dict):
        for name in value if step == "*" else (step,):
            if name in value:
                yield (*path, name), value[name]
