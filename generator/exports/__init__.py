"""Open data under ``/data/v1/``: every format is made from the one definition in ``tables.py``.

The path carries the version: what is there keeps its names and meanings, fields are only added, and
whatever would break a reader goes under another version.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.exports import (
    as_csv,
    as_json,
    bizinfo,
    checksums,
    database,
    output_schemas,
    package,
    workbook,
)
from generator.exports.tables import Source, tables
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.output import Export
from generator.site.settings import Site


def exports(registry: Registry, site: Site, schemas: Mapping[str, Schema]) -> tuple[Export, ...]:
    """Every file of the open data; samples are in another registry and so never among them."""
    source = Source(registry, site, schemas, tables(schemas))
    files = tuple(_files(source))
    return (*files, checksums.export(files))


def _files(source: Source) -> Iterator[Export]:
    yield from as_json.exports(source)
    sheets = tuple(as_csv.exports(source))
    yield from sheets
    yield from workbook.exports(source)
    yield database.export(source)
    yield package.export(source, sheets)
    yield bizinfo.export(source)
    yield from output_schemas.exports(source)
