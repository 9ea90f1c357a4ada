"""Applies what is offered to a record's text; all else of the text stays as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from generator.records.canonical.quoting import plain_scalar
from generator.records.findings import FieldPath, Offer, Place, Problem
from generator.records.moved_lines import (
    WrittenEntry,
    column_around,
    column_inside,
    entry_at,
    indented,
)
from generator.records.schema import Schema
from generator.records.slips import with_line

BLOCKS = ("|", ">")
"""Styles of a value that has lines of its own."""


def mended(text: str, place: Place, problem: Problem, schema: Schema | None) -> str | None:
    """The text with what is offered in it; None where that is not plainly one place."""
    offer = problem.offer
    if offer is None:
        return None
    if offer.line is not None:
        return with_line(text, place.line - 1, offer.line)
    try:
        root = yaml.compose(text, Loader=yaml.CLoader)
    except yaml.YAMLError:
        return None
    entry = entry_at(root, problem.at)
    if entry is not None and offer.indents:
        around = column_around(root, problem.at) if offer.outward else column_inside(entry)
        return None if around is None else indented(text, entry, offer.indents, around)
    node = schema.field(problem.at) if schema else None
    return None if entry is None else _with_offer(text, entry, offer, problem.at, node or {})


def _with_offer(
    text: str, entry: WrittenEntry, offer: Offer, at: FieldPath, node: Mapping[str, Any]
) -> str | None:
    if offer.swaps is not None:
        return _swapped(text, entry, offer.swaps)
    if not _agrees(entry.group, offer.beside):
        return None
    beside = dict(_lacking(entry.group, offer.beside))
    start, end = entry.value.start_mark.index, _end(entry.value)
    if offer.renames is not None:
        first, last = entry.key.start_mark.index, entry.key.end_mark.index
        value = text[last:end] if offer.value is None else f": {_written(offer.value, {})}"
        value += _beside(entry, beside) + text[end:]
        return text[:first] + offer.renames + value
    if offer.removes:
        if entry.key is None or not beside or entry.group.flow_style:
            return _without(text, entry) if not beside else None
        name, value = beside.popitem()
        start, written = entry.key.start_mark.index, f"{name}: {_written(value, {})}"
    elif offer.value is not None:
        written = _written(
            offer.value, node, block=entry.key is None and not entry.group.flow_style
        )
    else:
        return None
    after = _beside(entry, beside).replace("\n", "\r\n" if "\r\n" in text else "\n")
    return text[:start] + written + after + text[end:]


def _swapped(text: str, entry: WrittenEntry, name: str) -> str | None:
    """The text with two values of one group in each other's place, each as it is written."""
    values = [entry.value, *(value for key, value in entry.group.value if key.value == name)]
    if len(values) > 2 or any(value.id != "scalar" or value.style in BLOCKS for value in values):
        return None
    (a, b), (c, d) = sorted((one.start_mark.index, one.end_mark.index) for one in values)
    return text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def _end(value: Any) -> int:
    """Where a value ends; that of a block is where its last value does, before any comment."""
    while value.id != "scalar" and not value.flow_style:
        value = value.value[-1][1] if value.id == "mapping" else value.value[-1]
    end: int = value.end_mark.index
    return end


def _lacking(group: Any, beside: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Fields that the group does not have yet."""
    there = {key.value for key, _ in group.value} if isinstance(group, yaml.MappingNode) else set()
    yield from ((name, value) for name, value in beside.items() if name not in there)


def _agrees(group: Any, beside: Mapping[str, Any]) -> bool:
    """Whether nothing else stands already in a field that would be written too."""
    there = group.value if isinstance(group, yaml.MappingNode) else ()
    return all(_same(value.value, beside[key.value]) for key, value in there if key.value in beside)


def _same(written: Any, wanted: Any) -> bool:
    """Whether a field has what is wanted; of a text in two languages one is enough."""
    if isinstance(written, list) and isinstance(wanted, Mapping):
        texts = {one.value for pair in written if isinstance(pair, tuple) for one in pair}
        return bool(texts & set(wanted.values()))
    plain = wanted if isinstance(wanted, str) else json.dumps(wanted)
    return written in wanted.values() if isinstance(wanted, Mapping) else written == plain


def _beside(entry: WrittenEntry, fields: Mapping[str, Any]) -> str:
    """More fields of the group, below this one, or after it between braces."""
    parts = [f"{name}: {_written(value, {})}" for name, value in fields.items()]
    if entry.group.flow_style:
        return "".join(f", {part}" for part in parts)
    pad = " " * (entry.key.start_mark.column if entry.key else 0)
    return "".join(f"\n{pad}{part}" for part in parts)


def _without(text: str, entry: WrittenEntry) -> str | None:
    """The text without a field that has a line to itself."""
    if entry.key is None or entry.group.flow_style or len(entry.group.value) < 2:
        return None
    start = text.rfind("\n", 0, entry.key.start_mark.index) + 1
    end = text.find("\n", entry.value.end_mark.index) + 1
    alone = not text[start : entry.key.start_mark.index].strip()
    return text[:start] + text[end:] if alone and end else None


def _written(value: Any, node: Mapping[str, Any], *, block: bool = False) -> str:
    """A value as it stands in a file; a group in a list takes a field a line."""
    if isinstance(value, dict):
        parts = [f"{name}: {_written(one, {})}" for name, one in value.items()]
        return parts[0] if block and len(parts) == 1 else "{" + ", ".join(parts) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_written(one, node.get("items", {})) for one in value) + "]"
    return plain_scalar(value, node) if isinstance(value, str) else json.dumps(value)
