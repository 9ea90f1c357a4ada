"""The YAML that ``portal fmt`` writes, read line by line: one field or entry of a list a line.

Whatever is any different (a text over several lines, a comment behind a value, brackets) is not
read here: ``NotPlain`` is raised, and the strict reader (``yaml_values``) has the word, also about
what is wrong with it.  Both give the same values and points; tests hold them together.
A firm stands on several rosters in the same words: an entry that was read before is not read again,
and is one group for all documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from sys import intern
from typing import Any, TypeAlias
from unicodedata import is_normalized

from generator.records.plain_scalars import NotPlain, scalar

LINE = re.compile(
    r"^( *)(- )?(?:([A-Za-z_][A-Za-z0-9_-]{0,99}|\"[^\"\\\n]{1,99}\"):(?: (?=.)|$))?(.*)$", re.M
)
"""Blanks, the dash of a list, the name of a field, and its value."""
ENTRY_OR_LINE = re.compile(rf"^(  - .*(?:\n+    .*)+)$|{LINE.pattern}", re.M)
"""An entry of several lines of an outermost list, or what is on any other line."""
DEEPEST = 14


Line: TypeAlias = tuple[int, int, str, str, str]
"""Its number, how far it stands in, its dash, name and value."""
END: Line = (0, -1, "", "", "")


def plain_values(text: str) -> Any:
    """The values of a whole text."""
    if "\r" in text or "\t" in text or not is_normalized("NFC", text):
        raise NotPlain
    return _PlainGroups([*entries_and_lines(text), END]).document()


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text that are no comments."""
    for number, (blanks, dash, name, written) in enumerate(LINE.findall(text), 1):
        if name or dash:
            yield number, len(blanks), dash, name, written
        elif written and written[0] != "#":
            raise NotPlain


def entries_and_lines(text: str) -> Iterator[Line]:
    """The same; an entry of several lines is one, with all that it has as value."""
    number = 0
    for entry, blanks, dash, name, written in ENTRY_OR_LINE.findall(text):
        number += 1
        if entry:
            yield number, 2, "- ", "", entry
            number += entry.count("\n")
        elif name or dash:
            yield number, len(blanks), dash, name, written
        elif written and written[0] != "#":
            raise NotPlain


@lru_cache(maxsize=50_000)
def _entry(text: str, depth: int) -> Any:
    """The value of an entry of several lines."""
    return _PlainGroups([*lines_of(text), END]).entry(depth)


forget_entries = _entry.cache_clear
"""Let go of the texts of entries, once many documents were read."""


class _PlainGroups:
    """Reads groups within groups; where the lines of one end tells how far they stand in."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.at = 0
        self._met = set[str]()
        """Entries of this document; each of two alike is a group of its own, to be mended."""

    def document(self) -> Any:
        values = self._fields(0, 1)
        if self.lines[self.at] is not END or not values:
            raise NotPlain
        return values

    def entry(self, depth: int) -> Any:
        """The one entry of a list that they are."""
        (value,) = self._entries(self.lines[0][1], depth)
        if self.lines[self.at] is not END:
            raise NotPlain
        return value

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
            name = intern(unquoted(name))  # one text for all records
            if name in values:
                raise NotPlain
            values[name] = scalar(written) if written else self._below(indent, depth + 1)

    def _entries(self, within: int, depth: int) -> list[Any]:
        values: list[Any] = []
        while True:
            number, indent, dash, name, written = self.lines[self.at]
            if indent != within or not dash:
                return values
            if name:  # the first field of a group, on the line of its dash
                self.lines[self.at] = number, indent + 2, "", name, written
                values.append(self._fields(indent + 2, depth + 1))
                continue
            self.at += 1
            if "\n" in written:
                values.append(
                    (_entry.__wrapped__ if written in self._met else _entry)(written, depth)
                )
                self._met.add(written)
            else:
                values.append(scalar(written))


def unquoted(name: str) -> str:
    """The name of a field as it is meant."""
    return name[1:-1] if name[:1] == '"' else name
