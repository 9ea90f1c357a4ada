"""Offers for dates and numbers that were written in words or in another form."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.records.findings import FieldPath, Offer, Problem
from generator.records.meant_choices import closing_rule
from generator.records.meant_dates import LONGEST, MeantDate, meant_date
from generator.records.meant_numbers import MeantNumber, currency_of, meant_number
from generator.records.meant_words import WORDS
from generator.records.schema import Node, Schema, fits

PART = re.compile(rf" ?{WORDS['part_of_month']}(?: ?(?:예정|경))?\Z", re.I)
MONTH = re.compile("(?:1[0-2]|0?[1-9])월")
YEARLESS = re.compile(
    r"(?P<m>1[0-2]|0?[1-9])(?:월 ?|[./-] ?)(?P<d>3[01]|[12][0-9]|0?[1-9])(?:일|[.])?"
    r"(?: ?\(?[월화수목금토일]\)?)?(?: ?까지)?"
)
VAT = re.compile(r"\(?(?:VAT|부가세|부가가치세) ?(?P<how>별도|제외|불포함|미포함|포함)\)?", re.I)
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
    group = group_of(problem.at, schema)
    if meant is None or not fits(node, meant.written):
        return _partly_known(problem, found, group)
    return _dated(problem, meant, group)


def _partly_known(problem: Problem, found: Any, group: Mapping[str, Node]) -> Problem | None:
    """A day without its year, or a part of a month, and where the group has room for it."""
    if not isinstance(found, str) or len(found) > LONGEST:
        return None
    name = f"{problem.at[-1]}_partly"
    if (day := YEARLESS.fullmatch(found.strip())) and name in group:
        written = f"XXXX-{day['m'].zfill(2)}-{day['d'].zfill(2)}"
        if fits(group[name], written):
            values = {"found": found, "beside": f'{name}: "{written}"'}
            offer = Offer(removes=True, beside={name: written})
            return Problem("schema.date-yearless", problem.at, values, offer=offer)
    if not PART.search(found.strip()):
        return None
    rest = PART.sub("", found.strip())
    if MONTH.fullmatch(rest):
        return replace(problem, id="schema.date-part")
    month = meant_date(rest, hours=False)
    if month is None or len(month.written) != len("2026-01"):
        return None
    values = {**problem.values, "date": month.written}
    return Problem("schema.date-part", problem.at, values, offer=Offer(month.written))


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
    field, group = str(problem.at[-1]), group_of(problem.at, schema)
    if "vat_included" in group and isinstance(found, str) and (vat := VAT.search(found)):
        return _with_vat(problem, found, vat)
    if isinstance(found, str) and _of_another(found, field):
        return Problem("schema.number-currency", problem.at, problem.values)
    meant = meant_number(found)
    if meant is None or not fits(node, meant.value) or meant.currency == "other":
        return None
    if meant.currency == "krw" and field == "value" and "converted_usd" in group:
        values = {**problem.values, "number": meant.value}
        return Problem("schema.number-won", problem.at, values)
    return _counted(problem, meant, group)


def _of_another(found: str, field: str) -> bool:
    """Whether an amount is in another currency than its field."""
    own, currency = set(field.split("_")) & {"krw", "usd"}, currency_of(found)
    return bool(own and currency and currency not in own) and any(c.isdigit() for c in found)


def _with_vat(problem: Problem, found: str, vat: re.Match[str]) -> Problem | None:
    """An amount beside which stands whether the tax is in it."""
    meant = meant_number(found.replace(vat.group(), " "))
    if meant is None or meant.cause != "form":
        return None
    included = vat["how"] == "포함"
    values = {**problem.values, "number": meant.value, "included": str(included).lower()}
    offer = Offer(meant.value, beside={"vat_included": included}, sure=True)
    return Problem("schema.number-vat", problem.at, values, offer=offer)


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
