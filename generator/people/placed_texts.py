"""Every text of a document that may contain personal data, with its field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from generator.records.findings import FieldPath
from generator.records.model import Record

PLAIN_NAME = re.compile(r"[a-z_]{1,40}\Z")
LONG_NUMBER = 900_000  # 900101.1234568, and all that has more digits


@lru_cache(maxsize=2)  # rules ask for those of one record after another, and all would be many
def texts_of(record: Record) -> tuple[tuple[FieldPath, str], ...]:
    """Every text of a record's file, with its field path."""
    return tuple(texts(record.written))


def texts(data: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Every text of a document and every name that is no plain word, with its field path."""
    found: list[tuple[FieldPath, str]] = []
    if isinstance(data, dict | list):
        _gather(data, path, found)
    else:
        _one(data, path, found)
    return iter(found)


def _gather(data: Any, at: FieldPath, found: list[tuple[FieldPath, str]]) -> None:
    """One list for all that is inside; a generator in each group would take twice as long."""
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        below = (*at, step)
        if isinstance(step, str) and not _plain_name(step):
            found.append((below, step))
        if isinstance(value, str):
            found.append((below, value))
        elif isinstance(value, dict | list):
            _gather(value, below, found)
        else:
            _one(value, below, found)


def _one(value: Any, at: FieldPath, found: list[tuple[FieldPath, str]]) -> None:
    if isinstance(value, str):
        found.append((at, value))
    elif isinstance(value, int | float) and abs(value) > LONG_NUMBER:
        found.append((at, str(value)))


@lru_cache(maxsize=1_000)
def _plain_name(name: str) -> bool:
    return PLAIN_NAME.match(name) is not None
