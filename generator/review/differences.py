"""Two versions of a record compared field by field: values, not lines.

Entries of lists are paired by what names them (a firm by its number or name, a cost by its item),
so that one firm put first is one firm added and not thirty changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.records.findings import FieldPath

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


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs; None stands for a field that is not there."""

    path: FieldPath
    before: Any
    after: Any


def differences(before: Any, after: Any, path: FieldPath = ()) -> Iterator[Difference]:
    """Every field that differs, as deep as both versions have one."""
    if before == after and type(before) is type(after):
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys((*before, *after)):
            yield from differences(before.get(name), after.get(name), (*path, name))
    elif isinstance(before, list) and isinstance(after, list) and _of_groups(before + after):
        yield from _entries(before, after, path)
    else:
        yield Difference(path, before, after)


def _of_groups(entries: list[Any]) -> bool:
    return all(isinstance(entry, dict) for entry in entries)


def _entries(before: list[Any], after: list[Any], path: FieldPath) -> Iterator[Difference]:
    old, new = _named(before), _named(after)
    gone = {name: None for name in old if name not in new}
    # Entries that nothing names are the same one, changed, in the order in which they stand.
    nameless = iter([name for name in gone if not _tells(old[name][1])])
    for name, (index, entry) in new.items():
        was = name if name in old else None if _tells(entry) else next(nameless, None)
        yield from differences(old[was][1] if was else None, entry, (*path, index))
        gone.pop(was, None)
    for name in gone:
        index, entry = old[name]
        yield Difference((*path, index), entry, None)


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
