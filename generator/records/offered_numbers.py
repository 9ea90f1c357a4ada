"""Offers for numbers in words, with units, or with what belongs into other fields."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.records.findings import Offer, Problem
from generator.records.groups import group_of
from generator.records.meant_choices import VAT, vat_included
from generator.records.meant_numbers import (
    MeantNumber,
    currency_of,
    means_free,
    meant_number,
    only_number,
    sayings,
)
from generator.records.meant_words import LONGEST, WORDS, plain_word
from generator.records.schema import Node, Schema, fits
from generator.records.several_numbers import several_numbers, with_aside

PER = {unit: re.compile(pattern, re.I) for unit, pattern in WORDS["per"].items()}
SPELLED: Mapping[str, int] = WORDS["spelled"]
FOREIGN = {code: re.compile(sign, re.I) for code, sign in WORDS["foreign"].items()}
DIGIT = re.compile(r"\d")
PERCENT = re.compile("[%％]|퍼센트")
MARKS = re.compile("[△▲−()-]")
MINUS = re.compile(WORDS["minus"])
EXPONENT = re.compile(r"(?P<digits>[0-9]{1,15}(?:[.][0-9]{1,9})?)E[+]?(?P<zeros>[0-9]{1,2})", re.I)
MOST_ZEROS = 14


def number_offer(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    if node.get("type") not in ("integer", "number"):
        return None
    found = problem.values["found"]
    if isinstance(found, float) and 0 < found < 1 and node.get("maximum") == 100:
        return replace(problem, offer=Offer(round(found * 100)))  # 0.7 where 70 percent is meant
    if problem.id == "schema.too-small" and isinstance(found, int) and fits(node, -found):
        return Problem("schema.number-minus", problem.at, {"found": found}, offer=Offer(-found))
    if not isinstance(found, str):
        return None
    field, group = str(problem.at[-1]), group_of(problem.at, schema)
    if means_free(found) and field.endswith("krw") and fits(node, 0):
        return replace(problem, offer=Offer(0, sure=True))
    spelled = SPELLED.get(plain_word(found))
    if spelled is not None and field == "years":
        return replace(problem, offer=Offer(spelled, sure=True))
    if short := _exponent(problem, found, node):
        return short
    if _of_another(found, field):
        return Problem("schema.number-currency", problem.at, problem.values)
    if field == "value" and "converted_usd" in group and currency_of(found) == "other":
        return _foreign(problem, found)
    if MINUS.match(found.strip()):
        return _minus(problem, found, node)
    if several := several_numbers(problem, node, schema):
        return several
    if PERCENT.search(found) and (field.endswith(("krw", "usd")) or "measure" in group):
        return Problem("schema.number-percent", problem.at, {"found": found})
    if parted := _parted(problem, found, node, group):
        return parted
    if (unlike := _unlike(problem, found)) is not None:
        return unlike
    meant = meant_number(found)
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


def _foreign(problem: Problem, found: str) -> Problem:
    """``420만 유로`` among results: other measures have a currency beside their value."""
    number = only_number(sayings(found)[0])
    sign = next((code for code, sign in FOREIGN.items() if sign.search(found)), "")
    if number is None or not sign:
        return Problem("schema.number-currency", problem.at, {"found": found})
    shown = {"value": number, "currency": sign}
    values = {"found": found, "number": number, "until": sign, "shown": shown}
    return Problem("schema.number-foreign", problem.at, values)


def _unlike(problem: Problem, found: str) -> Problem | None:
    """Two numbers for one amount: ``30,000원(금사만원)``."""
    numbers = [only_number(text) for text in sayings(found)] if len(found) <= LONGEST else []
    if len(set(numbers)) < 2:
        return None
    values = {"found": found, "one": numbers[0], "other": numbers[1]}
    return Problem("schema.number-unlike", problem.at, values)


def _minus(problem: Problem, found: str, node: Node) -> Problem:
    """``△1,400,000``: the name of a field says already what is taken away."""
    meant = meant_number(MARKS.sub("", found))
    fitting = meant is not None and meant.cause == "form" and fits(node, meant.value)
    offer = Offer(meant.value) if meant and fitting else None
    return Problem("schema.number-minus", problem.at, {"found": found}, offer=offer)


def _exponent(problem: Problem, found: str, node: Node) -> Problem | None:
    """``2.0E+07``, as a spreadsheet shows a number for which the cell is too narrow."""
    short = EXPONENT.fullmatch(found.strip())
    if short is None or int(short["zeros"]) > MOST_ZEROS:
        return None
    value = Decimal(short["digits"]) * 10 ** int(short["zeros"])
    number = int(value)
    if number != value or not fits(node, number):
        return None
    values = {**problem.values, "number": number}
    return Problem("schema.number-exponent", problem.at, values, offer=Offer(number))


def _parted(problem: Problem, found: str, node: Node, group: Mapping[str, Node]) -> Problem | None:
    """An amount with what belongs into other fields: for what it is, and whether with VAT."""
    rest, beside = found, dict[str, Any]()
    for unit, pattern in PER.items():
        said = pattern.search(rest)
        takes = unit in group.get("per", {}).get("enum", ())
        if said and (takes or f"per_{unit}" in str(problem.at[-1])):
            rest = rest.replace(said.group(), " ")
            beside |= {"per": unit} if takes else {}
    if (vat := VAT.search(rest)) and "vat_included" in group:
        rest = rest.replace(vat.group(), " ")
        beside["vat_included"] = vat_included(vat.group())
    meant = meant_number(rest.strip()) if rest != found else None
    if meant is None or meant.cause != "form" or not fits(node, meant.value):
        return None
    offer = Offer(meant.value, beside=beside, sure=True)
    if not beside:
        return replace(problem, offer=offer)
    written = ", ".join(f"{name}: {json.dumps(one)}" for name, one in beside.items())
    values = {**problem.values, "number": meant.value, "beside": written.replace('"', "")}
    id = "schema.number-vat" if "per" not in beside else "schema.number-beside"
    values["included"] = str(beside.get("vat_included", False)).lower()
    return Problem(id, problem.at, values, offer=offer)


def _of_another(found: str, field: str) -> bool:
    """Whether an amount is in another currency than its field."""
    own, currency = set(field.split("_")) & {"krw", "usd"}, currency_of(found)
    return bool(own and currency and currency not in own) and any(c.isdigit() for c in found)


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
