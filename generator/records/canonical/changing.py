"""Other values in the place of a record's own, with its comments where the fields remain."""

from __future__ import annotations

import json
from typing import Any

from generator.records.canonical.entries import Entry, Group, Scalar, Value
from generator.records.pairing import pairs_by_name


def value_of(data: Any) -> Value:
    """A value that stands in no text yet."""
    if isinstance(data, dict):
        return Group(True, [Entry(name, value_of(value)) for name, value in data.items()])
    if isinstance(data, list):
        return Group(False, [Entry(None, value_of(value)) for value in data])
    return Scalar(data, data if isinstance(data, str) else json.dumps(data))


def changed(value: Value, old: Any, new: Any) -> Value:
    """A value of a text, made to say something else; what is the same stays as it is written."""
    if _same(old, new):
        return value
    if isinstance(value, Group) and isinstance(old, dict) and isinstance(new, dict):
        return Group(True, _fields(value, old, new))
    if isinstance(value, Group) and isinstance(old, list) and isinstance(new, list):
        return Group(False, _entries(value, old, new))
    return value_of(new)


def _fields(group: Group, old: dict[str, Any], new: dict[str, Any]) -> list[Entry]:
    entries = [_with(entry, old, new) for entry in group.entries if entry.name in new]
    return entries + [Entry(n, value_of(value)) for n, value in new.items() if n not in old]


def _with(entry: Entry, old: dict[str, Any], new: dict[str, Any]) -> Entry:
    name = str(entry.name)
    entry.value = changed(entry.value, old[name], new[name])
    return entry


def _entries(group: Group, old: list[Any], new: list[Any]) -> list[Entry]:
    """The entries of a list, each with the comments of the one that it was."""
    were = {id(one): entry for one, entry in zip(old, group.entries, strict=True)}
    if not all(isinstance(one, dict) for one in (*old, *new)):
        return _plain(group, old, new)
    made = [Entry() for _ in new]
    for index, before, after in pairs_by_name(old, new):
        if after is None:
            continue
        entry = were[id(before)] if before is not None else made[index]
        known = before is not None
        entry.value = changed(entry.value, before, after) if known else value_of(after)
        made[index] = entry
    return made


def _plain(group: Group, old: list[Any], new: list[Any]) -> list[Entry]:
    left = list(zip(old, group.entries, strict=True))
    found = []
    for value in new:
        at = next((i for i, (one, _) in enumerate(left) if _same(one, value)), None)
        found.append(Entry(None, value_of(value)) if at is None else left.pop(at)[1])
    return found


def _same(old: Any, new: Any) -> bool:
    """Whether two values are written alike: 1 is neither 1.0 nor true."""
    return json.dumps(old, sort_keys=True) == json.dumps(new, sort_keys=True)
