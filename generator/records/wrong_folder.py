"""Records that are sound in the folder of another kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.records.findings import Problem
from generator.records.misplaced import NOT_THERE
from generator.records.model import KINDS
from generator.records.schema import Schema

UNDATED = "undated"  # folder of consortia whose year nobody knows
FEWEST = 3  # unknown fields from which on a file may be of another kind


def other_kind(
    found: Iterable[Problem], kind: str, data: Any, schemas: Mapping[str, Schema]
) -> str | None:
    """The kind of record that a document is, where that is another than its folder says."""
    unknown = [p for p in found if p.id in NOT_THERE and len(p.at) == 1]
    if len(unknown) < FEWEST or not isinstance(data, Mapping):
        return None
    likely = [
        other
        for other, schema in schemas.items()
        if other not in (kind, "roles")
        and set(data) <= set(schema.root["properties"])
        and set(schema.root["required"]) <= set(data)
    ]
    return likely[0] if len(likely) == 1 else None


def other_folder(kind: str, file: str, data: Mapping[str, Any]) -> Problem:
    """A record in the folder of another kind, with the path where it belongs."""
    there, name = KINDS[kind], file.rpartition("/")[2]
    world = "data/samples/" if file.startswith("data/samples/") else "data/"
    year = f"{data.get('programme') or UNDATED}/" if there.depth > 1 else ""
    values = {"kind": kind, "folder": there.folder, "home": f"{world}{there.folder}/{year}{name}"}
    return Problem("schema.other-kind", (), values)
