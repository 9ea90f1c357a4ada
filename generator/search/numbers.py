"""The numbers of a record as people type them, each with what it counts: ``예산 198억 원``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.facts.competition import ratio
from generator.records.field_tree import FieldNode, field_tree
from generator.records.model import Call, Record
from generator.records.schema import Node, Schema, inner, label, value_label
from generator.text.languages import LANGUAGES
from generator.text.number_format import krw, short_krw, usd

SILENT = ("year", "stop", "rank", "duration_days", "usual_months", "priority")
"""Numbers that count nothing."""


def figures(record: Record, schema: Schema, silent: tuple[str, ...]) -> Iterator[str]:
    """Every number of a record, with its label and unit, in both languages."""
    written = {name: value for name, value in record.written.items() if name not in silent}
    unit = written.get("unit")
    node = inner(schema.root, "unit") or {}
    units = {language: value_label(node, unit, language) for language in LANGUAGES if unit}
    yield from _below(written, field_tree(schema), schema.root, units)
    if isinstance(record, Call) and (found := ratio(record.fields["result"])):
        yield f"경쟁률 {found:g}대 1"


def _below(value: Any, field: FieldNode, named: Node, units: Mapping[str, str]) -> list[str]:
    """The numbers below; ``named`` is the field that the value, or its list, stands in."""
    found: list[str] = []
    listed = isinstance(value, list)
    for step, entry in enumerate(value) if listed else value.items():
        if not isinstance(entry, dict | list | int | float) or step in SILENT:
            continue
        below = field.inside(0 if listed else step)
        if below is None or not below.has_numbers:
            continue
        if isinstance(entry, dict | list):
            found += _below(entry, below, named if listed else below.node, units)
        elif not isinstance(entry, bool):
            found += _said(entry, str(step), value, (field.node, named, below.node), units)
    return found


def _said(
    number: float, name: str, home: Any, nodes: tuple[Node, ...], units: Mapping[str, str]
) -> Iterator[str]:
    """One number; a measure names what its value is, and series have a unit of their own."""
    around, named, own = nodes
    measure = home.get("measure") if isinstance(home, dict) and name == "value" else None
    kind = str(measure or name).rpartition("_")[2]
    for language in LANGUAGES:
        called = label(named if name == "value" else own, language) or ""
        if measure:
            called = value_label(inner(around, "measure") or {}, measure, language)
        for amount in _amounts(number, kind, language):
            unit = units.get(language, "") if name == "value" else ""
            written = f"{amount}{unit}" if language == "ko" else f"{amount} {unit}"
            yield f"{called.partition('(')[0].strip()} {written}".strip()


def _amounts(number: float, kind: str, language: str) -> Iterator[str]:
    if kind == "usd":
        yield usd(number, language)
        short = short_krw(int(number), language)
        yield short.replace("원", "달러").replace("KRW", "USD")
    elif kind == "krw":
        yield krw(int(number), language)
        yield short_krw(int(number), language)
    else:
        yield f"{number:,}%" if kind == "percent" else f"{number:,}"
