"""Field values as text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.records.schema import Node, inner, label, value_label
from generator.review.messages import say
from generator.text.texts import is_group, plain


def in_words(value: Any, node: Node, language: str, *, whole: bool = False) -> str:
    """A value as people write it, by the labels of its field; entries counted, or ``whole``."""
    if isinstance(value, bool) or value is None:
        return say(language, str(value).lower())
    if isinstance(value, int | float):
        return f"{value:,}"
    if isinstance(value, str):
        return value_label(node, value, language)
    if isinstance(value, Mapping) and not is_group(value):
        return f"‘{plain(value, language)}’"
    if isinstance(value, list):
        return _list(value, inner(node, 0) or {}, language, whole)
    return _group(value, node, language) if isinstance(value, Mapping) else str(value)


def _group(value: Mapping[str, Any], node: Node, language: str) -> str:
    """The fields of an entry that comes or goes as a whole."""
    fields = ((name, inner(node, name) or {}, its) for name, its in value.items())
    told = (
        f"{label(n, language) or name} {in_words(its, n, language, whole=True)}"
        for name, n, its in fields
    )
    return ", ".join(told)


def _list(values: list[Any], node: Node, language: str, whole: bool) -> str:
    if values and all(isinstance(value, str) for value in values):
        return ", ".join(value_label(node, value, language) for value in values)
    if not whole:
        return say(language, "entries", count=len(values))
    return "; ".join(f"({n}) {in_words(v, node, language)}" for n, v in enumerate(values, 1))
