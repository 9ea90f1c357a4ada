"""Which fields of records were read for each part of a site.

A part whose fields are as they were need not be looked at.

It is a list, a template, a group of files: what is worked out at one place in the code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeAlias

from generator.records.read_fields import Column, reading

Read: TypeAlias = Mapping[str, Iterable[Column]]
"""Columns by part."""


class PartsRead:
    """What was read since the last time that somebody took it."""

    def __init__(self) -> None:
        self._read: dict[str, set[Column]] = {}

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """What is read here is read for a part."""
        with reading() as columns:
            yield
        self.add({name: columns})

    def add(self, read: Read) -> None:
        """Take in what was read elsewhere."""
        for name, columns in read.items():
            self._read.setdefault(name, set()).update(columns)

    def taken(self) -> Read:
        """All that was read, which is forgotten here."""
        read, self._read = self._read, {}
        return read
