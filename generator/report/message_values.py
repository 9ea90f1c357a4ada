"""The values of a message as people write them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.facts.personal import personal
from generator.people import redaction
from generator.records.findings import FieldPath, Problem
from generator.records.schema import Node, Schema, value_label
from generator.text.texts import plain

AS_WRITTEN = ("year", "byte", "found", "near", "number", "until", "plain")
"""Numbers that a message repeats as the file has them."""
CODES = ("region", "other_region")
"""Codes of the field that a message is about, which few know without their names."""
LONGEST = 80  # characters of a strange value that a message repeats
MOST_CHOICES = 17  # values of a closed list that a message names
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
    if name in CODES:
        return _choices([value], node, language)
    if name == "likely":
        return ", ".join(_with_name(one, title, language) for one, title in value)
    if name == "wanted":
        return plain(value, language)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and not personal(str(value)):
        return f"{value:,}" if name not in AS_WRITTEN else str(value)
    if isinstance(value, str):
        return short_text(value)
    return short_text(json.dumps(value, ensure_ascii=False))


def short_text(value: str) -> str:
    """A text on one line, cut where it is long, without people's data."""
    return redaction.on_one_line(value, LONGEST)


def _choices(values: Sequence[Any], node: Node | None, language: str) -> str:
    shown = []
    for value in values[:MOST_CHOICES]:
        if isinstance(value, tuple):  # a name of the programme year, with its label
            shown.append(_with_name(value[0], value[1], language))
            continue
        name = value_label(node or {}, value, language)
        shown.append(f"{value} ({name})" if name != value else str(value))
    return ", ".join(shown) + (", …" if len(values) > MOST_CHOICES else "")


def _with_name(id: str, name: Any, language: str) -> str:
    """An id with what it is called: ``koami (한국기계산업진흥회)``."""
    title = plain(name, language)
    return f"{id} ({title})" if title and title != id else id


def example_line(problem: Problem) -> str:
    """A right line for the field, as it would stand in the file: the offer, else an example."""
    offer, at = problem.offer, problem.at
    if isinstance(shown := problem.values.get("shown"), dict):
        return "\n".join(_line((name,), value) for name, value in shown.items())
    if offer is not None and offer.renames is not None:
        named = {offer.renames: problem.values.get("written"), **offer.beside}
        return "\n".join(_line((name,), value) for name, value in named.items())
    if offer is None or not (offer.removes or offer.line or offer.value is not None):
        example = problem.values.get("example")
        return "" if example is None else _line(at, example)
    if offer.line is not None:
        return offer.line.rstrip()
    field = [] if offer.value is None else [_line(at, offer.value)]
    beside = [_line((name,), value) for name, value in offer.beside.items()]
    return "\n".join([*field, *beside])


def _line(at: FieldPath, value: Any) -> str:
    """A field as it would stand in the file; a group takes a line for each of its fields."""
    name = next((step for step in reversed(at) if isinstance(step, str)), "")
    listed = at and isinstance(at[-1], int)
    if isinstance(value, dict) and value:
        inside = [f"{key}: {json.dumps(one, ensure_ascii=False)}" for key, one in value.items()]
        if not at:  # the record itself, which has no name in its file
            return "\n".join(inside)
        if listed:
            return "- " + "\n  ".join(inside)
        return f"{name}:\n  " + "\n  ".join(inside)
    if isinstance(value, list) and value and isinstance(value[0], dict):
        entries = [
            _line((*at, index), one).replace("\n", "\n  ") for index, one in enumerate(value)
        ]
        return f"{name}:\n  " + "\n  ".join(entries)
    written = json.dumps(value, ensure_ascii=False)
    return f"- {written}" if listed else f"{name}: {written}"
