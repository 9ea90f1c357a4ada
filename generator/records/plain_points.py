"""Where fields stand in a text that is read line by line.

Points are not noted while values are read: few are asked for, and each is found by going down.
Lines of an entry of several are told apart only on the way to a field that stands in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.records.findings import FieldPath, Point
from generator.records.plain_lines import END, Line, entries_and_lines, lines_of, unquoted


def plain_point(text: str, path: FieldPath) -> Point:
    """Where a field stands in a text that is read here, or its nearest ancestor that is written."""
    lines, at, within, point = _all_lines(text), 0, 0, (1, 1)
    for step in path:
        if (found := _line_of(step, lines, at, within)) is None:
            break
        if "\n" in lines[found][4]:
            lines, found = _inside(lines[found]), 0
        number, _, _, name, _ = lines[found]
        entry = isinstance(step, int)
        point = number, within + (3 if entry else 1)
        at = found if entry and name else found + 1
        within = within + 2 if entry and name else max(within + 1, lines[at][1])
    return point


def _line_of(step: str | int, lines: Sequence[Line], at: int, within: int) -> int | None:
    """The line of a field, or of an entry, of the group that begins at one and stands in so far."""
    passed = 0
    for index in range(at, len(lines)):
        _, indent, dash, name, _ = lines[index]
        if index == at and dash and indent + 2 == within:  # the first field of an entry
            indent, dash = within, ""
        if indent < within or (indent == within and isinstance(step, int) is not bool(dash)):
            return None
        if indent == within:
            if step == (passed if dash else unquoted(name)):
                return index
            passed += 1
    return None


@lru_cache(maxsize=64)  # findings ask about one file after another
def _all_lines(text: str) -> Sequence[Line]:
    return [*entries_and_lines(text), END]


def _inside(entry: Line) -> Sequence[Line]:
    """The lines of an entry of several."""
    above = entry[0] - 1
    within = [
        (above + number, indent, dash, name, written)
        for number, indent, dash, name, written in lines_of(entry[4])
    ]
    return [*within, END]
