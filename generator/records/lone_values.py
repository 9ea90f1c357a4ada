"""A lone value where a group or a list belongs, and what was meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.records.findings import FieldPath, Offer, Problem
from generator.records.groups import example_of
from generator.records.meant_words import COMMA, SEVERAL, WORDS
from generator.records.pairs import office_in, paired
from generator.records.schema import Node, fits, is_text

COUNTED = {unit: re.compile(said, re.I) for unit, said in WORDS["counted"].items()}
NUMBERED = re.compile(
    r"(?:^|(?<=\s))(?:[0-9]{1,2}[.)]|[가나다라마바사아자차][.)]|[①-⑳]|[ㅇ○●◦•▪](?=\s))\s?"
)
KOREAN_ENGLISH = re.compile(r"(?=[^()가-힣]*[가-힣])(?P<ko>[^()]*)\((?P<en>[A-Za-z][^()가-힣]*)\)")
NAME_NUMBER = re.compile(r"(?P<name>[^0-9]{1,40})(?P<number>[0-9].*)")
NUMBERS_BETWEEN = re.compile(rf"[/;·+]|{COMMA}")
LONGEST = 200  # letters of a list on one line
MAYBE = re.compile("[·ㆍ、;/]")
"""What stands between entries, or inside one: 온라인·오프라인."""

Understood = Callable[[Problem], Problem]
"""A problem of a value, with what was meant."""


def with_group(problem: Problem, node: Node, understood: Understood) -> Problem:
    """A problem of a group or list, with an example and, where it is plain, what was meant."""
    found = problem.values.get("found")
    if problem.id == "schema.type-array":
        return _list(problem, node, found, understood)
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
    fields = list(dict.fromkeys(_fields_for(node, found)))
    if len(fields) == 1 and set(node.get("required", fields)) <= set(fields):
        offer = Offer({fields[0]: found}, sure=True)
        return replace(problem, values=values, offer=offer)
    if fields and isinstance(example, Mapping):
        values["example"] = {**example, fields[0]: found}
    elif isinstance(inside := _as_group(problem, node, found, understood), Mapping):
        values["example"] = {**dict(example or {}), **inside}
    return replace(problem, values=values)


def _entries(found: Any) -> dict[str, Any]:
    """The fields of a group whose lines begin with hyphens, as entries of a list do."""
    if not isinstance(found, list) or not all(isinstance(one, Mapping) for one in found):
        return {}
    names = [name for one in found for name in one]
    return {k: v for one in found for k, v in one.items()} if len({*names}) == len(names) else {}


def _list(problem: Problem, node: Node, found: Any, understood: Understood) -> Problem:
    """A single value where a list is wanted, even of one."""
    entry = node.get("items", {})
    parts = _parts(found) if isinstance(found, str) else []
    if both := _both_languages(entry, parts):
        return replace(problem, offer=Offer(both, sure=True))
    if len(parts) > 1 and all(part and _takes(entry, part) for part in parts):
        return replace(problem, offer=Offer(parts, sure=True))
    if numbered := _name_and_number(entry, found):
        return replace(problem, offer=Offer(numbered))
    maybe = _perhaps(found) if isinstance(found, str) else []
    if len(maybe) > 1 and all(part and _takes(entry, part) for part in maybe):
        return replace(problem, offer=Offer(maybe, sure=False))
    if found is not None and _takes(entry, found):
        return replace(problem, offer=Offer([found], sure=True))
    if isinstance(found, Mapping) and found and entry.get("type") == "object":
        pairs = [paired(entry, name, value) for name, value in found.items()]
        offer = Offer(pairs if all(pairs) else [found])
        return replace(problem, id="schema.group-for-list", offer=offer)
    before, *below = found.split(" - ") if isinstance(found, str) else [found]
    if below and all(_takes(entry, one) for one in below):
        values = {"written": before, "shown": {str(problem.at[-1]): below}}
        return Problem("schema.text-before-list", problem.at, values)
    if found is None or isinstance(found, list | dict | bool):
        return problem
    if entry.get("type") == "object":
        inside = _as_group(replace(problem, at=(*problem.at, 0)), entry, found, understood)
        whole = inside is not None and set(entry.get("required", ())) <= inside.keys()
        return replace(problem, offer=Offer([inside], sure=whole)) if inside else problem
    meant = _each(problem, entry, found, understood)
    return replace(problem, offer=meant) if meant else problem


def _both_languages(entry: Node, parts: list[str]) -> list[dict[str, str]]:
    """``시트 마스크(Sheet masks)`` as a text in two languages; empty where one is no such pair."""
    pairs = [KOREAN_ENGLISH.fullmatch(part) for part in parts] if is_text(entry) else []
    found = [{"ko": pair["ko"].strip(), "en": pair["en"].strip()} for pair in pairs if pair]
    return found if len(found) == len(pairs) else []


def _name_and_number(entry: Node, found: Any) -> list[dict[str, Any]]:
    """``국비 6,370,000 / 자부담 2,730,000`` as entries; empty where one part is no such pair."""
    if not isinstance(found, str) or entry.get("type") != "object" or len(found) > LONGEST:
        return []
    parts = [NAME_NUMBER.fullmatch(part.strip()) for part in NUMBERS_BETWEEN.split(found)]
    pairs = [paired(entry, part["name"].strip(" :="), part["number"]) for part in parts if part]
    return pairs if len(pairs) == len(parts) > 1 and all(pairs) else []


def _each(problem: Problem, entry: Node, found: Any, understood: Understood) -> Offer | None:
    """The entries of a list as they were meant, each by itself: ``베트남, 태국``."""
    text = str(found)
    for parts in (SEVERAL.split(text) if len(text) <= LONGEST else [], [found]):
        told = [
            understood(_entry_problem(problem, (*problem.at, 0), entry, part)).offer
            for part in parts
        ]
        meant = [one for one in told if one is not None and one.value is not None]
        values = [one.value for one in meant]
        if meant and len(meant) == len(told) == len(dict.fromkeys(values)):
            return Offer(values, sure=all(one.sure for one in meant))
    return None


def _parts(found: str) -> list[str]:
    """The entries of a list on one line: with commas, or each behind ``1.``, ``가.`` or ``○``."""
    if len(NUMBERED.findall(found)) > 1 and NUMBERED.match(found):
        return [part.strip(" ,") for part in NUMBERED.split(found) if part.strip(" ,")]
    return [part.strip() for part in re.split(COMMA, found)]


def _perhaps(found: str) -> list[str]:
    """What may be entries of a list on one line, between marks that also stand inside one."""
    return [] if "://" in found else [part.strip(" \t") for part in MAYBE.split(found)]


def _as_group(
    problem: Problem, node: Node, found: Any, understood: Understood
) -> dict[str, Any] | None:
    """A group with a plain value in the one field that it was meant for."""
    fields = list(dict.fromkeys(_fields_for(node, found)))
    if len(fields) == 1:
        return {fields[0]: found}
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        return None
    known: Mapping[str, Node] = node.get("properties", {})
    for name in node.get("required", ()):
        told = understood(_entry_problem(problem, (*problem.at, name), known[name], found))
        if told.offer is not None and told.offer.value is not None:
            inside = {name: told.offer.value, **told.offer.beside}
            return inside | _unit(node, str(found))
    return None


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


def _entry_problem(problem: Problem, at: FieldPath, node: Node, found: Any) -> Problem:
    """The problem that a value would be in a field inside."""
    types = node.get("type")
    id = "schema.form" if types == "string" else f"schema.type-{types}"
    return Problem(id, at, {**problem.values, "found": found})


def _fields_for(node: Node, found: Any) -> Iterator[str]:
    """The fields of a group into which a plain value goes, that with the narrowest form first."""
    known: Mapping[str, Node] = node.get("properties", {})
    wanted = [
        *node.get("required", ()),
        *(name for branch in node.get("anyOf", ()) for name in branch.get("required", ())),
    ]
    fitting = [name for name in wanted if _takes(known[name], found)]
    formed = [name for name in fitting if "pattern" in known[name] or "enum" in known[name]]
    yield from formed or fitting


def _takes(node: Node, found: Any) -> bool:
    """Whether a plain value may stand in a field."""
    types = node.get("type")
    if isinstance(found, str):
        return (types == "string" or isinstance(types, list)) and fits(node, found)
    whole = isinstance(found, int | float) and not isinstance(found, bool)
    return whole and types in ("integer", "number") and fits(node, found)
