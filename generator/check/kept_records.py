"""Records of files that are known to be sound: what is kept of them, and reading them by that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from generator.check.value_packs import KeptFile
from generator.records.complete_fields import LaterFields
from generator.records.document import Document, UnreadDocument
from generator.records.findings import FieldPath
from generator.records.model import FOLDERS, Record
from generator.records.read_fields import UnreadFields
from generator.records.schema import Schema
from generator.records.yaml_source import parse
from generator.text.quick_json import from_kept_json, kept_json

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


def unread(file: str, source: bytes, kept: KeptFile, schemas: Mapping[str, Schema]) -> Record:
    """The record of such a file by what was ``kept`` of it, read where somebody asks for a field.

    It tells which of its fields are read.
    """
    kind, id, sample = _sound_address(file)
    schema, its = schemas[kind.kind], kept.fields

    def values() -> Any:
        if (written := kept.values) is not None:
            return from_kept_json(written)
        read = parse(source, file)
        assert isinstance(read, Document)  # as it was when the rest was kept
        return read.data

    document = UnreadDocument(file, source, values)

    def lacks(name: str) -> bool:
        return name not in its and name in schema.root["properties"]

    fields = UnreadFields(kind.kind, lambda: LaterFields(schema, document.data), lacks)
    found = tuple((tuple(path), folder, to) for path, folder, to in kept.references)
    return kind(id, fields, document, sample, found, schema)


def values_to_keep(record: Record) -> bytes | None:
    """The values of such a record as JSON; None where they would come back as others."""
    values = kept_json(record.document.data)
    return values if from_kept_json(values) == record.document.data else None


def _sound_address(file: str) -> tuple[type[Record], str, bool]:
    """The kind, the id and the world of a file that was sound: what ``address`` tells, sooner."""
    _, *parts = file.removesuffix(".yml").split("/")
    sample = parts[0] == "samples"
    folder, *names = parts[1:] if sample else parts
    return FOLDERS[folder], "/".join(names), sample
