"""Lines of records as an earlier run wrote them, of which some changed, came or went.

All others are copied as bytes: nobody reads what they say.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from mmap import mmap
from pathlib import Path
from typing import TypeAlias

from generator.records.file_writing import write_new

END = b"\n"  # JSON writes no other one than that between two lines
INDENT = b"\n  "
"""What a document has before each record."""
LISTED = b'\n "records": ['
"""What it has before all of them: no value can, whose line ends JSON writes otherwise."""
Changes: TypeAlias = Mapping[str, bytes | None]
"""By id, in order, what a line says now; None is one that is gone."""
Mapped: TypeAlias = bytes | mmap
"""A file, whose bytes need not be in memory."""
Parts: TypeAlias = Sequence[bytes | slice]
"""What a file is made of: bytes, and parts of the one that lies there."""


@dataclass(frozen=True)
class ChangedLines:
    """Some JSON objects, one on a line and each with its id first, in the order of their ids."""

    before: Mapped
    ids: Collection[str]
    """Of all that there are now."""

    def parts(self, changes: Changes) -> Parts:
        """The same with other lines of some ids."""
        parts: list[bytes | slice] = []
        done, ids = 0, sorted({*self.ids, *changes})
        for id, line in changes.items():
            begins = self._begins(id, done)
            at = self._following(id, done, ids) if begins is None else begins
            parts.append(slice(done, at))
            done = at if begins is None else self.before.find(END, at) + len(END)
            if line is not None:
                parts += line, END
        return (*parts, slice(done, len(self.before)))

    def _begins(self, id: str, start: int) -> int | None:
        """Where the line of an id begins, from a beginning of another line on."""
        head = _head(id)
        if self.before[start : start + len(head)] == head:
            return start
        at = self.before.find(END + head, start)
        return at + len(END) if at >= 0 else None

    def _following(self, id: str, start: int, ids: list[str]) -> int:
        """Where a line belongs that was not there: before the first of those after it."""
        rest = (self._begins(one, start) for one in ids[bisect_right(ids, id) :])
        return next((at for at in rest if at is not None), len(self.before))


def changed_document(before: Mapped, head: bytes, changes: Changes) -> Parts | None:
    """A document whose lines are such, with other lines of some ids and all that is before them.

    None where one comes or goes, which may be the first or the last.
    """
    done = before.find(LISTED)
    parts: list[bytes | slice] = [head]
    done += len(LISTED)
    for id, line in changes.items():
        at = before.find(INDENT + _head(id), done)
        if at < 0 or line is None:
            return None
        begins, ends = at + len(INDENT), before.find(END, at + len(END))
        if before[ends - 1 : ends] == b",":
            ends -= 1
        parts += slice(done, begins), line
        done = ends
    return (*parts, slice(done, len(before)))


def write_parts(place: Path, before: Mapped, parts: Parts) -> None:
    """Write a file of which parts lie in another one."""
    with memoryview(before) as whole:
        views = [*_views(whole, parts)]
        write_new(place, *views, size=sum(map(len, views)))


def joined(before: bytes, parts: Parts) -> bytes:
    """The bytes of such a file."""
    return b"".join(_views(memoryview(before), parts))


def _views(whole: memoryview, parts: Parts) -> Iterator[bytes | memoryview]:
    return (whole[part] if isinstance(part, slice) else part for part in parts)


def _head(id: str) -> bytes:
    return b'{"id": %b,' % json.dumps(id, ensure_ascii=False).encode()
