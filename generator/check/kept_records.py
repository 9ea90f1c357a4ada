"""Records of files that are known to be sound: what is kept of them, and reading them by that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from generator.records.complete_fields import complete_fields
from generator.records.document import Document, UnreadDocument
from generator.records.findings import FieldPath, Problem
from generator.records.model import KINDS, Record
from generator.records.read_fields import UnreadFields
from generator.records.schema import Schema
from generator.rules.unknown_file import address
from generator.text.quick_json import from_kept_json, kept_json

BETWEEN = b"\n"  # JSON without indentation has none

References: TypeAlias = tuple[tuple[FieldPath, str, str], ...]
Values: TypeAlias = tuple[Mapping[str, Any], References, Any, bool | None]
"""The fields of a record, its references, what its file has, and whether that is plain."""


def values_of(record: Record) -> Values:
    """What of a record comes out of its text."""
    return record.fields, record.references, record.document.data, record.document.plain


def read_known(file: str, source: bytes, values: Values, schemas: Mapping[str, Schema]) -> Record:
    """The record of a file that was sound and of which the values are known."""
    kind, id, sample = _sound_address(file)
    fields, references, data, plain = values
    document = Document(file, source.decode(), data, plain)
    return kind(id, fields, document, sample, references, schemas[kind.kind])


def unread(file: str, source: bytes, kept: bytes, schemas: Mapping[str, Schema]) -> Record:
    """The record of such a file by what was ``kept`` of it, read where somebody asks for a field.

    It tells which of its fields are read.
    """
    kind, id, sample = _sound_address(file)
    schema, first = schemas[kind.kind], kept.index(BETWEEN)
    second = kept.index(BETWEEN, first + 1)
    pointing, names = kept[:first], kept[first:second]
    document = UnreadDocument(file, source, lambda: from_kept_json(kept[second + 1 :]))

    def lacks(name: str) -> bool:
        return name in schema.root["properties"] and b'"%b"' % name.encode() not in names

    fields = UnreadFields(kind.kind, lambda: complete_fields(schema, document.data)[0], lacks)
    found = tuple((tuple(path), folder, to) for path, folder, to in from_kept_json(pointing))
    return KINDS[kind.kind](id, fields, document, sample, found, schema)


def to_keep(record: Record) -> bytes | None:
    """What such a record is kept as; None where its values would come back as others."""
    values = kept_json(record.document.data)
    if from_kept_json(values) != record.document.data:
        return None
    return BETWEEN.join((kept_json(record.references), kept_json([*record.document.data]), values))


def _sound_address(file: str) -> tuple[type[Record], str, bool]:
    """The kind, the id and the world of a file that was sound."""
    addressed = address(file)
    assert not isinstance(addressed, Problem)
    return addressed
