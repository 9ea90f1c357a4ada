"""The fields of a document that people read as text, by its schema."""

from __future__ import annotations

from typing import Any, TypeAlias

from generator.records.field_tree import FieldNode, field_tree
from generator.records.findings import FieldPath
from generator.records.schema import Schema
from generator.text.texts import only

Texts: TypeAlias = list[tuple[FieldPath, Any]]


def text_fields(schema: Schema, data: Any) -> Texts:
    """Every text that people read: its field, and the Korean alone or both languages."""
    found: Texts = []
    _gather(data, field_tree(schema), (), found)
    return found


def without(schema: Schema, data: Any, language: str) -> Texts:
    """Those that are not written in a language; no path is made to any other, as most are."""
    found: Texts = []
    _lacking(data, field_tree(schema), (), found, language)
    return found


def _lacking(data: Any, field: FieldNode, at: FieldPath, found: Texts, language: str) -> None:
    if isinstance(data, list):
        if (below := field.with_texts[0]) is not None:
            for index, value in enumerate(data):
                if not below.is_text:
                    _lacking(value, below, (*at, index), found, language)
                elif not only(value, language):
                    found.append(((*at, index), value))
    elif isinstance(data, dict):
        for name in field.texts_inside or data:
            value, below = data.get(name), field.with_texts[name]
            if value is None or below is None:
                continue
            if not below.is_text:
                _lacking(value, below, (*at, name), found, language)
            elif isinstance(value, str) or not only(value, language):
                found.append(((*at, name), value))


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
