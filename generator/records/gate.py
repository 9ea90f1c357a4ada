"""Checks on every value and field name, whatever the schema.

A file's text is looked at before it is read, but an escape such as ``"\\x1b"`` makes a value of
what the text does not hold.  So values and names are checked here again.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from math import isfinite
from typing import Any

from generator.records.characters import IN_VALUE, beyond_ascii, named, shows
from generator.records.findings import FieldPath, Offer, Problem
from generator.records.held_once import now
from generator.records.schema import NESTED, Schema

LARGEST = 2**53  # above it programs that read our exports take one number for another


def problems(schema: Schema, data: Any) -> list[Problem]:
    """What keeps the values and names of a document from being plain."""
    return [] if _surely_plain(data) else list(_inside(schema, data, ()))


def _surely_plain(data: Any) -> bool:
    """Whether all is plain at a glance, as nearly every document is.

    While ``held_once`` has what other documents say alike, that is not looked at again.
    """
    texts, numbers = set[str](), list[int | float]()
    plain = now.held.plain if now.held else {}
    _gather([data], texts, numbers, plain)
    surely = (
        all(isinstance(number, int) and abs(number) <= LARGEST for number in numbers)
        and all(text[:1].isalnum() or shows(text) for text in texts)
        and not IN_VALUE.search(beyond_ascii("\n".join(texts)))
    )
    if surely and now.held and isinstance(data, dict):
        lists = (value for value in data.values() if isinstance(value, list))
        plain.update((id(entry), entry) for entries in lists for entry in entries)
    return surely


def _gather(data: Any, texts: set[str], numbers: list[int | float], plain: Container[int]) -> None:
    """Every text and number inside a group or a list, and every name; but for what is plain."""
    for value in data.values() if isinstance(data, dict) else data:
        if isinstance(value, str):
            texts.add(value)
        elif isinstance(value, NESTED):
            if id(value) not in plain:
                texts.update(value if isinstance(value, dict) else ())
                _gather(value, texts, numbers, plain)
        elif isinstance(value, int | float):
            numbers.append(value)


def _inside(schema: Schema, value: Any, at: FieldPath) -> Iterator[Problem]:
    if isinstance(value, str):
        yield from _text(value, at)
    elif isinstance(value, dict):
        for name, below in value.items():
            yield from _text(name, (*at, name))
            yield from _inside(schema, below, (*at, name))
        yield from _measured(value, at)
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _inside(schema, below, (*at, index))
    elif isinstance(value, int | float):
        yield from _number(schema, value, at)


def _text(text: str, at: FieldPath) -> Iterator[Problem]:
    if found := IN_VALUE.search(text):
        yield Problem("schema.hidden-character", at, named(found.group()))
    elif not shows(text):
        yield Problem("schema.nothing-visible" if text else "schema.empty-text", at)


def _number(schema: Schema, number: int | float, at: FieldPath) -> Iterator[Problem]:
    if not isfinite(number) or abs(number) > LARGEST:
        yield Problem("schema.number-too-large", at)
    elif isinstance(number, float) and number.is_integer() and _whole(schema, at):
        yield Problem(
            "schema.whole-number",
            at,
            {"found": str(number), "plain": int(number)},
            offer=_plain(number),
        )


def _measured(group: dict[str, Any], at: FieldPath) -> Iterator[Problem]:
    """A count or an amount with a decimal point; only an area has fractions."""
    value, measure = group.get("value"), group.get("measure")
    counted = isinstance(measure, str) and not measure.endswith("_sqm")
    if counted and isinstance(value, float) and value <= LARGEST and value.is_integer():
        values = {"found": str(value), "plain": int(value)}
        yield Problem("schema.whole-number", (*at, "value"), values, offer=_plain(value))


def _plain(number: float) -> Offer:
    return Offer(int(number), sure=True)


def _whole(schema: Schema, at: FieldPath) -> bool:
    return (schema.field(at) or {}).get("type") == "integer"
