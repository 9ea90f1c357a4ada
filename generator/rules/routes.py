"""Routes of claims through a record, such as ``stages.*``, and whether a value is at their end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


def shape(record: Mapping[str, Any]) -> frozenset[str]:
    """The fields of a record and of its groups: ``title``, ``result.rows``, ``stops.*.city``."""
    found = set(record)
    for name, value in record.items():
        if isinstance(value, dict):
            found.update([f"{name}.{field}" for field in value])
        if isinstance(value, dict | list):
            among = value.values() if isinstance(value, dict) else value
            groups = [group for group in among if isinstance(group, dict)]
            found.update([f"{name}.*.{field}" for field in set[str]().union(*groups)])
    return frozenset(found)


def in_shape(way: Sequence[str]) -> str:
    """What a record's shape has if there is anything at the end of a way; empty if unknown."""
    known = ".".join(way[: 3 if way[1:2] == ["*"] else 2]).removesuffix(".*")
    return "" if known.startswith("*") or known.endswith("*") else known


def matches(data: Any, where: str) -> list[tuple[FieldPath, Any]]:
    """The objects that a route such as ``stages.*`` leads to, with their field paths."""
    if not where:
        return [((), data)]
    found: list[tuple[FieldPath, Any]] = [((), data)]
    for step in where.split("."):
        found = [entry for path, value in found for entry in _inside(path, value, step)]
    return [entry for entry in found if isinstance(entry[1], dict)]


def _inside(path: FieldPath, value: Any, step: str) -> list[tuple[FieldPath, Any]]:
    if isinstance(value, list) and step == "*":
        return [((*path, index), below) for index, below in enumerate(value)]
    if not isinstance(value, dict):
        return []
    if step == "*":
        return [((*path, name), below) for name, below in value.items()]
    return [((*path, step), value[step])] if step in value else []
