"""JSON and NDJSON: every record as it is written, with its id, its page and what is worked out.

A record is a line in both, so that a change of one is a change of one line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from generator.exports.changed_lines import END, ChangedLines
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
        of = source.registry.all(kind)
        yield Export(f"{FOLDER}{file_name(kind)}", _document(source, kind), of, title="json")
        lines = partial(_lines, kind, source)
        yield Export(lines_file(kind), lines, of, title="ndjson")


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


def _document(source: Source, kind: type[Record]) -> Any:
    def write() -> bytes:
        document = {**head(source), **source.versions.said(file_name(kind)), "records": []}
        text = json.dumps(document, ensure_ascii=False, indent=1).encode()
        if lines := _lines(kind, source):
            inside = memoryview(lines.replace(END, BETWEEN))[: -len(BETWEEN)]
            return b"".join((text.removesuffix(b"]\n}"), b"\n  ", inside, b"\n ]\n}\n"))
        return text + END

    return write


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
    lines = ChangedLines(last.file(lines_file(kind)), [record.id for record in records])
    of, changes = f"{kind.folder}/", dict[str, bytes | None]()
    for name in sorted(name for name in last.changed if name.startswith(of)):
        record = source.registry.named(name)
        changes[name.removeprefix(of)] = _line(record, source) if record else None
    return lines.with_changes(changes)


def _line(record: Record, source: Source) -> bytes:
    return json.dumps(now(record, source), ensure_ascii=False).encode()


@once_in
def now(record: Record, source: Source) -> dict[str, Any]:
    """One record of today as JSON has it; worked out once."""
    known = source.versions.present.get(record.name, {}).get(file_name(type(record)))
    return known or shown(record, source)


def lines_file(kind: type[Record]) -> str:
    """Where the records of a kind stand, one on a line."""
    return f"{FOLDER}{kind.folder}.ndjson"


def file_name(kind: type[Record]) -> str:
    """The name of the document of a kind."""
    return f"{kind.folder}.json"
