"""Open data under ``/data/v1/``: every format is made from the one definition in ``tables.py``.

The path carries the version: names and meanings stay, fields are only added, and breaking changes
get a new version.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from generator.exports import (
    as_csv,
    as_json,
    bizinfo,
    change_log,
    changes_table,
    checksums,
    citation,
    crosstab,
    database,
    dcat,
    input_schemas,
    output_schemas,
    package,
    record_files,
    series_files,
    workbook_files,
)
from generator.exports.file_versions import FileVersion
from generator.exports.kept_versions import KeptVersions, still, to_keep
from generator.exports.last_exports import LastExports
from generator.exports.published_versions import versions
from generator.exports.rows import Source
from generator.exports.tables import Table, tables
from generator.history.publications import NO_PAST, Past
from generator.records.model import KINDS, Consortium, Record
from generator.records.registry import ByName, Registry
from generator.records.schema import Schema
from generator.site.output import Export
from generator.site.settings import Site


@dataclass(frozen=True, eq=False)
class OpenFiles:
    """The files of the open data, and those beside it: one record's each, and the schemas."""

    data: tuple[Export, ...]
    source: Source

    @property
    def beside(self) -> Iterator[Export]:
        """What lies beside the pages."""
        yield from self.beside_of(self.source.registry)
        yield from input_schemas.exports(self.source)

    def beside_of(self, records: Iterable[Record]) -> Iterator[Export]:
        """The files of some records alone."""
        among = tuple(records)
        yield from record_files.exports(among, self.source)
        yield from series_files.exports(among, self.source)

    @property
    def to_keep(self) -> Mapping[str, Any]:
        """What the next run need not work out again, as JSON knows it."""
        last = self.source.last
        rows = {kind: self.source.count(kind) for kind in KINDS}
        found = self.source.versions
        return {**(still(last.written, found) if last else to_keep(found)), "rows": rows}


def open_files(
    registry: Registry,
    site: Site,
    schemas: Mapping[str, Schema],
    past: Past = NO_PAST,
    last: LastExports | None = None,
) -> OpenFiles:
    """Every file; samples are in another registry and so never among them.

    With ``last``, what an earlier run wrote is brought up to date.
    """
    source = source_of(registry, site, schemas, past, last)
    return OpenFiles(_every(source, past), source)


def listed_files(
    registry: Registry, site: Site, schemas: Mapping[str, Schema], past: Past
) -> tuple[Export, ...]:
    """Every file for who asks where it lies and of what it is, and not for its bytes: those tell of
    versions, and to know them takes all records of the past.
    """
    return _every(Source(registry, site, schemas, _all_tables(schemas), tip=past.tip), past)


def _every(source: Source, past: Past) -> tuple[Export, ...]:
    left_out = tuple(f".{format}" for format in source.site.leave_out)
    data = tuple(file for file in _files(source, past) if not file.path.endswith(left_out))
    files = (*data, dcat.export(source, data), citation.export(source))
    return (*files, checksums.export(files))


def exports(
    registry: Registry, site: Site, schemas: Mapping[str, Schema], past: Past = NO_PAST
) -> tuple[Export, ...]:
    """Every file of the open data."""
    return open_files(registry, site, schemas, past).data


def source_of(
    registry: Registry,
    site: Site,
    schemas: Mapping[str, Schema],
    past: Past,
    last: LastExports | None = None,
) -> Source:
    """What all files are made from, with the version of each."""
    bare = Source(registry, site, schemas, tables(schemas), last=last)
    content = partial(_content, source=bare)
    known = KeptVersions(last.written, last.changed, last.later) if last else None
    found = known.brought_up(registry, content) if known else versions(past, registry, content)
    if past.publications:
        found.files[changes_table.TABLE.name] = FileVersion.of(past)
    if of_consortia := found.files.get(as_json.file_name(Consortium)):
        found.files[crosstab.TABLE.name] = of_consortia
    return replace(
        bare,
        tables=_all_tables(schemas),
        versions=found,
        tip=past.tip,
        others={
            crosstab.TABLE.name: partial(crosstab.rows, registry),
            changes_table.TABLE.name: partial(change_log.rows_of_texts, past),
        },
    )


def _all_tables(schemas: Mapping[str, Schema]) -> tuple[Table, ...]:
    return (*tables(schemas), crosstab.TABLE, changes_table.TABLE)


def _content(record: Record, world: ByName, source: Source) -> dict[str, Any]:
    """What one record gives to the JSON document of its kind, and to each table."""
    rows = source.tables_in(world, record)
    return {as_json.file_name(type(record)): as_json.shown(record, source, world), **rows}


def _files(source: Source, past: Past) -> Iterator[Export]:
    yield from as_json.exports(source)
    yield from change_log.exports(source, past)
    sheets = tuple(as_csv.exports(source))
    yield from sheets
    yield from workbook_files.exports(source)
    yield database.export(source)
    yield package.export(source, sheets)
    yield bizinfo.export(source)
    yield from output_schemas.exports(source)
