"""A registry of a few records told by their fields, for tests of one function at the unit.

Nothing is laid under what a test says but the fields that every record must have, so that what is
not said is not known.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

from generator.check import read_one
from generator.records.model import FOLDERS, Record
from generator.records.registry import Registry
from generator.records.schema import Schema

Fields: TypeAlias = Mapping[str, Any]
Small: TypeAlias = Callable[[Mapping[str, Fields]], Registry]
R = TypeVar("R", bound=Record)


def small_world(records: Mapping[str, Fields], schemas: Mapping[str, Schema]) -> Registry:
    """The registry of some records by name, such as ``consortia/2026/alpha``."""
    return Registry(_record(name, fields, schemas) for name, fields in records.items())


def one(registry: Registry, kind: type[R]) -> R:
    """The only record of a kind."""
    (found,) = registry.all(kind)
    return found


def _record(name: str, fields: Fields, schemas: Mapping[str, Schema]) -> Record:
    root = schemas[FOLDERS[name.partition("/")[0]].kind].root
    needed = {key: root["examples"][0][key] for key in root["required"]}
    if name.startswith("consortia/"):
        needed["scheme"] = "unknown"  # others ask for a programme
    told = {**needed, **fields}
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in told.items())
    read = read_one(f"data/{name}.yml", "".join(lines).encode(), schemas)
    assert isinstance(read, Record), read
    return read
