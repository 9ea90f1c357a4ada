"""Records and fields that are sound in another place: lost indentation, a wrong folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.records.findings import FieldPath, Offer, Problem
from generator.records.schema import Node, Schema

FEWEST = 3  # unknown fields from which on a file may be of another kind


def with_lost_indentation(found: list[Problem], schema: Schema, data: Any) -> list[Problem]:
    """One problem for a group that is empty because its fields stand below it, not in it."""
    unknown = {problem.at for problem in found if problem.id == "schema.unknown-field"}
    kept, told = list(found), []
    for problem in found:
        if problem.id != "schema.empty":
            continue
        names = _following(problem.at, schema, data)
        lost = [(*problem.at[:-1], name) for name in names]
        if lost and set(lost) <= unknown:
            values = {"group": problem.at[-1], "inside": ", ".join(names)}
            offer = Offer(indents=tuple(names), sure=True)
            told.append(Problem("schema.lost-indentation", lost[0], values, offer=offer))
            gone = {problem.at, *lost}
            kept = [one for one in kept if one.at not in gone]
    return kept + told


def _following(at: FieldPath, schema: Schema, data: Any) -> list[str]:
    """The fields right after an empty group that belong into it."""
    node = schema.field(at) or {}
    inside: Mapping[str, Node] = (node.get("items") or node).get("properties", {})
    beside: Any = data
    for step in at[:-1]:
        beside = beside[step]
    known = (schema.field(at[:-1]) or {}).get("properties", {})
    names = list(beside)[list(beside).index(at[-1]) + 1 :] if isinstance(beside, dict) else []
    found: list[str] = []
    for name in names:
        if name not in inside or name in known:
            break
        found.append(name)
    return found


def other_kind(
    found: Iterable[Problem], kind: str, data: Any, schemas: Mapping[str, Schema]
) -> str | None:
    """The kind of record that a document is, where that is another than its folder says."""
    unknown = [p for p in found if p.id == "schema.unknown-field" and len(p.at) == 1]
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
