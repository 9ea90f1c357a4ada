"""Two versions of a record compared field by field: values, not lines.

Each caller says how deep to look.  Reviews look into everything and pair the
entries of lists by what names them (a firm by its number or name, a cost by its item), so that one
firm put first is one firm added and not thirty changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.records.findings import FieldPath
from generator.records.pairing import Pairs, pairs_by_name


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs; None stands for a field that is not there."""

    path: FieldPath
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Depth:
    """How deep to compare."""

    opens: Callable[[FieldPath, Any, Any], bool]
    """Whether two values are compared by their fields, and not as one."""
    pairs: Callable[[list[Any], list[Any]], Pairs | None]
    """Entries of two lists that are the same one, by place; None for a list that is one value."""
    later_first: bool = False
    """Whether fields come in the order of the later version."""


def differences(
    before: Any, after: Any, path: FieldPath = (), depth: Depth | None = None
) -> Iterator[Difference]:
    """Every field that differs, as deep as both versions have it or ``depth`` allows."""
    depth = depth or EVERYTHING
    if before == after and type(before) is type(after):
        return
    if depth.opens(path, before, after):
        old, new = before or {}, after or {}
        for name in dict.fromkeys((*new, *old) if depth.later_first else (*old, *new)):
            yield from differences(old.get(name), new.get(name), (*path, name), depth)
        return
    lists = isinstance(before, list) and isinstance(after, list)
    pairs = depth.pairs(before, after) if lists else None
    if pairs is None:
        yield Difference(path, before, after)
    for index, old, new in pairs or ():
        yield from differences(old, new, (*path, index), depth)


def whole(before: list[Any], after: list[Any]) -> None:
    """A list is one value."""


def by_name(before: list[Any], after: list[Any]) -> Pairs | None:
    """Entries by what names them; the ones that nothing names in the order in which they stand."""
    return pairs_by_name(before, after) if _of_groups(before + after) else None


def _both(path: FieldPath, before: Any, after: Any) -> bool:
    return isinstance(before, dict) and isinstance(after, dict)


EVERYTHING = Depth(_both, by_name)


def _of_groups(entries: list[Any]) -> bool:
    return all(isinstance(entry, dict) for entry in entries)
