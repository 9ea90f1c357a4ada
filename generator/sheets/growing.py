"""Makes the columns of a schema's groups: one a value, as many as entries need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from generator.records.schema import Node, is_text, label, value_label
from generator.sheets.sheet_columns import BETWEEN, SEPARATORS, Pick, SheetColumn, Steps, is_table
from generator.text.languages import LANGUAGES, MAIN, language_name

UNIT = re.compile(r"\([^()]*\)\Z")
Labels = Mapping[str, str]
NONE: Labels = MappingProxyType({})


@dataclass(frozen=True)
class Grower:
    """Makes the columns of a group; its lists have at least so many entries."""

    least: int = 0

    def columns(
        self, node: Node, entries: Sequence[Any], steps: Steps = (), above: Labels = NONE
    ) -> Iterator[SheetColumn]:
        """The columns of a group, in the order of the schema."""
        for name, below in node.get("properties", {}).items():
            inside = [entry[name] for entry in entries if isinstance(entry, dict) and name in entry]
            labels = _under(above, _labels(below, name))
            if name in node.get("required", ()) and below.get("type") not in ("array", "object"):
                yield from _value(below, (*steps, name), labels, required=True)
            else:
                yield from self._of(below, inside, (*steps, name), labels)

    def _of(
        self, node: Node, inside: Sequence[Any], steps: Steps, labels: Labels
    ) -> Iterator[SheetColumn]:
        """The columns of one field."""
        if is_table(node):
            yield from self._table(node["items"], inside, steps, labels)
        elif node.get("type") == "array":
            yield from self._list(node["items"], inside, steps, labels)
        elif node.get("type") == "object":
            yield from self.columns(node, inside, steps, labels)
        else:
            yield from _value(node, steps, labels)

    def _list(
        self, entry: Node, inside: Sequence[Any], steps: Steps, labels: Labels
    ) -> Iterator[SheetColumn]:
        """One column; a column an entry where one of them holds what parts the lines of a cell."""
        parted = any(SEPARATORS.search(text) for values in inside for text in _texts(values))
        if not parted or self.least:
            yield from _value(entry, steps, labels, many=True)
        for index in range(max(self.least, *map(len, inside)) if parted else self.least):
            yield from _value(entry, (*steps, index), _numbered(labels, index))

    def _table(
        self, entry: Node, inside: Sequence[Any], steps: Steps, labels: Labels
    ) -> Iterator[SheetColumn]:
        """A column a value of its closed list, else columns an entry."""
        shape = _picked(entry)
        picks = shape is not None and all(_once(rows, shape[0]) for rows in inside)
        if shape and (picks or self.least):
            yield from _picks(entry, shape, steps, labels)
        if picks and not self.least:
            return
        for index in range(max((1, self.least, *map(len, inside)))):
            rows = [rows[index] for rows in inside if index < len(rows)]
            yield from self.columns(entry, rows, (*steps, index), _numbered(labels, index))


def _picks(
    entry: Node, shape: tuple[str, str], steps: Steps, labels: Labels
) -> Iterator[SheetColumn]:
    """A column a value of the closed list that names the entries."""
    field, value = shape
    choice, amount = entry["properties"][field], entry["properties"][value]
    for code in choice["enum"]:
        named = {
            la: f"{text}{BETWEEN}{value_label(choice, code, la)}{_unit(amount, la)}"
            for la, text in labels.items()
        }
        yield SheetColumn((*steps, Pick(field, code), value), named, amount)


def _value(
    node: Node, steps: Steps, labels: Labels, *, required: bool = False, many: bool = False
) -> Iterator[SheetColumn]:
    if not is_text(node):
        yield SheetColumn(steps, labels, node, "", many, required)
        return
    yield SheetColumn(steps, labels, node, MAIN, many, required)
    for other in node["properties"]:  # the languages that a record may write it in
        if other != MAIN:
            named = {la: f"{text} ({language_name(other, la)})" for la, text in labels.items()}
            yield SheetColumn(steps, named, node, other, many)


def _picked(entry: Node) -> tuple[str, str] | None:
    """The field that names an entry and the one with its value, where it has no others."""
    names = list(entry["properties"])
    if len(names) != 2 or set(entry.get("required", ())) != set(names):
        return None
    choices = [name for name in names if "x-labels" in entry["properties"][name]]
    return (choices[0], next(n for n in names if n != choices[0])) if len(choices) == 1 else None


def _once(rows: Iterable[Any], field: str) -> bool:
    named = [row.get(field) for row in rows]
    return len(named) == len(set(named))


def _texts(values: Any) -> Iterator[str]:
    for value in values:
        yield from (str(one) for one in (value.values() if isinstance(value, dict) else [value]))


def _labels(node: Node, name: str) -> dict[str, str]:
    return {language: label(node, language) or name for language in LANGUAGES}


def _under(above: Mapping[str, str], labels: Mapping[str, str]) -> dict[str, str]:
    return {
        la: f"{above[la]}{BETWEEN}{text}" if la in above else text for la, text in labels.items()
    }


def _numbered(labels: Mapping[str, str], index: int) -> dict[str, str]:
    return {language: f"{text} {index + 1}" for language, text in labels.items()}


def _unit(node: Node, language: str) -> str:
    found = UNIT.search(label(node, language) or "")
    return f" {found.group()}" if found and language != MAIN else found.group() if found else ""
