"""The YAML that ``portal fmt`` writes, read line by line: one field or entry of a list a line.

Whatever is any different (a text over several lines, a comment behind a value, brackets) is not
read here: ``NotPlain`` is raised, and the strict reader (``yaml_values``) has the word, also about
what is wrong with it.  Both give the same values and points; tests hold them together.

Points are not noted while values are read: few are asked for, and each is found by going down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from json import loads
from sys import intern
from typing import Any, TypeAlias
from unicodedata import is_normalized

from generator.records.characters import stacked
from generator.records.findings import FieldPath, Point

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


def plain_values(text: str) -> Any:
    """The values of a whole text."""
    if "\r" in text or "\t" in text or not is_normalized("NFC", text):
        raise NotPlain
    return _PlainGroups([*_lines(text), END]).document()


def plain_point(text: str, path: FieldPath) -> Point:
    """Where a field stands in a text that is read here, or its nearest ancestor that is written."""
    lines, at, within, point = _all_lines(text), 0, 0, (1, 1)
    for step in path:
        if (found := _line_of(step, lines, at, within)) is None:
            break
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
            if step == (passed if dash else _plain_name(name)):
                return index
            passed += 1
    return None


@lru_cache(maxsize=64)  # findings ask about one file after another
def _all_lines(text: str) -> Sequence[Line]:
    return [*_lines(text), END]


def _lines(text: str) -> Iterator[Line]:
    for number, (blanks, dash, name, written) in enumerate(LINE.findall(text), 1):
        if name or dash:
            yield number, len(blanks), dash, name, written
        elif written and written[0] != "#":
            raise NotPlain


class _PlainGroups:
    """Reads groups within groups; where the lines of one end tells how far they stand in."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.at = 0

    def document(self) -> Any:
        values = self._fields(0, 1)
        if self.lines[self.at] is not END or not values:
            raise NotPlain
        return values

    def _below(self, above: int, depth: int) -> Any:
        """What stands under a name without a value of its own."""
        _, indent, dash, _, _ = self.lines[self.at]
        if indent <= above or depth > DEEPEST:
            raise NotPlain
        return (self._entries if dash else self._fields)(indent, depth)

    def _fields(self, within: int, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while True:
            _, indent, dash, name, written = self.lines[self.at]
            if indent != within or dash:
                return values
            self.at += 1
            name = intern(_plain_name(name))  # one text for all records
            if name in values:
                raise NotPlain
            values[name] = _scalar(written) if written else self._below(indent, depth + 1)

    def _entries(self, within: int, depth: int) -> list[Any]:
        values: list[Any] = []
        while True:
            number, indent, dash, name, written = self.lines[self.at]
            if indent != within or not dash:
                return values
            if name:  # the first field of a group, on the line of its dash
                self.lines[self.at] = number, indent + 2, "", name, written
                values.append(self._fields(indent + 2, depth + 1))
            else:
                self.at += 1
                values.append(_scalar(written))


def _plain_name(name: str) -> str:
    return name[1:-1] if name[:1] == '"' else name


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
