"""The workbooks of the open data: one per kind, a sheet per table; large kinds by year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from generator.exports.changed_workbook import SHARED, TEXT, Changed, NotInPlace, changed_workbook
from generator.exports.columns import Column
from generator.exports.data_folder import FOLDER
from generator.exports.last_exports import LastExports
from generator.exports.packed_rows import Row
from generator.exports.rows import Source
from generator.exports.tables import Table
from generator.exports.workbook import cells, written
from generator.records.model import KINDS, Record
from generator.site.output import Export

LARGE = 20_000
"""With more rows of one kind than this, too many to open at once, there is a workbook a year."""
SIMPLE = re.compile("[0-9A-Za-z][0-9A-Za-z/-]*")
ONE = (Column.named("text", "-", "-", "string"),)


def exports(source: Source) -> Iterator[Export]:
    """The workbooks of all kinds."""
    for name, kind in KINDS.items():
        tables = tuple(table for table in source.tables if table.kind == name)
        records = source.registry.all(kind)
        for part, rows in parts(records, source.count(name)).items():
            path = f"{FOLDER}xlsx/{kind.folder}{part}.xlsx"
            has = partial(_is_of, part)
            book = _Workbook(path, source, tables, rows, has)
            yield Export(path, book.made, rows, title="xlsx", made_of=book.plain, has=has)


def parts(records: tuple[Record, ...], rows: int) -> Mapping[str, tuple[Record, ...]]:
    """The records of each workbook, by the ending of its name: by year when there are many rows."""
    if rows <= LARGE:
        return {"": records}
    years: dict[str, list[Record]] = {}
    for record in records:
        years.setdefault(_year(record), []).append(record)
    return {year: tuple(years[year]) for year in sorted(years)}


def _year(record: Record) -> str:
    return f"-{record.id[:4]}" if record.id[:4].isdigit() else "-undated"


def _is_of(part: str, record: Record) -> bool:
    """Whether a workbook has the records of a year, or of all."""
    return part in ("", _year(record))


@dataclass(frozen=True)
class _Workbook:
    path: str
    source: Source
    tables: tuple[Table, ...]
    records: tuple[Record, ...]
    has: Callable[[Record], bool]
    """Whether it has rows of a record of its kind."""

    def plain(self) -> Any:
        """All that it depends on beside schemas, so that a year that did not change is kept."""
        return [(table.name, rows) for table, rows in self._sheets()]

    def made(self) -> bytes:
        """Its bytes."""
        known = self._changed(self.source.last) if self.source.last else None
        sheets = ((table.labels["ko"], table.columns, rows) for table, rows in self._sheets())
        return known or written(sheets)

    def _sheets(self) -> Iterator[tuple[Table, list[Row]]]:
        rows_of = self.source.rows_of
        for table in self.tables:
            yield table, [row for record in self.records for row in rows_of(table, record)]

    def _changed(self, last: LastExports) -> bytes | None:
        """As an earlier run wrote it, with other cells; None where that is unsure."""
        here = [record for record in self.records if record.name in last.changed]
        went = any(map(self.has, last.gone(KINDS[self.tables[0].kind])))
        if went or any(record.name not in last.edited for record in here):
            return None

        def changed(table: Table) -> Iterator[Changed]:
            for now in here:
                before = self.source.rows_in(last.before, table, last.edited[now.name])
                after = self.source.rows_of(table, now)
                yield _cells(before, table), _cells(after, table)

        try:
            return changed_workbook(last.file(self.path), map(changed, self.tables), shared_text)
        except (FileNotFoundError, NotInPlace):
            return None


def _cells(rows: Iterable[Row], table: Table) -> list[list[Any]]:
    return [cells(row, table.columns) for row in rows]


def shared_text(text: str) -> bytes:
    """A text as a workbook has it that shares no other one but a heading; an id has no escapes."""
    if SIMPLE.fullmatch(text):
        return f"<si><t>{text}</t></si>".encode()
    with ZipFile(BytesIO(written([("-", ONE, [(text,)])]))) as made:
        texts = made.read(SHARED)
    return texts[texts.rindex(TEXT) : texts.rindex(b"</sst>")]
