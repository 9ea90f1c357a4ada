"""Where fields stand in a text that is read line by line.

Points are not noted while values are read: few are asked for, and each is found by going down.
Lines of an entry of several are told apart only on the way to a field that stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from generator.records.findings import FieldPath, Point
from generator.records.plain_lines import END, Line, entries_and_lines, lines_of, unquoted

NEXT = re.compile("\n(?![ #\n])")
"""The beginning of the next outermost field."""


def plain_point(text: str, path: FieldPath) -> Point:
    """Where a field stands in a text that is read here, or its nearest ancestor that is written."""
    if not path or (lines := _lines_from(text, str(path[0]))) is None:
        return 1, 1
    at, within, point = 0, 0, (1, 1)
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


@lru_cache(maxsize=64)  # findings ask about one field after another
def _lines_from(text: str, name: str) -> Sequence[Line] | None:
    """The lines of an outermost field with all that it has, None where there is none."""
    found = re.search(rf'^(?:{re.escape(name)}|"{re.escape(name)}"):', text, re.M)
    if found is None:
        return None
    begins, end = found.start(), NEXT.search(text, found.end())
    above = text.count("\n", 0, begins)
    lines = entries_and_lines(text[begins : end.start() if end else None])
    return [*_lower(lines, above), END]


def _inside(entry: Line) -> Sequence[Line]:
    """The lines of an entry of several."""
    return [*_lower(lines_of(entry[4]), entry[0] - 1), END]


def _lower(lines: Iterable[Line], by: int) -> Iterator[Line]:
    """Lines of a part of a text, with their numbers in the whole."""
    for number, indent, dash, name, written in lines:
        yield by + number, indent, dash, name, written
