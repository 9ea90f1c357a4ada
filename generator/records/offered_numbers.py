"""Offers for numbers in words, with units, or with what belongs into other fields."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.records.findings import Offer, Problem
from generator.records.groups import group_of
from generator.records.meant_numbers import MeantNumber, means_free, meant_number, sayings
from generator.records.meant_words import LONGEST, WORDS, plain_word
from generator.records.number_aside import with_aside
from generator.records.offered_amounts import exponent, in_another_currency, parted, unlike
from generator.records.schema import Node, Schema, fits
from generator.records.several_numbers import several_numbers

SPELLED: Mapping[str, int] = WORDS["spelled"]
DIGIT = re.compile(r"\d")
PERCENT = re.compile("[%％]|퍼센트")
MARKS = re.compile("[△▲−()-]")
MINUS = re.compile(WORDS["minus"])


def number_offer(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """The problem with the number that was meant: ``1억 2천만원``; None for other fields."""
    if node.get("type") not in ("integer", "number"):
        return None
    found = problem.values["found"]
    if not isinstance(found, str):
        return _of_number(problem, node, found)
    field, group = str(problem.at[-1]), group_of(problem.at, schema)
    return (
        _as_word(problem, node, field, found)
        or exponent(problem, found, node)
        or in_another_currency(problem, found, field, group)
        or _minus(problem, found, node)
        or several_numbers(problem, node, schema)
        or _percent(problem, found, field, group)
        or parted(problem, found, node, group)
        or unlike(problem, found)
        or _one_number(problem, node, found, group)
    )


def _of_number(problem: Problem, node: Node, found: Any) -> Problem | None:
    """A number that is none of its field: 0.7 where 70 percent is meant, or one below zero."""
    if isinstance(found, float) and 0 < found < 1 and node.get("maximum") == 100:
        return replace(problem, offer=Offer(round(found * 100)))
    if problem.id == "schema.too-small" and isinstance(found, int) and fits(node, -found):
        return Problem("schema.number-minus", problem.at, {"found": found}, offer=Offer(-found))
    return None


def _as_word(problem: Problem, node: Node, field: str, found: str) -> Problem | None:
    """``무료`` and ``한 해``: a word that stands for a number in fields of one kind."""
    if means_free(found) and field.endswith("krw") and fits(node, 0):
        return replace(problem, offer=Offer(0, sure=True))
    spelled = SPELLED.get(plain_word(found)) if field == "years" else None
    return None if spelled is None else replace(problem, offer=Offer(spelled, sure=True))


def _percent(problem: Problem, found: str, field: str, group: Mapping[str, Node]) -> Problem | None:
    """A share where an amount is asked for."""
    asked = field.endswith(("krw", "usd")) or "measure" in group
    if not (asked and PERCENT.search(found)):
        return None
    return Problem("schema.number-percent", problem.at, {"found": found})


def _one_number(
    problem: Problem, node: Node, found: str, group: Mapping[str, Node]
) -> Problem | None:
    """A text that says one number, or none."""
    field, meant = str(problem.at[-1]), meant_number(found)
    if meant is None and not DIGIT.search(sayings(found)[0]):
        return Problem("schema.number-none", problem.at, {"found": found})
    if meant is None:
        return with_aside(problem, node) if len(found) <= LONGEST else None
    if not fits(node, meant.value) or meant.currency == "other":
        return None
    if meant.currency == "krw" and field == "value" and "converted_usd" in group:
        shown = {"value": meant.value, "currency": "KRW"}
        values = {"found": found, "number": meant.value, "shown": shown}
        return Problem("schema.number-won", problem.at, values)
    if meant.cause == "range" and ("max" in field or "cap" in field):
        return _upper(problem, meant, group)
    if meant.cause == "at-most" and ("max" in field or "cap" in field):  # its name says so already
        return replace(problem, offer=Offer(meant.value, sure=True))
    return _counted(problem, meant, group)


def _minus(problem: Problem, found: str, node: Node) -> Problem | None:
    """``△1,400,000``: the name of a field says already what is taken away."""
    if not MINUS.match(found.strip()):
        return None
    meant = meant_number(MARKS.sub("", found))
    fitting = meant is not None and meant.cause == "form" and fits(node, meant.value)
    offer = Offer(meant.value) if meant and fitting else None
    return Problem("schema.number-minus", problem.at, {"found": found}, offer=offer)


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


def _upper(problem: Problem, meant: MeantNumber, group: Mapping[str, Node]) -> Problem:
    """A range where the most is asked for; the least has a field of its own in some groups."""
    least = str(problem.at[-1]).replace("max", "from")
    beside = {least: meant.value} if least in group and least != problem.at[-1] else {}
    values = {**problem.values, "number": meant.value, "until": meant.until}
    values["beside"] = f"{least}: {meant.value}"
    id = "schema.number-upper-beside" if beside else "schema.number-upper"
    return Problem(id, problem.at, values, offer=Offer(meant.until, beside=beside))


def _said_beside(meant: MeantNumber) -> Mapping[str, Any]:
    """What the words around a number say, as fields."""
    if meant.cause == "range":
        return {"to": meant.until}
    if meant.cause == "over":
        return {"approximate": True, "at_least": True}
    return {{"about": "approximate"}.get(meant.cause, meant.cause.replace("-", "_")): True}
