"""Names the cause of a violation, and offers what was meant, where the value itself tells.

A value is understood by tables of words (``meant_words.json``): dates, numbers, choices, countries.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from generator.records.findings import Offer, Problem
from generator.records.groups import group_of
from generator.records.meant_choices import meant_boolean, meant_choice
from generator.records.meant_cities import meant_city
from generator.records.meant_dates import QUOTES
from generator.records.meant_numbers import means_unknown
from generator.records.meant_words import LONGEST, SEVERAL, WORDS, plain_word
from generator.records.near import offered, without_near
from generator.records.offered_codes import code_offer
from generator.records.offered_dates import date_offer
from generator.records.offered_numbers import number_offer
from generator.records.partial import at as value_at
from generator.records.schema import Node, Schema, fits

MASKED = re.compile(WORDS["masked"])
MASKED_NUMBER = re.compile(WORDS["masked_number"])
UNIT = re.compile(WORDS["unit_in_name"], re.I)
SHEET_ERROR = re.compile(WORDS["sheet_error"])
DITTO = frozenset(WORDS["ditto"])
FINISHED = frozenset(map(plain_word, WORDS["finished"]))
GROUPS = frozenset(map(plain_word, WORDS["country_groups"]))


def with_offer(problem: Problem, schema: Schema) -> Problem:
    """The problem, told by its cause where that is plain, with what was meant."""
    node = schema.field(problem.at)
    if not problem.at or node is None or "found" not in problem.values:
        return problem
    for explained in EXPLAINED:
        if told := explained(problem, node, schema):
            return told
    return problem


def _alone(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """A list where one value belongs; of a list of one it is plain which."""
    found = problem.values["found"]
    if not isinstance(found, list) or node.get("type") in ("array", "object"):
        return None
    if any(isinstance(one, list | dict) for one in found):
        return None
    told = Problem("schema.one-value", problem.at, problem.values)
    only, numeric = found[0] if len(found) == 1 else None, node["type"] in ("integer", "number")
    value = only if numeric or only is None else str(only)
    plain = isinstance(value, int if numeric else str) and node["type"] != "boolean"
    return replace(told, offer=Offer(value, sure=True)) if plain and fits(node, value) else told


def _of_sheet(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """What a spreadsheet shows in the place of a value, or a mark for the value above."""
    found = problem.values["found"]
    if not isinstance(found, str):
        return None
    if SHEET_ERROR.fullmatch(found.strip()):
        return Problem("schema.sheet-error", problem.at, {"found": found})
    ditto = found.strip() in DITTO or plain_word(found) in DITTO
    return Problem("schema.ditto", problem.at, {"found": found}) if ditto else None


def _unknown(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """``미상`` in a field: what nobody knows is not written, or has a field of its own."""
    if not means_unknown(problem.values["found"]) or node.get("type") == "boolean":
        return None
    group, name = group_of(problem.at, schema), str(problem.at[-1])
    if f"{name}_unknown" in group:
        offer = Offer(removes=True, beside={f"{name}_unknown": True}, sure=True)
        values = {"found": problem.values["found"], "instead": f"{name}_unknown"}
        return Problem("schema.unknown-value-field", problem.at, values, offer=offer)
    if "unknown" in node.get("enum", ()):
        return offered(problem, Offer("unknown", sure=True))
    values = {"found": problem.values["found"]}  # an example would be taken for what nobody knows
    return Problem("schema.unknown-value", problem.at, values)


def _masked(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """``○○협회``: a name that somebody has covered."""
    found = problem.values["found"]
    if node.get("type") in ("integer", "number"):
        hidden = isinstance(found, str) and MASKED_NUMBER.search(found)
        return Problem("schema.masked-number", problem.at, {"found": found}) if hidden else None
    if not isinstance(found, str) or not MASKED.search(found):
        return None
    name = f"{problem.at[0]}_unknown"
    known = isinstance(problem.at[-1], int) and name in schema.root["properties"]
    values = {"found": found, "instead": name}
    return Problem("schema.masked-field" if known else "schema.masked", problem.at, values)


def _country(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """A city, or a country with a city, where a country belongs."""
    meant = meant_city(problem.values["found"]) if "KR" in node.get("enum", ()) else None
    if meant is None or meant.country not in node["enum"]:
        return None
    room = "city" in group_of(problem.at, schema) and isinstance(problem.at[-1], str)
    values = {"found": problem.values["found"], "country": meant.country}
    offer = Offer(meant.country, beside={"city": meant.city} if room else {}, sure=meant.sure)
    return Problem(f"schema.{'city' if room else 'city-alone'}", problem.at, values, offer=offer)


def beside_city(problem: Problem, data: Any) -> Problem:
    """The problem of a city in the field of a country, where a city stands beside it already."""
    group = value_at(data, problem.at[:-1])
    if problem.id != "schema.city" or problem.offer is None or "city" not in group:
        return problem
    city, there = (_names(one) for one in (problem.offer.beside["city"], group["city"]))
    offer = Offer(problem.offer.value, sure=problem.offer.sure and bool({*city} & {*there}))
    values = {**problem.values, "city": ", ".join(city)}
    return replace(problem, id="schema.city-beside", values=values, offer=offer)


def beside_there(problem: Problem, data: Any) -> Problem:
    """The problem of a value with what belongs beside it, where that stands there already."""
    offer, group = problem.offer, value_at(data, problem.at[:-1])
    if offer is None or not offer.beside or offer.renames or not isinstance(group, Mapping):
        return problem
    if not all(_stands(group.get(name), value) for name, value in offer.beside.items()):
        return problem
    values = {"found": problem.values.get("found"), "inside": ", ".join(offer.beside)}
    return Problem("schema.beside-there", problem.at, values, offer=replace(offer, beside={}))


def _stands(there: Any, value: Any) -> bool:
    """Whether a value is there, a day also with its hour."""
    day = isinstance(there, str) and isinstance(value, str) and there.startswith(f"{value}T")
    return bool(there == value or day)


def _names(text: Any) -> list[str]:
    """A text in every language that it is written in."""
    return [*map(str, text.values())] if isinstance(text, Mapping) else [str(text)]


def _choice(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    if "KR" in node.get("enum", ()) and plain_word(str(problem.values["found"])) in GROUPS:
        return Problem("schema.country-group", problem.at, {"found": problem.values["found"]})
    if "enum" not in node:
        return None
    if problem.at == ("ended", "kind") and plain_word(str(problem.values["found"])) in FINISHED:
        return Problem("schema.ended-well", problem.at, {"found": problem.values["found"]})
    meant = meant_choice(node, problem.values["found"])
    if not (meant and meant.sure) and (several := _several(node, str(problem.values["found"]))):
        values = without_near(problem) | {"each": ", ".join(several)}
        listed = isinstance(problem.at[-1], int)
        several_values = "several" if listed else "one-of"
        values |= {"shown": {str(problem.at[-2]): several}} if listed else {}
        return replace(problem, id=f"schema.{several_values}-values", values=values)
    if meant and problem.at[-1] == "measure" and (unit := UNIT.search(problem.values["found"])):
        values = {"found": problem.values["found"], "plain": meant.value, "unit": unit.group()}
        return Problem("schema.unit-in-name", problem.at, values, offer=Offer(meant.value))
    return offered(problem, Offer(meant.value, sure=meant.sure)) if meant else None


def _several(node: Node, found: str) -> list[str]:
    """The values of a closed list that one text names; empty where it names no two."""
    if len(found) > LONGEST:
        return []
    each = [meant_choice(node, part) for part in SEVERAL.split(found)]
    sure = [one.value for one in each if one and one.sure]  # 자동차 부품 및 용품 is one sector
    return sure if len(each) == len(sure) == len(set(sure)) > 1 else []


def _boolean(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    if node.get("type") != "boolean":
        return None
    meant = meant_boolean(problem.values["found"], str(problem.at[-1]))
    if meant is False and node.get("const") is True:
        return offered(problem, Offer(removes=True, sure=True))
    return None if meant is None else offered(problem, Offer(meant, sure=True))


def _quoted(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """A text that was written as a number, or in quotes of a word processor."""
    found = problem.values["found"]
    if node.get("type") != "string" or isinstance(found, bool | float | list | dict | None):
        return None
    text = str(found).strip()
    inside = text.strip(QUOTES).strip() or text
    if inside != found and fits(node, inside):
        told = problem if not isinstance(found, str) else replace(problem, id="schema.smart-quotes")
        return offered(told, Offer(inside, sure=True))
    return None


EXPLAINED: tuple[Callable[[Problem, Node, Schema], Problem | None], ...] = (
    _alone,
    _of_sheet,
    _unknown,
    _masked,
    _quoted,
    date_offer,
    number_offer,
    _country,
    _choice,
    _boolean,
    code_offer,
)
