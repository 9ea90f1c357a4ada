"""What was meant by a name where an id belongs: records, kinds and cost items by their names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.facts.identity import plain_name
from generator.facts.named_records import meant
from generator.records.findings import FieldPath, Offer, Problem
from generator.records.meant_words import SEVERAL, SUMS, plain_word
from generator.records.model import FOLDERS, Programme
from generator.records.near import likest
from generator.records.registry import Registry
from generator.records.schema import Node
from generator.rules.meant_calls import meant_call
from generator.rules.odd_numbers import odd_number
from generator.rules.same_fairs import fitting
from generator.text.languages import LANGUAGES
from generator.text.texts import plain

LISTS: Mapping[str, tuple[str, ...]] = {
    "kind": ("kinds",),
    "composition": ("compositions",),
    "item": ("subsidy", "items"),
}
"""Fields that hold a name out of the programme year's file, and where that has them."""
OF_A_FILE = re.compile(rf"\A(?:data/)?(?:{'|'.join(FOLDERS)})/|[.]ya?ml\Z")
NEARLY = 0.7  # how much of two names is alike where one is taken for the other


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
    return _of_programme(problem, found, data, registry)


def _reference(problem: Problem, found: str, folder: str, registry: Registry, own: str) -> Problem:
    """A name where an id belongs, with the records that it may mean."""
    told = replace(problem, values={**problem.values, "folder": folder})
    id = OF_A_FILE.sub("", found)
    other = of_another_kind(problem.at, folder, id, registry)
    return other or likely(told, id, folder, registry, own)


def _of_programme(
    problem: Problem, found: str, data: Mapping[str, Any], registry: Registry
) -> Problem:
    """A label where a name out of the programme year's file belongs, with those that it has."""
    field = str(problem.at[-1]) if problem.at else ""
    if field == "item" and plain_word(found) in SUMS:
        return Problem("schema.item-total", problem.at, {"found": found})
    if problem.id == "schema.form" and field in LISTS:
        told = replace(problem, id=f"schema.{field}-name")
        unknown = problem if _year(data) else replace(problem, id="schema.name-without-year")
        return _among(told, found, programme_names(data, field, registry)) or unknown
    if problem.rule in ("unknown-kind", "ineligible-cost-item"):
        return _among(problem, found, programme_names(data, field, registry)) or problem
    return problem


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


def programme_names(data: Mapping[str, Any], field: str, registry: Registry) -> Mapping[str, Any]:
    """The labels of a list in the programme year, by the names that records use."""
    written = _year(data)
    programme = registry.find(Programme, written) if isinstance(written, str) else None
    return named_in(programme, field) if programme else {}


def _year(data: Mapping[str, Any]) -> Any:
    """What a record says of its programme year, or of the first of them."""
    listed = data.get("programmes")
    return data.get("programme") or (listed[0] if isinstance(listed, list) and listed else None)


def named_in(programme: Programme, field: str) -> dict[str, Any]:
    """The labels of a list in a programme year, by the names that records use."""
    named: Any = programme.written
    for step in LISTS.get(field, ()):
        named = named.get(step, {})
    labels = {}
    for name, said in named.items():
        labels[name] = said.get("label", said) if isinstance(said, Mapping) else said
    return labels


def _holding(word: str, known: Mapping[str, str]) -> str | None:
    """The name that alone holds a word: ``유망`` is in ``유망 수출컨소시엄``."""
    holding = [name for name in known if len(word) > 1 and word in name]
    return holding[0] if len({known[name] for name in holding}) == 1 else None


def _among(problem: Problem, found: str, labels: Mapping[str, Any]) -> Problem | None:
    """The problem with all names and labels, and the one that was probably meant."""
    if not labels:
        return None
    known = {plain_name(name): name for name in labels}
    for name, label in labels.items():
        known |= {plain_name(plain(label, language)): name for language in LANGUAGES}
    word = plain_name(found)
    near = likest(word, known, NEARLY) or _holding(word, known)
    value = None if near is None else known[near]
    offer = Offer(value, sure=word in known, choices=tuple(labels.items()))
    values = {n: v for n, v in problem.values.items() if n != "example" or value is not None}
    return replace(problem, offer=offer, values=values)
