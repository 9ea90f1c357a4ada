"""Fields that keep the words of a source, which rules about how texts are written leave alone."""

from __future__ import annotations

from collections.abc import Iterator

from generator.people.scan import texts_of
from generator.records.findings import FieldPath
from generator.records.model import Record

AS_FOUND = frozenset(
    {"aliases", "note", "notes", "scheme_words", "sector_words", "sources", "waivers"}
)


def own_texts(record: Record) -> Iterator[tuple[FieldPath, str]]:
    """Every text of a record's file outside these fields, with its field path."""
    return ((path, text) for path, text in texts_of(record) if AS_FOUND.isdisjoint(path))
