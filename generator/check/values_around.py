"""The days and numbers around a fault, and the same data with another value at one place."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import Any

from generator.records.findings import FieldPath
from generator.records.hand_slips import meant_for


def changed(data: Any, at: FieldPath, value: Any) -> Any:
    """The data with another value in a field; what lies beside the way there is not copied."""
    if not at:
        return data
    copied = copy(data)
    copied[at[0]] = changed(data[at[0]], at[1:], value) if at[1:] else value
    return copied


def around(data: Any, told: set[FieldPath]) -> Iterator[tuple[FieldPath, Any]]:
    """The days and numbers that may be what is wrong with some fields."""
    groups = {at[0] for at in told if at}
    days = any(isinstance(_value(data, at), str) or at[0] == "stages" for at in told if at)
    for at, value in _leaves(data):
        near = at[0] in groups or (days and isinstance(value, str))
        if near and meant_for(value) and all(_in_entry(at[:n], told) for n in _entries(at)):
            yield at, value


def _entries(at: FieldPath) -> list[int]:
    """How many steps of a path lead to each entry of a list on the way."""
    return [n for n, step in enumerate(at, 1) if isinstance(step, int)]


def _in_entry(entry: FieldPath, told: set[FieldPath]) -> bool:
    """Whether something is told of an entry of a list, or of the list as a whole."""
    return any(at[: len(entry)] == entry or at == entry[:-1] for at in told)


def _value(data: Any, at: FieldPath) -> Any:
    for step in at:
        if isinstance(data, list) and isinstance(step, int):
            data = data[step]
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data


def _leaves(data: Any, at: FieldPath = ()) -> Iterator[tuple[FieldPath, Any]]:
    """Every plain value with its field path."""
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _leaves(value, (*at, step))
    else:
        yield at, data
