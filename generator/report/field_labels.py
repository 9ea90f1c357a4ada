"""What people call the fields that a message names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from generator.records.findings import FieldPath
from generator.records.schema import Node, Schema, inner, label, value_label
from generator.report.message_values import short_text
from generator.text.words import Word


def named_labels(
    schema: Schema | None, at: FieldPath, values: Mapping[str, Any], language: str
) -> dict[str, Word]:
    """Labels that messages name: of the field, its parent, and fields named in the values."""
    if schema is None:
        return {}
    own = _label(schema, at, language) or (step_text(at[-1]) if at else "")
    parent = _label(schema, at[:-1], language) if at else None
    found = {"label": Word(own), "parent": Word(parent or "")}
    names = values.get("names") or ()
    if names:
        labels = [f"{schema.label((*at, name), language)} ({name})" for name in names]
        found["names"] = Word(", ".join(labels))
    if places := values.get("places"):
        named = (field_text(schema, place, language) for place in places)
        found["places"] = Word(", ".join(named))
    if field := values.get("field"):
        beside = (*at[:-1], field)
        node = schema.field(beside) or {}
        found["field"] = Word(f"{label(node, language)} ({field})")
        found["value"] = Word(value_label(node, values["value"], language))
    return found


@lru_cache(maxsize=1_000)
def _label(schema: Schema, at: FieldPath, language: str) -> str | None:
    return schema.label(at, language)


@lru_cache(maxsize=1_000)  # findings are about the same fields again and again
def field_text(schema: Schema | None, at: FieldPath, language: str) -> str:
    """The labels from the record to the field, with the path that the file uses."""
    if schema is None or not at:
        return ""
    steps: list[str] = []
    node: Node | None = schema.root
    for step in at:
        node = inner(node, step) if node is not None else None
        if isinstance(step, int):
            steps[-1:] = [f"{steps[-1] if steps else ''} {step + 1}"]
        else:
            steps.append((label(node, language) if node is not None else None) or step_text(step))
    written = ".".join(map(step_text, at))
    return f"{' › '.join(steps)} ({written})" if node is not None else written


def step_text(step: str | int) -> str:
    """A step of a field path as people write it, counting from 1."""
    return str(step + 1) if isinstance(step, int) else short_text(step)
