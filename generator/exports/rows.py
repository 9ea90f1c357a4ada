"""The rows of the open data, out of today's records or of those of the past."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.exports.columns import Steps
from generator.exports.file_versions import FileVersions
from generator.exports.last_exports import LastExports
from generator.exports.packed_rows import NO_ROWS, PackedRows, Row
from generator.exports.tables import Table
from generator.history.publications import Tip
from generator.records.model import KINDS, Record
from generator.records.registry import ByName, Registry
from generator.records.schema import Schema
from generator.site.settings import Site


@dataclass(frozen=True, eq=False)
class Source:
    """What the exports are made from."""

    registry: Registry
    site: Site
    schemas: Mapping[str, Schema]
    tables: tuple[Table, ...]
    versions: FileVersions = field(default_factory=FileVersions)
    tip: Tip | None = None
    """The commit that all is made from."""
    last: LastExports | None = None
    """What an earlier run wrote, of which little changed since."""
    others: Mapping[str, Callable[[], tuple[Row, ...]]] = field(default_factory=dict)
    """What gives the rows of each table that is of no kind, by the table's name."""

    def rows(self, table: Table) -> Iterator[Row]:
        """The rows of a table, in the order of records and of their lists."""
        if table.kind not in KINDS:
            yield from self.others[table.name]()
            return
        for record in self.registry.all(KINDS[table.kind]):
            yield from self.rows_of(table, record)

    def count(self, kind: str) -> int:
        """How many rows the records of a kind have in all tables."""
        if self.last:
            return self.last.rows(self)[kind]
        tables = [table for table in self.tables if table.kind == kind]
        records = self.registry.all(KINDS[kind])
        return sum(self._count(table, record) for record in records for table in tables)

    def _count(self, table: Table, record: Record) -> int:
        known = self._known(record)
        if known is None:  # which takes a tenth of working them out
            return sum(1 for _ in _entries(record.written, table.route))
        return len(known.get(table.name, NO_ROWS))

    def tables_of(self, record: Record) -> Iterator[Table]:
        """The tables that have rows of a kind's records."""
        yield from (table for table in self.tables if table.kind == record.kind)

    def rows_of(self, table: Table, record: Record) -> tuple[Row, ...]:
        """The rows of a table that one record has; they are worked out once for all formats."""
        return self._tables(record).get(table.name, NO_ROWS).rows

    def _tables(self, record: Record) -> Mapping[str, PackedRows]:
        """The rows that a record has today, by table, beside which there may be something else."""
        known = self._known(record)
        if known is None:
            known = self._rows[record.name] = self.tables_in(self.registry, record)
        return known

    def _known(self, record: Record) -> Mapping[str, PackedRows] | None:
        """The same, if somebody worked them out."""
        known = self.versions.present.get(record.name)
        return self._rows.get(record.name) if known is None else known

    def tables_in(self, world: ByName, record: Record) -> dict[str, PackedRows]:
        """The rows that a record has in a world, by the tables in which it has any."""
        tables = self.tables_of(record)
        own = {table.name: PackedRows(self.rows_in(world, table, record)) for table in tables}
        return {name: rows for name, rows in own.items() if rows}

    def rows_in(self, world: ByName, table: Table, record: Record) -> Iterator[Row]:
        """The rows of a table that one record has in a world, which may be one of the past."""
        for keys, entry in _entries(record.written, table.route):
            yield (
                *(record.id, *keys),
                *[read(entry) for read in table.read],
                *[value(record, world, self.site) for value in table.worked_out],
            )

    @cached_property
    def _rows(self) -> dict[str, dict[str, PackedRows]]:
        """The rows of today so far, by record and table."""
        return {}


def _entries(data: Any, route: tuple[Steps, ...]) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """The entries at the end of a route, each with its places on the way."""
    if not route:
        yield (), data
        return
    for step in route[0]:
        data = (data or {}).get(step)
    pairs = data.items() if isinstance(data, Mapping) else enumerate(data or (), 1)
    for place, entry in pairs:
        for keys, inner in _entries(entry, route[1:]):
            yield (place, *keys), inner
