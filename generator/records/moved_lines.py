"""Where a field stands in a text, and its lines at another column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from generator.records.findings import FieldPath


@dataclass(frozen=True)
class WrittenEntry:
    """A field in its group: its name, or the dash of a list, and its value."""

    key: Any
    value: Any
    group: Any


def entry_at(node: Any, at: FieldPath) -> WrittenEntry | None:
    """The entry at the end of a path."""
    found = None
    for step in at:
        if isinstance(node, yaml.MappingNode):
            pairs = [(key, value) for key, value in node.value if key.value == step]
            found = WrittenEntry(*pairs[0], node) if len(pairs) == 1 else None
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            found = WrittenEntry(None, node.value[step], node) if step < len(node.value) else None
        else:
            found = None
        if found is None:
            return None
        node = found.value
    return found


def column_around(root: Any, at: FieldPath) -> int | None:
    """The column of the group that a field stands in."""
    while len(at) > 1 and isinstance(at[-2], int):
        at = at[:-1]
    entry = entry_at(root, at[:-1])
    return entry.key.start_mark.column if entry and entry.key else None


def column_inside(entry: WrittenEntry) -> int:
    """The column of the fields of the group above a field; one of its own where there is none."""
    pairs = entry.group.value
    before = next((n for n, (key, _) in enumerate(pairs) if key is entry.key), 0) - 1
    above = pairs[before][1] if before >= 0 else None
    if isinstance(above, yaml.SequenceNode) and above.value:
        above = above.value[-1]
    fields = above.value if isinstance(above, yaml.MappingNode) else ()
    column: int = entry.key.start_mark.column
    return fields[0][0].start_mark.column if fields else column + 2


def indented(text: str, entry: WrittenEntry, names: tuple[str, ...], column: int) -> str:
    """The text with the lines of some fields, from this one on, at another column."""
    lines = text.split("\n")
    first = entry.key.start_mark.line
    later = [key.start_mark.line for key, _ in entry.group.value if key.start_mark.line > first]
    ends = entry.group.end_mark.line if entry.group.end_mark.line > first else len(lines)
    last = next((line for line in later[len(names) - 1 :]), ends)
    by = column - entry.key.start_mark.column
    moved = [_moved_by(line, by) if line.strip() else line for line in lines[first:last]]
    return "\n".join([*lines[:first], *moved, *lines[last:]])


def _moved_by(line: str, by: int) -> str:
    return " " * by + line if by > 0 else line[-by:] if not line[:-by].strip() else line.lstrip(" ")
