"""Which tables of a consortium go on a sheet, and which single values stand above them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.records.findings import FieldPath
from generator.records.partial import at
from generator.records.schema import Node, Schema, label
from generator.sheets.growing import Grower
from generator.sheets.sheet_columns import SheetColumn, is_table
from generator.text.languages import LANGUAGES, MAIN

WHOLE = "consortium"
DROP_DOWNS = "목록"
"""The hidden sheet of our own workbooks that has the words of their lists."""
PARTS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "roster": (("participants",), ("roster_consent",)),
    "budget": (("budget",), ("budget_total_krw", "subsidy_total_krw")),
    "settlement": (("settlement", "items"), ("settlement",)),
    "results": (("results",), ()),
}
"""What people send by itself: the list, and the fields that stand above it."""


@dataclass(frozen=True)
class Sheet:
    """One sheet: single values of the record, and one list as a table."""

    labels: Mapping[str, str]
    singles: tuple[SheetColumn, ...] = ()
    path: FieldPath = ()
    """The list; empty where there is none."""
    columns: tuple[SheetColumn, ...] = ()

    def pairs(self) -> Iterator[tuple[SheetColumn, SheetColumn | None]]:
        """Each single value, and the column of a text in the other language."""
        others = {one.steps: one for one in self.singles if one.language not in ("", MAIN)}
        for column in self.singles:
            if column.language in ("", MAIN):
                yield column, others.get(column.steps) if column.language else None


def sheets(part: str, schema: Schema, data: Mapping[str, Any], least: int = 0) -> tuple[Sheet, ...]:
    """The sheets of a part, with the columns that a record's own entries need, or a file has."""
    grow = Grower(least)
    if part == WHOLE:
        singles = tuple(_single(grow, schema.root, data))
        labels = {la: label(schema.root, la) or "" for la in LANGUAGES}
        return (Sheet(labels, singles), *_tables(grow, schema.root, data, ()))
    path, above = PARTS[part]
    singles = tuple(one for one in _single(grow, schema.root, data) if one.steps[0] in above)
    table = _table(grow, schema.field(path) or {}, path, at(data, path))
    return (replace(table, singles=singles),)


def _single(
    grow: Grower, node: Node, data: Any, steps: tuple[str, ...] = ()
) -> Iterator[SheetColumn]:
    """Every value that is in no list of groups."""
    yield from grow.columns({**node, "properties": _plain(node)}, [data], steps)


def _plain(node: Node) -> dict[str, Node]:
    """The fields of a group without lists of groups, at any depth."""
    found: dict[str, Node] = {}
    for name, below in node["properties"].items():
        if below.get("type") == "object" and "properties" in below:
            found[name] = {**below, "properties": _plain(below)}
        elif not is_table(below):
            found[name] = below
    return found


def _tables(grow: Grower, node: Node, data: Any, steps: FieldPath) -> Iterator[Sheet]:
    for name, below in node["properties"].items():
        path = (*steps, name)
        if is_table(below):
            yield _table(grow, below, path, at(data, (name,)))
        elif below.get("type") == "object" and "properties" in below:
            yield from _tables(grow, below, at(data, (name,)), path)


def _table(grow: Grower, node: Node, path: FieldPath, entries: Any) -> Sheet:
    labels = {language: label(node, language) or str(path[-1]) for language in LANGUAGES}
    rows = entries if isinstance(entries, list) else []
    return Sheet(labels, (), path, tuple(grow.columns(node["items"], rows)))
