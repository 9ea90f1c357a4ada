"""Values of a record as cells: read out of an entry, and put into one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from unicodedata import normalize

from generator.records.findings import FieldPath
from generator.records.partial import at
from generator.sheets.choices import Choices
from generator.sheets.sheet_columns import Pick, SheetColumn, Steps
from generator.text.texts import only


def shown(column: SheetColumn, entry: Any, choices: Choices) -> Any:
    """What stands in the cell: a text, a number, or None."""
    value = held(column, entry)
    if not isinstance(value, list):
        return _cell(column, value, choices)
    lines = [_cell(column, one, choices) for one in value]
    return "\n".join("" if line is None else str(line) for line in lines).rstrip("\n") or None


def held(column: SheetColumn, entry: Any) -> Any:
    """The value of a column in an entry; a list of them where its cell has several."""
    value = _reached(entry, column.steps)
    if column.many:
        return [_said(column, one) for one in value or ()] or None
    return _said(column, value)


def view(entry: Any, columns: Iterable[SheetColumn]) -> dict[str, Any]:
    """What of an entry some columns show, without blanks around texts."""
    seen: dict[str, Any] = {}
    for column in columns:
        if (value := _stripped(held(column, entry))) is not None:
            put(seen, column, value)
    return pruned(seen) or {}


def put(entry: dict[str, Any], column: SheetColumn, value: Any) -> FieldPath:
    """Write a value where the column stands; returns the field's path in the entry."""
    group: Any = entry
    path: list[str | int] = []
    *way, last = column.steps
    for step, following in zip(way, column.steps[1:], strict=True):
        group, place = _entered(group, step, [] if isinstance(following, int | Pick) else {})
        path.append(place)
    if column.many:
        group[last] = list(_merged(group.get(last, []), value, column))
        return (*path, str(last))
    assert not isinstance(last, Pick)
    if column.language:
        value = _texts(at(group, (last,)), column.language, value)
    _set(group, last, value)
    return (*path, last)


def pruned(value: Any) -> Any:
    """A value without what is empty inside it; texts in Korean alone are plain."""
    if isinstance(value, dict):
        kept = {name: inner for name, one in value.items() if (inner := pruned(one)) is not None}
        return kept.get("ko") if set(kept) == {"ko"} else kept or None
    if isinstance(value, list):
        return [inner for one in value if (inner := pruned(one)) is not None] or None
    return value


def _reached(entry: Any, steps: Steps) -> Any:
    for step in steps:
        if isinstance(step, Pick):
            rows = entry if isinstance(entry, list) else ()
            entry = next((row for row in rows if row.get(step.field) == step.value), None)
        elif isinstance(step, int):
            entry = entry[step] if isinstance(entry, list) and step < len(entry) else None
        else:
            entry = entry.get(step) if isinstance(entry, Mapping) else None
    return entry


def _cell(column: SheetColumn, value: Any, choices: Choices) -> Any:
    if isinstance(value, bool):
        return choices.answers[0 if value else 1]
    return choices.shown(column, value) if isinstance(value, str) and not column.language else value


def _said(column: SheetColumn, value: Any) -> Any:
    return only(value, column.language) if column.language else value


def _stripped(value: Any) -> Any:
    if isinstance(value, list):
        return [_stripped(one) for one in value]
    return normalize("NFC", value).strip() if isinstance(value, str) else value


def _entered(group: Any, step: str | int | Pick, empty: Any) -> tuple[Any, str | int]:
    """The group or list inside another, made where it is not there yet."""
    if isinstance(step, Pick):
        for index, row in enumerate(group):
            if row.get(step.field) == step.value:
                return row, index
        group.append({step.field: step.value})
        return group[-1], len(group) - 1
    if at(group, (step,)) is None:
        _set(group, step, empty)
    return group[step], step


def _set(group: Any, step: str | int, value: Any) -> None:
    if isinstance(step, int):
        group.extend([None] * (step + 1 - len(group)))
    group[step] = value


def _texts(held: Any, language: str, value: Any) -> dict[str, Any]:
    return {**(held if isinstance(held, dict) else {}), language: value}


def _merged(held: list[Any], lines: list[Any], column: SheetColumn) -> Iterator[Any]:
    for index in range(max(len(held), len(lines))):
        was = held[index] if index < len(held) else None
        line = lines[index] if index < len(lines) else None
        if not column.language:
            yield line
        else:
            yield was if line in (None, "") else _texts(was, column.language, line)


def whole(number: float) -> int | float:
    """A whole number where it is one, without the digits that binary fractions add."""
    number = round(number, 6)
    return int(number) if number == int(number) else number
