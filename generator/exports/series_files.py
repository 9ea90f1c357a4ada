"""The figures of one statistics series as CSV and XLSX, beside its chart and table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.exports import as_csv, workbook
from generator.exports.columns import Column
from generator.exports.data_folder import CHARTS
from generator.exports.packed_rows import Row
from generator.exports.rows import Source
from generator.exports.schema_columns import columns_of
from generator.exports.tables import Table
from generator.records.model import Record, Statistics
from generator.site.output import Export
from generator.text.languages import MAIN
from generator.text.texts import plain

VALUES = "statistics_values"


def exports(among: Iterable[Record], source: Source) -> Iterator[Export]:
    """Two files a series."""
    table = next(table for table in source.tables if table.name == VALUES)
    for record in (one for one in among if isinstance(one, Statistics)):
        path = f"{CHARTS}{record.id}"
        yield Export(f"{path}.csv", partial(_csv, source, table, record), (record,))
        yield Export(f"{path}.xlsx", partial(_xlsx, source, table, record), (record,))


def _csv(source: Source, table: Table, record: Record) -> bytes:
    columns, rows = _with_unit(source, table, record)
    return as_csv.written((column.name for column in columns), rows)


def _xlsx(source: Source, table: Table, record: Record) -> bytes:
    name = plain(record.fields["series"], MAIN)
    return workbook.written([(name, *_with_unit(source, table, record))])


def _with_unit(
    source: Source, table: Table, record: Record
) -> tuple[tuple[Column, ...], Iterator[Row]]:
    """The rows of a series, each with its unit, so that the file says all by itself."""
    node = source.schemas[record.kind].field(("unit",))
    assert node is not None
    (unit,) = columns_of(("unit",), node)
    rows = source.rows_of(table, record)
    told = ((first, record.fields["unit"], *rest) for first, *rest in rows)
    return (table.columns[0], unit, *table.columns[1:]), told
