"""Names the cause of a violation, and offers what was meant, where the value itself tells.

A value is understood by tables of words (``meant_words.json``): dates, numbers, choices, countries.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from generator.records.findings import FieldPath, Offer, Problem
from generator.records.meant_choices import closing_rule, meant_boolean, meant_choice
from generator.records.meant_dates import QUOTES, MeantDate, meant_date
from generator.records.meant_numbers import MeantNumber, means_unknown, meant_number
from generator.records.meant_words import WORDS, plain_word
from generator.records.schema import Node, Schema, fits

PARTNERS: Mapping[str, str] = WORDS["partners"]
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


def _unknown(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """``미상`` in a field: what nobody knows is not written, or has a field of its own."""
    if not means_unknown(problem.values["found"]) or node.get("type") == "boolean":
        return None
    group, name = _group(problem.at, schema), str(problem.at[-1])
    if f"{name}_unknown" in group:
        offer = Offer(removes=True, beside={f"{name}_unknown": True}, sure=True)
        values = {"found": problem.values["found"], "instead": f"{name}_unknown"}
        return Problem("schema.unknown-value-field", problem.at, values, offer=offer)
    if "unknown" in node.get("enum", ()):
        return _offered(problem, Offer("unknown", sure=True))
    return replace(problem, id="schema.unknown-value")


def _date(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    if node.get("format") != "known-date":
        return None
    found = problem.values["found"]
    if (rule := closing_rule(found)) and "closing_rule" in _group(problem.at, schema):
        values = {"found": found, "rule": rule}
        closes = problem.at[-1] == "closes"
        offer = Offer(removes=True, beside={"closing_rule": rule}, sure=closes)
        return Problem("schema.date-rule", problem.at, values, offer=offer)
    meant = meant_date(found, hours=fits(node, "2026-01-01T00:00"))
    if meant is None or not fits(node, meant.written):
        return None
    return _dated(problem, meant, _group(problem.at, schema))


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


def _number(problem: Problem, node: Node, schema: Schema) -> Problem | None:
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
    return _counted(problem, meant, _group(problem.at, schema))


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


def _choice(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    if "KR" in node.get("enum", ()) and plain_word(str(problem.values["found"])) in GROUPS:
        return replace(problem, id="schema.country-group", values=_without_near(problem))
    if "enum" not in node or (meant := meant_choice(node, problem.values["found"])) is None:
        return None
    return _offered(problem, Offer(meant.value, sure=meant.sure))


def _boolean(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    if node.get("type") != "boolean":
        return None
    meant = meant_boolean(problem.values["found"])
    if meant is False and node.get("const") is True:
        return _offered(problem, Offer(removes=True, sure=True))
    return None if meant is None else _offered(problem, Offer(meant, sure=True))


def _quoted(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """A text that was written as a number, or in quotes of a word processor."""
    found = problem.values["found"]
    if node.get("type") != "string" or isinstance(found, bool | float | list | dict | None):
        return None
    text = str(found).strip()
    inside = text.strip(QUOTES).strip() or text
    if inside != found and fits(node, inside):
        told = problem if not isinstance(found, str) else replace(problem, id="schema.smart-quotes")
        return _offered(told, Offer(inside, sure=True))
    return None


def _formed(problem: Problem, node: Node, schema: Schema) -> Problem | None:
    """A code with other marks between its letters or digits: ``9018.90`` is ``901890``."""
    found = problem.values["found"]
    if problem.id not in ("schema.form", "schema.type-string", "schema.url-form"):
        return None
    if not isinstance(found, str | int) or isinstance(found, bool):
        return None
    digits = "".join(c for c in str(found) if c.isdigit())
    tries = [digits, f"{digits[:3]}-{digits[3:5]}-{digits[5:]}", str(found).casefold()]
    tries += [f"https://{found}"] if problem.id == "schema.url-form" and "." in str(found) else []
    if digits or problem.id == "schema.url-form":
        for one in tries:
            if one != found and fits(node, one):
                return _offered(problem, Offer(one, sure=str(found).strip("0123456789.- ") == ""))
    return None


EXPLAINED: tuple[Callable[[Problem, Node, Schema], Problem | None], ...] = (
    _unknown,
    _quoted,
    _date,
    _number,
    _choice,
    _boolean,
    _formed,
)


def _offered(problem: Problem, offer: Offer) -> Problem:
    return replace(problem, values=_without_near(problem), offer=offer)


def _without_near(problem: Problem) -> dict[str, Any]:
    return {name: value for name, value in problem.values.items() if name != "near"}


def _group(at: FieldPath, schema: Schema) -> Mapping[str, Node]:
    """The fields of the group that a field stands in."""
    while at and isinstance(at[-1], int):
        at = at[:-1]
    group: Mapping[str, Node] = (schema.field(at[:-1]) or {}).get("properties", {})
    return group
