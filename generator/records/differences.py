"""Two versions of a record compared field by field: values, not lines.

Each caller says how deep to look.  Reviews look into everything and pair the
entries of lists by what names them (a firm by its number or name, a cost by its item), so that one
firm put first is one firm added and not thirty changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.records.findings import FieldPath

Pairs: TypeAlias = Iterable[tuple[int, Any, Any]]
NAMES = (  # fields that tell entries of a list apart, the surest first
    ("business_number",),
    ("firm_id",),
    ("forge", "id"),
    ("item",),
    ("by",),
    ("measure", "when", "stop", "reporter", "as_of"),
    ("rule",),
    ("organization", "role"),
    ("url",),
    ("name",),
    ("title",),
    ("date", "kind"),
    ("country", "city", "starts"),
)
DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}(?:T[0-9:]+)?\Z")


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
    return _entries(before, after) if _of_groups(before + after) else None


def _both(path: FieldPath, before: Any, after: Any) -> bool:
    return isinstance(before, dict) and isinstance(after, dict)


EVERYTHING = Depth(_both, by_name)


def _of_groups(entries: list[Any]) -> bool:
    return all(isinstance(entry, dict) for entry in entries)


def _entries(before: list[Any], after: list[Any]) -> Pairs:
    old, new = _named(before), _named(after)
    gone = {name: None for name in old if name not in new}
    # Entries that nothing names are the same one, changed, in the order in which they stand.
    nameless = iter([name for name in gone if not _tells(old[name][1])])
    for name, (index, entry) in new.items():
        was = name if name in old else _was(entry, gone, old, nameless)
        yield index, old[was][1] if was else None, entry
        gone.pop(was, None)
    for name in gone:
        index, entry = old[name]
        yield index, entry, None


def _was(
    entry: Mapping[str, Any],
    gone: Mapping[Any, None],
    old: Mapping[Any, tuple[int, Any]],
    nameless: Iterator[Any],
) -> Any:
    """The entry that this one was: one told less exactly, or the next that nothing tells."""
    if not _tells(entry):
        return next(nameless, None)
    return next((name for name in gone if _same(old[name][1], entry)), None)


def _same(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether two entries are told apart by nothing but how exact their dates are."""
    names = _tells(after)
    pairs = [(before.get(name), after.get(name)) for name in names]
    return names == _tells(before) and all(old == new or _exacter(old, new) for old, new in pairs)


def _exacter(before: object, after: object) -> bool:
    """Whether two dates may be the same one: 2026, and 2026-11-10."""
    if not (isinstance(before, str) and isinstance(after, str) and DATE.match(before)):
        return False
    return DATE.match(after) is not None and (after.startswith(before) or before.startswith(after))


def _named(entries: list[Any]) -> dict[Any, tuple[int, Any]]:
    """Entries by what names them; a name met again is counted, so that none is lost."""
    named: dict[Any, tuple[int, Any]] = {}
    times: Counter[str] = Counter()
    for index, entry in enumerate(entries):
        name = _name(entry)
        named[name, times[name]] = (index, entry)
        times[name] += 1
    return named


def _name(entry: Mapping[str, Any]) -> str:
    fields = _tells(entry)
    return repr([(field, entry.get(field)) for field in fields] or sorted(entry.items(), key=str))


def _tells(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields that tell an entry from others; empty where none does."""
    return next((fields for fields in NAMES if fields[0] in entry), ())
