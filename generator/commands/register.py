"""All records of the repository, as they are read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.check import worlds
from generator.check.reading import Broken, read_one
from generator.records import files
from generator.records.model import Record
from generator.records.registry import Registry
from generator.records.schema import Schema


def read_all(root: Path, schemas: Mapping[str, Schema]) -> dict[str, Record | Broken]:
    """Every file under ``data/``, by its path."""
    return {f: read_one(f, source, schemas) for f, source in files.read_sources(root).items()}


def world_of(register: Mapping[str, Record | Broken], *, sample: bool) -> Registry:
    """The real records, or the samples."""
    return worlds(register.values())[1 if sample else 0]
