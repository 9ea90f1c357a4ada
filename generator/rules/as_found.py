"""Fields that keep the words of a source, which rules about how texts are written leave alone."""

from __future__ import annotations

from functools import lru_cache

from generator.people.placed_texts import texts_of
from generator.records.findings import FieldPath
from generator.records.model import Record

AS_FOUND = frozenset(
    {"aliases", "note", "notes", "scheme_words", "sector_words", "sources", "waivers"}
)


@lru_cache(maxsize=2)  # rules ask for those of one record after another
def own_texts(record: Record) -> tuple[tuple[FieldPath, str], ...]:
    """Every text of a record's file outside these fields, with its field path."""
    found = texts_of(record)
    return tuple([(path, text) for path, text in found if AS_FOUND.isdisjoint(path)])
