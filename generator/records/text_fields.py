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
    if not isinstance(data, dict | list):
        return
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        below = field.inside(0 if isinstance(step, int) else step)
        if below is None:
            continue
        if below.is_text:
            found.append(((*at, step), value))
        elif below.has_texts and isinstance(value, dict | list):
            _gather(value, below, (*at, step), found)
