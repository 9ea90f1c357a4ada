"""The fields of a document that people read as text, by its schema."""

from __future__ import annotations

from typing import Any, TypeAlias

from generator.records.field_tree import FieldNode, field_tree
from generator.records.findings import FieldPath
from generator.records.schema import Schema

Texts: TypeAlias = list[tuple[FieldPath, Any]]


def text_fields(schema: Schema, data: Any) -> Texts:
    """Every text that people read: its field, and the Korean alone or both languages."""
    found: Texts = []
    _gather(data, field_tree(schema), (), found)
    return found


def _gather(data: Any, field: FieldNode, at: FieldPath, found: Texts) -> None:
    known = field.with_texts
    if isinstance(data, dict):
        for name, value in data.items():
            if (below := known[name]) is None:
                continue
            if below.is_text:
                found.append(((*at, name), value))
            else:
                _gather(value, below, (*at, name), found)
    elif isinstance(data, list) and (below := known[0]) is not None:
        for index, value in enumerate(data):
            if below.is_text:
                found.append(((*at, index), value))
            else:
                _gather(value, below, (*at, index), found)
