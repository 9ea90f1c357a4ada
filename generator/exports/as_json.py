"""JSON and NDJSON: every record as it is written, with its id, its page and what is worked out.

A record is a line in both, so that a change of one is a change of one line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from generator.exports.changed_lines import (
    END,
    INDENT,
    ChangedLines,
    changed_document,
    joined,
    write_parts,
)
from generator.exports.data_folder import FOLDER, VERSION
from generator.exports.last_exports import LastExports
from generator.exports.rows import Source
from generator.exports.tables import HIDDEN
from generator.facts.once import once_in
from generator.records.model import KINDS, Record
from generator.records.registry import ByName
from generator.site.output import Export

BETWEEN = b",\n  "
"""What a document has between two records."""


def exports(source: Source) -> Iterator[Export]:
    """Two files per kind: JSON, and NDJSON with one record per line."""
    for kind in KINDS.values():
        of, last = source.registry.all(kind), source.last
        document, lines = partial(_document, kind, source), partial(_lines, kind, source)
        lay = partial(_lay_document, last, kind, source) if last else None
        yield Export(_path(kind), document, of, title="json", lay=lay)
        lay = partial(_lay_lines, last, kind, source) if last else None
        yield Export(lines_file(kind), lines, of, title="ndjson", lay=lay)


def shown(record: Record, source: Source, world: ByName | None = None) -> dict[str, Any]:
    """One record as JSON has it, in a world of the past where one is given."""
    fields = {name: value for name, value in record.written.items() if name not in HIDDEN}
    return {"id": record.id, **fields, "computed": _computed(record, source, world)}


def head(source: Source) -> dict[str, Any]:
    """What every document begins with: its version, whose it is, and how it may be used."""
    site = source.site
    return {"version": VERSION, "licence": site.licence, "source": site.url}


def _computed(record: Record, source: Source, world: ByName | None) -> dict[str, Any]:
    """Computed values of a record, without unknown ones."""
    own = next(t for t in source.tables if t.kind == record.kind and not t.route)
    values = {
        column.name: column.value(record, world or source.registry, source.site)
        for column in own.columns
        if column.value is not None
    }
    return {name: value for name, value in values.items() if value is not None}


def _document(kind: type[Record], source: Source) -> bytes:
    head = _head(kind, source)
    if lines := _lines(kind, source):
        inside = memoryview(lines.replace(END, BETWEEN))[: -len(BETWEEN)]
        return b"".join((head, INDENT, inside, b"\n ]\n}\n"))
    return head + b"]\n}\n"


def _head(kind: type[Record], source: Source) -> bytes:
    """What a document has before its records."""
    document = {**head(source), **source.versions.said(file_name(kind)), "records": []}
    return json.dumps(document, ensure_ascii=False, indent=1).encode().removesuffix(b"]\n}")


@once_in
def _lines(kind: type[Record], source: Source) -> bytes:
    """All records of a kind, each as JSON on one line; written once for both documents."""
    records = source.registry.all(kind)
    if source.last:
        return _brought_up(source.last, records, kind, source)
    return b"".join(_line(record, source) + END for record in records)


def _brought_up(
    last: LastExports, records: tuple[Record, ...], kind: type[Record], source: Source
) -> bytes:
    """The lines that an earlier run wrote, with those of records that may give something else."""
    before = last.file(lines_file(kind))
    lines = ChangedLines(before, [record.id for record in records])
    return joined(before, lines.parts(_changes(last, kind, source)))


def _lay_lines(last: LastExports, kind: type[Record], source: Source, place: Path) -> bool:
    """The same, without anybody having all of them."""
    ids = [record.id for record in source.registry.all(kind)]
    before = last.mapped(lines_file(kind))
    parts = ChangedLines(before, ids).parts(_changes(last, kind, source))
    write_parts(place, before, parts)
    return True


def _lay_document(last: LastExports, kind: type[Record], source: Source, place: Path) -> bool:
    changes = _changes(last, kind, source)
    before = last.mapped(_path(kind))
    if parts := changed_document(before, _head(kind, source), changes):
        write_parts(place, before, parts)
    return parts is not None


def _changes(last: LastExports, kind: type[Record], source: Source) -> dict[str, bytes | None]:
    """The lines of records that may give something else, by their ids."""
    found = dict[str, bytes | None]()
    for name in last.changed_of(kind):
        record = source.registry.named(name)
        found[name.removeprefix(f"{kind.folder}/")] = _line(record, source) if record else None
    return found


def _line(record: Record, source: Source) -> bytes:
    return json.dumps(now(record, source), ensure_ascii=False).encode()


@once_in
def now(record: Record, source: Source) -> dict[str, Any]:
    """One record of today as JSON has it; worked out once."""
    known = source.versions.present.get(record.name, {}).get(file_name(type(record)))
    return known or shown(record, source)


def _path(kind: type[Record]) -> str:
    return f"{FOLDER}{file_name(kind)}"


def lines_file(kind: type[Record]) -> str:
    """Where the records of a kind stand, one on a line."""
    return f"{FOLDER}{kind.folder}.ndjson"


def file_name(kind: type[Record]) -> str:
    """The name of the document of a kind."""
    return f"{kind.folder}.json"
