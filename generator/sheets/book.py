"""A workbook to fill in, as openpyxl writes it: headings, texts that stay texts, bytes."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads _x0041_ as A
THEN = datetime(2026, 1, 1)
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
HEADING = (
    Font(name="Calibri", bold=True),  # as the cells below; unnamed, some show a serif
    PatternFill("solid", fgColor="FFEEF2F7"),
    Alignment(wrap_text=True, vertical="top"),
)


def plain_text(value: str) -> str:
    """A text that Excel reads as it is: no escape sequence, no character that XML cannot hold."""
    return ESCAPE.sub("_x005F_", ILLEGAL_CHARACTERS_RE.sub("", value))


class _InMemory(ExcelWriter):
    """Writes sheets without the file on the disk that openpyxl makes, reads and removes for each.

    Where others work at the disk, a removal has taken longer than all the rest of a build.
    """

    _archive: ZipFile

    def write_worksheet(self, ws: Any) -> None:
        """A sheet without charts and images."""
        writer: Any = WorksheetWriter(ws, BytesIO())
        writer.write()
        ws._rels, ws._drawing = writer._rels, None
        self._archive.writestr(ws.path[1:], writer.read())
        self.manifest.append(ws)


def fixed(book: Workbook) -> bytes:
    """A workbook's bytes without timestamps, for reproducible output."""
    book.properties.creator = "portal"
    book.properties.created = book.properties.modified = THEN
    raw, fixed = BytesIO(), BytesIO()
    with ZipFile(raw, "w") as archive:
        _InMemory(book, archive).save()
    with ZipFile(raw) as old, ZipFile(fixed, "w") as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            entry = ZipInfo(name, ZIP_TIME)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return fixed.getvalue()
