"""Offers for amounts with what belongs into other fields: a currency, what it is for, VAT."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.records.findings import Offer, Problem
from generator.records.meant_choices import VAT, vat_included
from generator.records.meant_numbers import currency_of, meant_number, sayings
from generator.records.meant_words import LONGEST, WORDS
from generator.records.schema import Node, fits
from generator.records.written_numbers import only_number

PER = {unit: re.compile(pattern, re.I) for unit, pattern in WORDS["per"].items()}
FOREIGN = {code: re.compile(sign, re.I) for code, sign in WORDS["foreign"].items()}
EXPONENT = re.compile(r"(?P<digits>[0-9]{1,15}(?:[.][0-9]{1,9})?)E[+]?(?P<zeros>[0-9]{1,2})", re.I)
MOST_ZEROS = 14


def in_another_currency(
    problem: Problem, found: str, field: str, group: Mapping[str, Node]
) -> Problem | None:
    """An amount in another currency than its field has, or that results are reckoned in."""
    if _of_another(found, field):
        return Problem("schema.number-currency", problem.at, problem.values)
    if field == "value" and "converted_usd" in group and currency_of(found) == "other":
        return _foreign(problem, found)
    return None


def _of_another(found: str, field: str) -> bool:
    """Whether an amount is in another currency than its field."""
    own, currency = set(field.split("_")) & {"krw", "usd"}, currency_of(found)
    return bool(own and currency and currency not in own) and any(c.isdigit() for c in found)


def _foreign(problem: Problem, found: str) -> Problem:
    """``420만 유로`` among results: other measures have a currency beside their value."""
    number = only_number(sayings(found)[0])
    sign = next((code for code, sign in FOREIGN.items() if sign.search(found)), "")
    if number is None or not sign:
        return Problem("schema.number-currency", problem.at, {"found": found})
    shown = {"value": number, "currency": sign}
    values = {"found": found, "number": number, "until": sign, "shown": shown}
    return Problem("schema.number-foreign", problem.at, values)


def unlike(problem: Problem, found: str) -> Problem | None:
    """Two numbers for one amount: ``30,000원(금사만원)``."""
    numbers = [only_number(text) for text in sayings(found)] if len(found) <= LONGEST else []
    if len(set(numbers)) < 2:
        return None
    values = {"found": found, "one": numbers[0], "other": numbers[1]}
    return Problem("schema.number-unlike", problem.at, values)


def exponent(problem: Problem, found: str, node: Node) -> Problem | None:
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


def parted(problem: Problem, found: str, node: Node, group: Mapping[str, Node]) -> Problem | None:
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
