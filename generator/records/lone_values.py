"""A lone value where a group or a list belongs, and what was meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.records.findings import Offer, Problem
from generator.records.groups import example_of
from generator.records.lone_groups import Understood, as_group, fields_for
from generator.records.lone_lists import list_meant
from generator.records.pairs import office_in
from generator.records.schema import Node, is_text
from generator.records.spelled_groups import spelled_group


def with_group(problem: Problem, node: Node, understood: Understood) -> Problem:
    """A problem of a group or list, with an example and, where it is plain, what was meant."""
    found = problem.values.get("found")
    if problem.id == "schema.type-array":
        return list_meant(problem, node, found, understood)
    named = problem.at and problem.id in ("schema.type-object", "schema.type-text")
    if named and (whole := _entries(found)):
        return Problem("schema.hyphen-group", problem.at, {"shown": {str(problem.at[-1]): whole}})
    if node.get("type") != "object" or problem.id not in ("schema.type-object", "schema.empty"):
        return problem
    example = example_of(node)
    values = {**problem.values, "example": example}
    if found is None:
        return replace(problem, values=values)
    if isinstance(found, str) and (office := office_in(found, node)):
        return replace(problem, values=values, offer=Offer(office))
    if isinstance(found, str) and (whole := spelled_group(found, node, problem.at)):
        return replace(problem, values={**values, "example": whole})
    fields = list(dict.fromkeys(fields_for(node, found)))
    if len(fields) == 1 and set(node.get("required", fields)) <= set(fields):
        offer = Offer({fields[0]: found}, sure=True)
        return replace(problem, values=values, offer=offer)
    if fields and isinstance(example, Mapping):
        values["example"] = {**example, fields[0]: found}
    elif isinstance(inside := as_group(problem, node, found, understood), Mapping):
        needed = {n: one for n, one in dict(example or {}).items() if n in node.get("required", ())}
        values["example"] = {**needed, **inside}
    elif isinstance(found, str) and (text := _first_text(node)):
        values["example"] = {text: found}
    return replace(problem, values=values)


def _first_text(node: Node) -> str:
    """The field for a text of a group that needs none of its fields: the office of a contact."""
    known: Mapping[str, Node] = {} if node.get("required") else node.get("properties", {})
    return next((name for name, below in known.items() if is_text(below) and name != "note"), "")


def _entries(found: Any) -> dict[str, Any]:
    """The fields of a group whose lines begin with hyphens, as entries of a list do."""
    if not isinstance(found, list) or not all(isinstance(one, Mapping) for one in found):
        return {}
    names = [name for one in found for name in one]
    return {k: v for one in found for k, v in one.items()} if len({*names}) == len(names) else {}
