"""Fields that are sound in another place: beside their group, or with their indentation lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.records.findings import FieldPath, Offer, Problem
from generator.records.partial import at as value_at
from generator.records.schema import Node, Schema

NOT_THERE = frozenset({"schema.unknown-field", "schema.field-elsewhere"})


def with_moved_fields(found: list[Problem], schema: Schema, data: Any) -> list[Problem]:
    """One problem for fields that stand beside their group, or in the group above their place."""
    strange = {
        problem.at: problem.values.get("near") for problem in found if problem.id in NOT_THERE
    }
    order = dict[FieldPath, dict[str, int]]()
    kept, gone = list[Problem](), set[FieldPath]()
    for problem in found:
        fresh = problem.at in strange and problem.at not in gone
        moved = _moved(problem.at, schema, data, strange, order) if fresh else None
        if moved is None:
            kept.append(problem)
            continue
        names, group, outward = moved
        gone |= {(*problem.at[:-1], name) for name in names}
        gone |= {(*group, name) for name in names}
        left = problem.at[:-1] if outward else group
        named = next(step for step in reversed(left) if isinstance(step, str))
        values = {"group": named, "inside": ", ".join(names)}
        offer = Offer(indents=names, outward=outward, sure=True)
        id = "schema.over-indented" if outward else "schema.lost-indentation"
        kept.append(Problem(id, problem.at, values, offer=offer))
    return [one for one in kept if one.at not in gone or (one.offer and one.offer.indents)]


def _moved(
    at: FieldPath,
    schema: Schema,
    data: Any,
    strange: Mapping[FieldPath, str | None],
    order: dict[FieldPath, dict[str, int]],
) -> tuple[tuple[str, ...], FieldPath, bool] | None:
    """The fields from one on that belong together elsewhere, their group, and whether outward."""
    if at[:-1] not in order:  # a group may have very many fields that nothing has room for
        around = value_at(data, at[:-1])
        there = around if isinstance(around, Mapping) else ()
        order[at[:-1]] = {str(name): number for number, name in enumerate(there)}
    first = order[at[:-1]].get(str(at[-1]), 0)
    if first == 0:
        return None
    names = [*order[at[:-1]]]
    if (inside := _last_group((*at[:-1], names[first - 1]), data)) is not None:
        into = _run(names[first:], inside, at, schema, data, strange)
        if into:
            return into, inside, False
    outside = at[:-1]
    while outside and isinstance(outside[-1], int):
        outside = outside[:-1]
    if not outside or strange[at]:  # a field of its own group is likelier
        return None
    out = _run(names[first:], outside[:-1], at, schema, data, strange)
    return (out, outside[:-1], True) if out and len(out) == len(names) - first else None


def _run(
    names: list[str],
    group: FieldPath,
    at: FieldPath,
    schema: Schema,
    data: Any,
    strange: Mapping[FieldPath, str | None],
) -> tuple[str, ...]:
    """The names, up to the first that a group has no room for."""
    known = (schema.field(group) or {}).get("properties", {})
    there = value_at(data, group)
    found: list[str] = []
    for name in names:
        if (*at[:-1], name) not in strange or name not in known or name in (there or ()):
            break
        found.append(name)
    return tuple(found)


def _last_group(path: FieldPath, data: Any) -> FieldPath | None:
    """The group at a path, or the last one of a list."""
    value = value_at(data, path)
    if isinstance(value, list) and value:
        path, value = (*path, len(value) - 1), value[-1]
    return path if isinstance(value, Mapping) else None


def with_lost_indentation(found: list[Problem], schema: Schema, data: Any) -> list[Problem]:
    """One problem for a group that is empty because its fields stand below it, not in it."""
    unknown = {problem.at for problem in found if problem.id in NOT_THERE}
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
    beside = value_at(data, at[:-1])
    known = (schema.field(at[:-1]) or {}).get("properties", {})
    names = list(beside)[list(beside).index(at[-1]) + 1 :] if isinstance(beside, dict) else []
    found: list[str] = []
    for name in names:
        if name not in inside or name in known:
            break
        found.append(name)
    return found
