"""What was meant by a name where an id belongs: records by their names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.facts.named_records import meant
from generator.records.findings import FieldPath, Offer, Problem
from generator.records.meant_words import SEVERAL
from generator.records.model import FOLDERS
from generator.records.registry import Registry
from generator.records.schema import Node
from generator.rules.meant_calls import meant_call
from generator.rules.odd_numbers import odd_number
from generator.rules.programme_names import LISTS, of_programme, programme_names
from generator.rules.same_fairs import fitting

OF_A_FILE = re.compile(rf"\A(?:data/)?(?:{'|'.join(FOLDERS)})/|[.]ya?ml\Z")


def looked_up(
    problem: Problem, node: Node | None, data: Any, registry: Registry, own: str = ""
) -> Problem:
    """A problem of a name, with what it leads to among the records that there are."""
    field = str(problem.at[-1]) if problem.at else ""
    found = problem.values.get("found")
    if not isinstance(data, Mapping):
        return problem
    if problem.id == "dispatch-outside-edition":
        return fitting(problem, data, registry)
    if (told := meant_call(problem, data, registry, own)) is not None:
        return told
    if problem.rule == "edition-number-out-of-order":
        return odd_number(problem, data["editions"])
    if problem.id == "schema.required" and field in LISTS and "choices" not in problem.values:
        names = programme_names(data, field, registry)
        choices = {"choices": tuple(names.items())} if names else {}
        return replace(problem, values={**problem.values, **choices})
    if not isinstance(found, str):
        return problem
    if problem.id in ("schema.reference-form", "schema.edition-form") and node is not None:
        return _reference(problem, found, node["x-ref"], registry, own)
    items = (node or {}).get("items", {})
    if problem.id == "schema.type-array" and "x-ref" in items:
        return _listed(problem, found, items["x-ref"], registry)
    return of_programme(problem, found, data, registry)


def _reference(problem: Problem, found: str, folder: str, registry: Registry, own: str) -> Problem:
    """A name where an id belongs, with the records that it may mean."""
    told = replace(problem, values={**problem.values, "folder": folder})
    id = OF_A_FILE.sub("", found)
    other = of_another_kind(problem.at, folder, id, registry)
    return other or likely(told, id, folder, registry, own)


def of_another_kind(at: FieldPath, folder: str, id: str, registry: Registry) -> Problem | None:
    """That an id is the one of a record of another kind; None where there is no such record."""
    own = "exhibitions" if folder == "editions" else folder  # a fair only lacks the edition
    if registry.named(f"{own}/{id}"):
        return None
    names = (f"{other}/{id}" for other in FOLDERS if other != own)
    there = next((name for name in names if registry.named(name)), None)
    values = {"found": id, "folder": folder, "there": there}
    return Problem("unknown-reference.other-kind", at, values) if there else None


def likely(problem: Problem, words: str, folder: str, registry: Registry, own: str = "") -> Problem:
    """A problem of a reference, with the other records that the words may name."""
    found = [one for one in meant(words, folder, registry) if f"{folder}/{one.reference}" != own]
    if not found:
        return problem
    values = {**problem.values, "likely": tuple((one.reference, one.name) for one in found)}
    sure = found[0].exact and (len(found) == 1 or not found[1].exact)
    return replace(problem, values=values, offer=Offer(found[0].reference, sure=sure))


def _listed(problem: Problem, words: str, folder: str, registry: Registry) -> Problem:
    """A name, or several, where a list of references belongs: the list that was meant."""
    for parts in (SEVERAL.split(words), [words]):
        each = [next(iter(meant(part, folder, registry)), None) for part in parts if part.strip()]
        found = [one.reference for one in each if one]
        if found and len(found) == len(each):
            return replace(problem, offer=Offer(found))
    return problem
