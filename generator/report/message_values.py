"""The values of a message as people write them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.facts.personal import personal
from generator.people import redaction
from generator.records.findings import FieldPath
from generator.records.schema import Node, Schema, value_label

LONGEST = 80  # characters of a strange value that a message repeats
MOST_CHOICES = 12  # values of a closed list that a message names
LISTED: Mapping[str, tuple[str, FieldPath]] = {
    "types": ("organization", ("type",)),
    "allowed_types": ("organization", ("type",)),
}
"""Lists in messages that hold values of a field of another kind of record."""


def listed_field(name: str, schemas: Mapping[str, Schema]) -> Node | None:
    """The field whose values a message lists, where that is not the problem's own."""
    kind, at = LISTED.get(name, ("", ()))
    return schemas[kind].field(at) if kind in schemas else None


def shown_value(name: str, value: Any, node: Node | None, language: str) -> str:
    """A message value as people write it."""
    if name == "choices" or name in LISTED:
        return _choices(value, node, language)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and not personal(str(value)):
        return f"{value:,}" if name not in ("year", "byte") else str(value)
    if isinstance(value, str):
        return short_text(value)
    return short_text(json.dumps(value, ensure_ascii=False))


def short_text(value: str) -> str:
    """A text on one line, cut where it is long, without people's data."""
    return redaction.on_one_line(value, LONGEST)


def _choices(values: Sequence[Any], node: Node | None, language: str) -> str:
    shown = []
    for value in values[:MOST_CHOICES]:
        name = value_label(node or {}, value, language)
        shown.append(f"{value} ({name})" if name != value else str(value))
    return ", ".join(shown) + (", …" if len(values) > MOST_CHOICES else "")


def example_line(at: FieldPath, values: Mapping[str, Any]) -> str:
    """A right line for the field, as it would stand in the file."""
    example = values.get("example")
    if example is None:
        return ""
    name = next((step for step in reversed(at) if isinstance(step, str)), "")
    listed = at and isinstance(at[-1], int)
    written = json.dumps(example, ensure_ascii=False)
    return f"- {written}" if listed else f"{name}: {written}"
