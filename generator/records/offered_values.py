"""Offers for dates and numbers that were written in words or in another form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.records.findings import FieldPath, Offer, Problem
from generator.records.meant_choices import closing_rule
from generator.records.meant_dates import MeantDate, meant_date
from generator.records.meant_numbers import MeantNumber, meant_number
from generator.records.meant_words import WORDS
from generator.records.schema import Node, Schema, fits

PARTNERS: Mapping[str, str] = WORDS["partners"]


def date_offer(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    if node.get("format") != "known-date":
        return None
    found = problem.values["found"]
    if (rule := closing_rule(found)) and "closing_rule" in group_of(problem.at, schema):
        values = {"found": found, "rule": rule}
        closes = problem.at[-1] == "closes"
        offer = Offer(removes=True, beside={"closing_rule": rule}, sure=closes)
        return Problem("schema.date-rule", problem.at, values, offer=offer)
    meant = meant_date(found, hours=fits(node, "2026-01-01T00:00"))
    if meant is None or not fits(node, meant.written):
        return None
    return _dated(problem, meant, group_of(problem.at, schema))


def _dated(problem: Problem, meant: MeantDate, group: Mapping[str, Node]) -> Problem:
    """A date in another form; a period is parted between its two fields."""
    name = str(problem.at[-1])
    value, beside = meant.written, {}
    first = {last: first for first, last in PARTNERS.items()}.get(name)
    if meant.until and PARTNERS.get(name) in group:
        beside = {PARTNERS[name]: meant.until}
    elif meant.until and first in group:
        value, beside = meant.until, {str(first): meant.written}
    values = {**problem.values, "date": meant.written, "until": meant.until}
    values["last"] = next(iter(beside), "") if meant.until else ""
    offer = Offer(value, beside=beside, sure=meant.sure and (not meant.until or bool(beside)))
    return Problem(f"schema.date-{meant.cause}", problem.at, values, offer=offer)


def number_offer(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    if node.get("type") not in ("integer", "number"):
        return None
    found = problem.values["found"]
    if isinstance(found, float) and 0 < found < 1 and node.get("maximum") == 100:
        return replace(problem, offer=Offer(round(found * 100)))  # 0.7 where 70 percent is meant
    meant = meant_number(found)
    if meant is None or not fits(node, meant.value):
        return None
    field = str(problem.at[-1])
    if meant.currency and {"krw": "usd", "usd": "krw"}[meant.currency] in field.split("_"):
        return Problem("schema.number-currency", problem.at, problem.values)
    return _counted(problem, meant, group_of(problem.at, schema))


def _counted(problem: Problem, meant: MeantNumber, group: Mapping[str, Node]) -> Problem:
    """A number with words around it, which go where the group has a field for them."""
    if meant.cause == "form":
        return replace(problem, offer=Offer(meant.value, sure=True))
    beside = {n: value for n, value in _said_beside(meant).items() if n in group}
    sure = bool(beside)
    if not sure and "note" in group:
        beside = {"note": problem.values["found"]}
    written = (f"{name}: {json.dumps(one, ensure_ascii=False)}" for name, one in beside.items())
    values = {**problem.values, "number": meant.value, "until": meant.until}
    values["beside"] = ", ".join(written)
    cause = meant.cause if beside else "words"
    offer = Offer(meant.value, beside=beside, sure=sure)
    return Problem(f"schema.number-{cause}", problem.at, values, offer=offer)


def _said_beside(meant: MeantNumber) -> Mapping[str, Any]:
    """What the words around a number say, as fields."""
    if meant.cause == "range":
        return {"to": meant.until}
    if meant.cause == "over":
        return {"approximate": True, "at_least": True}
    return {{"about": "approximate"}.get(meant.cause, meant.cause.replace("-", "_")): True}


def group_of(at: FieldPath, schema: Schema) -> Mapping[str, Node]:
    """The fields of the group that a field stands in."""
    while at and isinstance(at[-1], int):
        at = at[:-1]
    group: Mapping[str, Node] = (schema.field(at[:-1]) or {}).get("properties", {})
    return group
