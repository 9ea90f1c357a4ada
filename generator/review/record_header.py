"""What a record is about, as the head of a printed report has it: host, kind, call and others."""

from __future__ import annotations

from collections.abc import Mapping

from generator.records.model import Record
from generator.records.schema import Schema
from generator.review.known_ids import KnownIds
from generator.review.messages import printable
from generator.review.report_model import HeaderFact

FIELDS = (
    *("hosts", "organizers", "programme", "programmes", "kind", "call"),
    *("audience", "consortium", "editions"),
)


def header(
    record: Record | None, schema: Schema | None, files: Mapping[str, Record], language: str
) -> tuple[HeaderFact, ...]:
    """The label and the words of each field that tells what a record is about."""
    if record is None or schema is None:
        return ()
    ids = KnownIds.of(record, files)
    facts = ((field, _named(field, record, schema, ids, language)) for field in FIELDS)
    return tuple(
        HeaderFact(schema.label((field,), language) or field, printable(words))
        for field, words in facts
        if words
    )


def _named(field: str, record: Record, schema: Schema, ids: KnownIds, language: str) -> str:
    """What a field names, without ids, for a page that people sign."""
    written = record.written.get(field)
    values = written if isinstance(written, list) else [written] if written else []
    node = schema.field((field, 0) if isinstance(written, list) else (field,)) or {}
    names = (ids.name(str(value), node, field, language) or str(value) for value in values)
    return ", ".join(names)
