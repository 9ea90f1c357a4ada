"""Names out of the programme year's file, and which of them a label or a word of one means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from unicodedata import normalize

from generator.facts.identity import plain_name
from generator.records.findings import Offer, Problem
from generator.records.meant_choices import BRACKETS
from generator.records.meant_words import SUMS, plain_word
from generator.records.model import Programme
from generator.records.near import likest
from generator.records.registry import Registry
from generator.text.languages import LANGUAGES
from generator.text.texts import plain

LISTS: Mapping[str, tuple[str, ...]] = {
    "kind": ("kinds",),
    "composition": ("compositions",),
    "item": ("subsidy", "items"),
}
"""Fields that hold a name out of the programme year's file, and where that has them."""
NEARLY = 0.7  # how much of two names is alike where one is taken for the other


def of_programme(
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
    word, outside = plain_name(found), plain_name(BRACKETS.sub("", normalize("NFKC", found)))
    near = likest(word, known, NEARLY) or _holding(word, known) or _holding(outside, known)
    value = None if near is None else known[near]
    offer = Offer(value, sure=word in known, choices=tuple(labels.items()))
    values = {n: v for n, v in problem.values.items() if n != "example" or value is not None}
    return replace(problem, offer=offer, values=values)
