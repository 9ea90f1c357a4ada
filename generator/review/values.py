"""Values of fields in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.records.schema import Node, inner, label, value_label
from generator.review.words import said, shown
from generator.text.texts import is_group, plain


def in_words(value: Any, node: Node, language: str) -> str:
    """A value as people write it, by the labels of its field."""
    if isinstance(value, bool) or value is None:
        return said(language, str(value).lower())
    if isinstance(value, int | float):
        return f"{value:,}"
    if isinstance(value, str):
        return shown(value_label(node, value, language))
    if isinstance(value, Mapping) and not is_group(value):
        return f"‘{shown(plain(value, language))}’"
    if isinstance(value, list):
        return _list(value, inner(node, 0) or {}, language)
    return _group(value, node, language) if isinstance(value, Mapping) else shown(str(value))


def _group(value: Mapping[str, Any], node: Node, language: str) -> str:
    """The fields of an entry that comes or goes as a whole."""
    fields = ((name, inner(node, name) or {}, its) for name, its in value.items())
    told = (f"{label(n, language) or name} {in_words(its, n, language)}" for name, n, its in fields)
    return shown(", ".join(told))


def _list(values: list[Any], node: Node, language: str) -> str:
    if values and all(isinstance(value, str) for value in values):
        return shown(", ".join(value_label(node, value, language) for value in values))
    return said(language, "entries", count=len(values))
