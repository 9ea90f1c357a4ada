"""What a person does with a sheet in one call: a table as bytes, or a record out of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

from openpyxl import Workbook

from generator.check import worlds
from generator.check.reading import read_one
from generator.records import files
from generator.records.canonical import fresh
from generator.sheets import desk
from generator.sheets.choices import Choices
from generator.sheets.importing import Imported, Register, imported
from generator.sheets.matching import part_of
from generator.sheets.opening import opened
from generator.sheets.sheet_telling import told
from tests.support import ROOT

DAY = date(2026, 6, 1)


@dataclass(frozen=True)
class Desk:
    """The repository's records, read once, and one of its consortia."""

    file: str
    source: bytes
    data: dict[str, Any]

    @property
    def words(self) -> Choices:
        return _words(self.file, self.data)

    def workbook(self, part: str) -> bytes:
        return desk.workbook(part, register().schemas["consortium"], self.data, self.words)

    def csv(self, part: str, encoding: str = "utf-8-sig") -> bytes:
        schema = register().schemas["consortium"]
        return desk.table(part, schema, self.data, self.words, encoding)

    def imported(self, content: bytes, part: str = "") -> Imported:
        schema, grids = register().schemas["consortium"], opened(content)
        part = part or part_of(grids, schema, self.data)
        reads = desk.reads(part, grids, schema, self.data, self.words)
        return imported(self.file, self.source, reads, register())

    def said(self, content: bytes, part: str = "", language: str = "ko") -> str:
        return told(self.imported(content, part), register().schemas, language, {})

    def without(self, *names: str) -> Desk:
        """The same record before these fields were written."""
        data = {name: value for name, value in self.data.items() if name not in names}
        return Desk(self.file, fresh(register().schemas["consortium"], data).encode(), data)


@cache
def register() -> Register:
    """All records of the repository."""
    schemas = files.read_schemas(ROOT)
    sources = files.read_sources(ROOT)
    return Register({f: read_one(f, s, schemas) for f, s in sources.items()}, schemas, DAY)


@cache
def of(name: str) -> Desk:
    """The desk of one consortium: ``samples/consortia/2026/beauty-spring-example-trade``."""
    file = f"data/{name}.yml"
    record = register().files[file]
    document = record.document  # type: ignore[union-attr]
    return Desk(file, document.text.encode(), document.data)


def book(
    *rows: Sequence[Any], title: str = "Sheet1", merged: Sequence[str] = (), **formats: str
) -> bytes:
    """A workbook as a person types it; ``B2="yyyy-mm"`` sets the format of a cell."""
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for cell, form in formats.items():
        sheet[cell].number_format = form
    for area in merged:
        sheet.merge_cells(area)
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def _words(file: str, data: Mapping[str, Any]) -> Choices:
    registry = worlds(register().files.values())[1 if "/samples/" in file else 0]
    return desk.choices(data, registry, "ko")
