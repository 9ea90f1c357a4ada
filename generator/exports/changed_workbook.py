"""A workbook as an earlier run wrote it, with other numbers and texts in some of its cells.

A sheet names a text by its place among all that the workbook shares, in the order in which they
come first.  So what has the same rows differs in these cells alone, or is written anew.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile

SHARED, SHEET = "xl/sharedStrings.xml", "xl/worksheets/sheet{}.xml"
TEXT = b"<si>"
"""Begins a shared text, and stands in none."""
FIRST = rb'<c r="A(\d+)" t="s"><v>%d</v></c>'
"""The first cell of a row, which has a text."""
Cells: TypeAlias = Sequence[Sequence[Any]]
Changed: TypeAlias = tuple[Cells, Cells]
"""The rows of one record in a sheet as they were and as they are, its id first."""
Parts: TypeAlias = dict[str, bytes]
Shared: TypeAlias = Callable[[str], bytes]
"""How a text stands among those that are shared."""


class NotInPlace(Exception):
    """The workbook is to be written anew."""


def changed_workbook(book: bytes, sheets: Iterable[Iterable[Changed]], shared: Shared) -> bytes:
    """A workbook with other rows of some records in each sheet; raises ``NotInPlace``."""
    with ZipFile(BytesIO(book)) as archive:
        heads = archive.infolist()
        parts = {head.filename: archive.read(head) for head in heads}
    texts: Counter[tuple[str, str]] = Counter()
    for number, rows in enumerate(sheets, 1):
        for before, now in rows:
            if before != now:
                texts.update(_change_numbers(parts, SHEET.format(number), (before, now), shared))
    _change_texts(parts, texts, shared)
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for head in heads:
            archive.writestr(head, parts[head.filename])
    return made.getvalue()


def _change_numbers(
    parts: Parts, sheet: str, changed: Changed, shared: Shared
) -> Iterator[tuple[str, str]]:
    """Change the numbers of a record; given are its texts that differ, with what they were."""
    before, now = changed
    places = _places(parts, sheet, before[0][0], shared) if before else []
    if not len(places) == len(before) == len(now):
        raise NotInPlace
    for place, *rows in zip(places, before, now, strict=True):
        for at, (old, new) in enumerate(zip(*rows, strict=True)):
            if isinstance(old, str) and isinstance(new, str):
                yield from [(old, new)] if old != new else []
            elif old is None or new is None or isinstance(old, str) or isinstance(new, str):
                if old is not new:
                    raise NotInPlace
            else:
                cells = [_number(letters(at), place, value) for value in (old, new)]
                parts[sheet] = _replaced(parts[sheet], *cells)


def _places(parts: Parts, sheet: str, id: str, shared: Shared) -> list[bytes]:
    """The numbers of the rows that begin with an id."""
    return re.findall(FIRST % _index(parts[SHARED], shared(id)), parts[sheet])


def _number(column: str, row: bytes, value: Any) -> bytes:
    return b'<c r="%b%b"><v>%b</v></c>' % (column.encode(), row, f"{value:.16G}".encode())


def _change_texts(parts: Parts, texts: Counter[tuple[str, str]], shared: Shared) -> None:
    """Change shared texts that stand nowhere else, for others that stand nowhere yet."""
    before = parts[SHARED]
    for pair, count in texts.items():
        old, new = map(shared, pair)
        cell = b't="s"><v>%d</v></c>' % _index(before, old)
        uses = sum(part.count(cell) for part in parts.values())
        if uses != count or new in before or new in parts[SHARED]:
            raise NotInPlace
        parts[SHARED] = _replaced(parts[SHARED], old, new)


def _index(texts: bytes, text: bytes) -> int:
    """The place of a text among all that are shared."""
    if (at := texts.find(text)) < 0:
        raise NotInPlace
    return texts.count(TEXT, 0, at)


def _replaced(part: bytes, old: bytes, new: bytes) -> bytes:
    if part.count(old) != 1:
        raise NotInPlace
    return part.replace(old, new)


def letters(column: int) -> str:
    """What a column is called, counted from 0: A to Z, AA and so on."""
    found, left = "", column + 1
    while left:
        left, last = divmod(left - 1, 26)
        found = chr(ord("A") + last) + found
    return found
