"""Routes of claims through a record, such as ``stages.*``, and whether a value is at their end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
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
        among = value
        if isinstance(value, dict):
            found.update(_under(name, frozenset(value)))
            among = value.values()
        elif not isinstance(value, list):
            continue
        groups = [group for group in among if isinstance(group, dict)]
        found.update(_under(f"{name}.*", frozenset[str]().union(*groups)))
    return frozenset(found)


@lru_cache(maxsize=10_000)  # many groups have the same fields
def _under(way: str, fields: Set[str]) -> Sequence[str]:
    return [f"{way}.{field}" for field in fields]


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
