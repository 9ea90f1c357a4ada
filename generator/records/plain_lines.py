"""The YAML that ``portal fmt`` writes, read line by line: one field or entry of a list a line.

Whatever is any different (a text over several lines, a comment behind a value, brackets) is not
read here: ``NotPlain`` is raised, and the strict reader (``yaml_values``) has the word, also about
what is wrong with it.  Both give the same values and points; tests hold them together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from json import loads
from sys import intern
from typing import Any, TypeAlias
from unicodedata import is_normalized

from generator.records.characters import stacked
from generator.records.findings import FieldPath, Points

LINE = re.compile(
    r"^( *)(- )?(?:([A-Za-z_][A-Za-z0-9_-]{0,99}|\"[^\"\\\n]{1,99}\"):(?: (?=.)|$))?(.*)$", re.M
)
"""Blanks, the dash of a list, the name of a field, and its value."""
QUOTED = re.compile(r'"(?:[^"\\]|\\["\\nt]|\\u(?!d[89a-f])[0-9a-f]{4})*"\Z')
TEXT = re.compile(r"[^\W\d_][^#:\"'\[\]{}\\]*(?<! )\Z")
"""A text without quotes that is surely one: a letter first, and nothing that could mean more."""
INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\Z")
DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+\Z")
CONSTANTS: dict[str, Any] = {"null": None, "true": True, "false": False, "[]": [], "{}": {}}
DEEPEST = 14


class NotPlain(Exception):
    """A line that is not as plain as that."""


Line: TypeAlias = tuple[int, int, str, str, str]
"""Its number, how far it stands in, its dash, name and value."""
END: Line = (0, -1, "", "", "")


def plain_values(text: str, points: Points | None = None) -> Any:
    """The values of a whole text, and where asked for the point at which each field stands."""
    if "\r" in text or "\t" in text or not is_normalized("NFC", text):
        raise NotPlain
    return _PlainGroups([*_lines(text), END], points).document()


def _lines(text: str) -> Iterator[Line]:
    for number, (blanks, dash, name, written) in enumerate(LINE.findall(text), 1):
        if name or dash:
            yield number, len(blanks), dash, name, written
        elif written and written[0] != "#":
            raise NotPlain


class _PlainGroups:
    """Reads groups within groups; where the lines of one end tells how far they stand in."""

    def __init__(self, lines: list[Line], points: Points | None) -> None:
        self.lines = lines
        self.at = 0
        self.points = points

    def document(self) -> Any:
        if self.points is not None:
            self.points[()] = (1, 1)
        values = self._fields(0, (), 1)
        if self.lines[self.at] is not END or not values:
            raise NotPlain
        return values

    def _below(self, above: int, path: FieldPath, depth: int) -> Any:
        """What stands under a name without a value of its own."""
        _, indent, dash, _, _ = self.lines[self.at]
        if indent <= above or depth > DEEPEST:
            raise NotPlain
        return (self._entries if dash else self._fields)(indent, path, depth)

    def _fields(self, within: int, path: FieldPath, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while True:
            number, indent, dash, name, written = self.lines[self.at]
            if indent != within or dash:
                return values
            self.at += 1
            name = intern(name[1:-1] if name[0] == '"' else name)  # one text for all records
            if name in values:
                raise NotPlain
            below = (*path, name)
            if self.points is not None:
                self.points[below] = (number, indent + 1)
            values[name] = _scalar(written) if written else self._below(indent, below, depth + 1)

    def _entries(self, within: int, path: FieldPath, depth: int) -> list[Any]:
        values: list[Any] = []
        while True:
            number, indent, dash, name, written = self.lines[self.at]
            if indent != within or not dash:
                return values
            below = (*path, len(values))
            if self.points is not None:
                self.points[below] = (number, indent + 3)
            if name:  # the first field of a group, on the line of its dash
                self.lines[self.at] = number, indent + 2, "", name, written
                values.append(self._fields(indent + 2, below, depth + 1))
            else:
                self.at += 1
                values.append(_scalar(written))


def _composed(text: str) -> bool:
    """Whether its letters are composed; one of many marks would take long to be looked at."""
    return stacked(text) is None and is_normalized("NFC", text)


def _scalar(written: str) -> Any:
    """The value of what is written on one line; a text that many records have is held once."""
    if written[:1] == '"':
        if "\\" not in written and written.find('"', 1) == len(written) - 1 > 0:
            return intern(written[1:-1])
        if QUOTED.match(written) and _composed(text := loads(written)):
            return intern(text)
    elif written in CONSTANTS:
        constant = CONSTANTS[written]
        return constant if not isinstance(constant, list | dict) else type(constant)()
    elif TEXT.match(written):
        return intern(written)
    elif INTEGER.match(written):
        return int(written)
    elif DECIMAL.match(written):
        return float(written)
    raise NotPlain
