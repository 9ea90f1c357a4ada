"""What is kept of sound files, in packs, of which few are written anew after an edit.

The head of a pack tells of each file its digest, what it refers to and which fields it has, which
everybody needs of all files.  Their values lie apart: after an edit few of them are asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple
from zlib import crc32

from generator.cache.contents import digest_of
from generator.cache.store import Shelf
from generator.text.quick_json import from_kept_json, kept_json

PACKS = 64
BETWEEN = b"\n"  # JSON without indentation has none


class FileToKeep(NamedTuple):
    """What is to be kept of a file."""

    digest: str
    references: Any
    fields: list[str]
    values: bytes
    """As JSON."""


class KeptFile:
    """What a pack has of a file."""

    __slots__ = ("_pack", "_place", "digest", "fields", "references")

    def __init__(
        self, digest: str, references: list[Any], fields: list[str], pack: Pack, place: int
    ) -> None:
        self.digest, self.references, self.fields = digest, references, fields
        self._pack, self._place = pack, place

    @property
    def values(self) -> bytes | None:
        """Its values as JSON; None where they are not kept any more."""
        lines = self._pack.lines
        return lines[self._place] if lines else None

    @property
    def to_keep(self) -> FileToKeep | None:
        """All of it, for a new pack; None where its values are not kept any more."""
        values = self.values
        return FileToKeep(self.digest, self.references, self.fields, values) if values else None


class Pack:
    """Some files, of which the values are read when somebody first asks for one."""

    def __init__(self, shelf: Shelf, number: int, head: bytes | None) -> None:
        self._shelf, self._name = shelf, _values(number)
        self._of, rows = from_kept_json(head) if head else ("", {})
        self.files = {
            file: KeptFile(digest, references, fields, self, at)
            for at, (file, (digest, references, fields)) in enumerate(rows.items())
        }

    @cached_property
    def lines(self) -> list[bytes]:
        """The values of each file; none where they are not those of its head."""
        found = self._shelf.tell([self._name]).get(self._name, b"")
        return found.split(BETWEEN) if digest_of(found) == self._of else []


class ValuePacks:
    """All packs of a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        heads = shelf.tell([*map(_head, range(PACKS))])
        self._packs = [Pack(shelf, number, heads.get(_head(number))) for number in range(PACKS)]
        self.files = {file: one for pack in self._packs for file, one in pack.files.items()}

    def keep(self, new: Mapping[str, FileToKeep], stay: Mapping[str, KeptFile]) -> None:
        """Write the packs anew in which some files are ``new``; of the others some ``stay``."""
        by_pack: dict[int, dict[str, FileToKeep]] = {}
        for file, one in new.items():
            by_pack.setdefault(_number(file), {})[file] = one
        entries: dict[str, bytes] = {}
        for number, its in by_pack.items():
            others = (f for f in self._packs[number].files if f in stay and f not in its)
            again = {file: kept for file in others if (kept := stay[file].to_keep)}
            entries |= _packed(number, again | its)
        self._shelf.keep(entries)


def _packed(number: int, files: Mapping[str, FileToKeep]) -> dict[str, bytes]:
    """A pack as it is kept: its head and its values."""
    values = BETWEEN.join(one.values for one in files.values())
    rows = {file: (one.digest, one.references, one.fields) for file, one in files.items()}
    return {_head(number): kept_json((digest_of(values), rows)), _values(number): values}


def _head(number: int) -> str:
    return f"head {number}"


def _values(number: int) -> str:
    return f"values {number}"


def _number(file: str) -> int:
    return crc32(file.encode("utf-8", "surrogatepass")) % PACKS
