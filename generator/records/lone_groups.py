"""A lone value where a group belongs: the field of the group that it was meant for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from generator.records.findings import FieldPath, Problem
from generator.records.meant_words import WORDS
from generator.records.schema import Node, fits

COUNTED = {unit: re.compile(said, re.I) for unit, said in WORDS["counted"].items()}
NUMBERS = ("integer", "number")
TYPED = ("format", "enum")
Understood: TypeAlias = Callable[[Problem], Problem]
"""A problem of a value, with what was meant."""


def as_group(
    problem: Problem, node: Node, found: Any, understood: Understood
) -> dict[str, Any] | None:
    """A group with a plain value in the one field that it was meant for."""
    fields = list(dict.fromkeys(fields_for(node, found)))
    if len(fields) == 1:
        return {fields[0]: found}
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        return None
    known: Mapping[str, Node] = node.get("properties", {})
    for name in node.get("required") or _of_one_value(known):
        told = understood(entry_problem(problem, (*problem.at, name), known[name], found))
        if told.offer is not None and told.offer.value is not None:
            inside = {name: told.offer.value, **told.offer.beside}
            return inside | _unit(node, str(found))
    return None


def _of_one_value(known: Mapping[str, Node]) -> Iterator[str]:
    """The fields of a group that hold a day or a choice, and where it has no day, a number.

    The least of a range comes last: ``70%`` is the most that is given.
    """
    typed = [name for name, node in known.items() if {*TYPED} & {*node}]
    counted = [name for name, node in known.items() if node.get("type") in NUMBERS]
    yield from typed
    if not any("format" in node for node in known.values()):
        yield from sorted(counted, key=lambda name: name.startswith("from_"))


def _unit(node: Node, found: str) -> dict[str, Any]:
    """What a number counts, where the words beside it say so and a field asks for it."""
    choices = node.get("properties", {}).get("counts", {}).get("enum", ())
    return next(
        (
            {"counts": unit}
            for unit, said in COUNTED.items()
            if unit in choices and said.search(found)
        ),
        {},
    )


def entry_problem(problem: Problem, at: FieldPath, node: Node, found: Any) -> Problem:
    """The problem that a value would be in a field inside."""
    types = node.get("type")
    id = "schema.form" if types == "string" else f"schema.type-{types}"
    return Problem(id, at, {**problem.values, "found": found})


def fields_for(node: Node, found: Any) -> Iterator[str]:
    """The fields of a group into which a plain value goes, that with the narrowest form first."""
    known: Mapping[str, Node] = node.get("properties", {})
    wanted = [
        *node.get("required", ()),
        *(name for branch in node.get("anyOf", ()) for name in branch.get("required", ())),
    ]
    fitting = [name for name in wanted if takes(known[name], found)]
    formed = [name for name in fitting if "pattern" in known[name] or "enum" in known[name]]
    yield from formed or fitting


def takes(node: Node, found: Any) -> bool:
    """Whether a plain value may stand in a field."""
    types = node.get("type")
    if isinstance(found, str):
        return (types == "string" or isinstance(types, list)) and fits(node, found)
    whole = isinstance(found, int | float) and not isinstance(found, bool)
    return whole and types in ("integer", "number") and fits(node, found)
