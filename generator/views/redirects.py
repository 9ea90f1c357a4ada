"""Redirects from former ids to current addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.links import Link, to
from generator.records.model import Record
from generator.records.registry import Registry


@dataclass(frozen=True)
class Redirect:
    """An old address and the record that it now leads to."""

    old: str
    """Its former name: ``calls/2026-host``."""
    link: Link
    inputs: tuple[Record, ...]


def redirects(registry: Registry) -> Iterator[Redirect]:
    """Every former id that no record bears today."""
    for record in registry:
        for old in record.fields["formerly"] or ():
            name = f"{record.folder}/{old}"
            if name not in registry:
                yield Redirect(name, to(record), (record,))
