"""Offers for values of closed lists, countries and yes or no, written in other words."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.records.findings import Offer, Problem
from generator.records.groups import group_of
from generator.records.meant_choices import meant_boolean, meant_choice
from generator.records.meant_cities import meant_city
from generator.records.meant_words import LONGEST, SEVERAL, WORDS, plain_word
from generator.records.near import offered, without_near
from generator.records.schema import Node, Schema

UNIT = re.compile(WORDS["unit_in_name"], re.I)
FINISHED = frozenset(map(plain_word, WORDS["finished"]))
GROUPS = frozenset(map(plain_word, WORDS["country_groups"]))


def country_offer(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """A city, or a country with a city, where a country belongs."""
    meant = meant_city(problem.values["found"]) if "KR" in node.get("enum", ()) else None
    if meant is None or meant.country not in node["enum"]:
        return None
    room = "city" in group_of(problem.at, schema) and isinstance(problem.at[-1], str)
    values = {"found": problem.values["found"], "country": meant.country}
    offer = Offer(meant.country, beside={"city": meant.city} if room else {}, sure=meant.sure)
    return Problem(f"schema.{'city' if room else 'city-alone'}", problem.at, values, offer=offer)


def choice_offer(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """The problem with the value of the closed list that was meant; None for other fields."""
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


def boolean_offer(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """The problem with the yes or no that was meant: ``네`` is true; None for other fields."""
    if node.get("type") != "boolean":
        return None
    meant = meant_boolean(problem.values["found"], str(problem.at[-1]))
    if meant is False and node.get("const") is True:
        return offered(problem, Offer(removes=True, sure=True))
    return None if meant is None else offered(problem, Offer(meant, sure=True))
