"""A table as an earlier run wrote it, in which rows of some records changed, came or went.

All others are copied as bytes. What a record has in a table stands together and begins with its id,
and records stand in the order of their ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeAlias

END = b"\r\n"
"""Of a row, and of the head before all of them; a cell may have it too."""
NEAR = 50
"""Records behind one that came, among which the next one with any rows is looked for."""
Change: TypeAlias = tuple[bytes, bytes, Iterable[bytes]]
"""The rows of a record as they were and as they are, and those of the records behind it."""


class RowsNotKnown(Exception):
    """The table is to be written anew."""


def changed_rows(content: bytes, changes: Iterable[Change]) -> bytes:
    """A table with other rows of some records, the last of them first; raises ``RowsNotKnown``."""
    for old, new, behind in changes:
        if old != new:
            at, ends = _place(content, old) if old else _between(content, behind)
            content = b"".join((content[:at], new, content[ends:]))
    return content


def _place(content: bytes, rows: bytes) -> tuple[int, int]:
    """Where the rows of a record begin and end."""
    if content.count(END + rows) != 1:
        raise RowsNotKnown
    at = content.index(END + rows) + len(END)
    return at, at + len(rows)


def _between(content: bytes, behind: Iterable[bytes]) -> tuple[int, int]:
    """Where those belong that were not there: before the rows of the next record with any."""
    following: Iterator[bytes] = iter(behind)
    if rows := next(filter(None, islice(following, NEAR)), b""):
        at, _ = _place(content, rows)
        return at, at
    if any(True for _ in following):
        raise RowsNotKnown
    return len(content), len(content)
