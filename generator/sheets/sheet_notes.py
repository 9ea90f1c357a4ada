"""Notes that people left on cells, which stand in a part of their own beside the sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from posixpath import dirname, join, normpath

from generator.sheets.grid import MOST_ROWS
from generator.sheets.sheet_parts import NAMED, column_of

RELATION = re.compile(NAMED + rb"Relationship\s([^<>]{0,2000})>")
ATTRIBUTE = rb"(?<![^\s])%s\s?=\s?[\"']([^\"']{1,400})[\"']"
TYPE, TARGET = (re.compile(ATTRIBUTE % name) for name in (b"Type", b"Target"))
NOTE = re.compile(NAMED + rb"comment\s([^<>]{0,2000})>")
PLACE = re.compile(rb"(?<![^\s])ref\s?=\s?[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")


def notes_of(
    sheet: str, names: Sequence[str], read: Callable[[str], bytes]
) -> list[tuple[int, int]]:
    """The row and column of each note on a sheet of a package, in their order."""
    folder, _, file = sheet.rpartition("/")
    related = f"{folder}/_rels/{file}.rels"
    found = _notes(dirname(sheet), read(related)) if related in names else ()
    return sorted({place for part in found if part in names for place in _places(read(part))})


def _notes(folder: str, relations: bytes) -> Iterator[str]:
    """The parts that hold notes."""
    for said in RELATION.findall(relations):
        kind, target = TYPE.search(said), TARGET.search(said)
        if kind and target and kind[1].endswith(b"/comments"):
            path = target[1].decode("utf-8", "replace")
            yield path[1:] if path.startswith("/") else normpath(join(folder, path))


def _places(part: bytes) -> Iterator[tuple[int, int]]:
    for said in NOTE.findall(part)[:MOST_ROWS]:
        if place := PLACE.search(said):
            yield int(place[2]) - 1, column_of(place[1])
