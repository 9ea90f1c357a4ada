"""Names the cause of a violation, and offers what was meant, where the value itself tells.

A value is understood by tables of words (``meant_words.json``): dates, numbers, choices, countries.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from generator.records.findings import Offer, Problem
from generator.records.groups import group_of
from generator.records.meant_numbers import means_unknown
from generator.records.meant_words import QUOTES, WORDS, plain_word
from generator.records.near import offered
from generator.records.offered_choices import boolean_offer, choice_offer, country_offer
from generator.records.offered_codes import code_offer
from generator.records.offered_dates import date_offer
from generator.records.offered_numbers import number_offer
from generator.records.schema import Node, Schema, fits, is_text

MASKED = re.compile(WORDS["masked"])
MASKED_NUMBER = re.compile(WORDS["masked_number"])
SHEET_ERROR = re.compile(WORDS["sheet_error"])
HANGUL = re.compile("[가-힣]")
DITTO = frozenset(WORDS["ditto"])


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
    """A list or group where one value belongs; of one it is plain which."""
    found, grouped = problem.values["found"], isinstance(problem.values["found"], dict)
    if not isinstance(found, list | dict) or node.get("type") in ("array", "object"):
        return None
    if is_text(node) and (both := _both_languages(found)):
        return replace(problem, id="schema.one-value", offer=Offer(both))
    found = [*found.values()] if isinstance(found, dict) else found
    if any(isinstance(one, list | dict) for one in found) or (grouped and len(found) != 1):
        return None
    told = Problem(f"schema.one-value{'-group' * grouped}", problem.at, problem.values)
    only, numeric = found[0] if len(found) == 1 else None, node["type"] in ("integer", "number")
    value = only if numeric or only is None else str(only)
    plain = isinstance(value, int if numeric else str) and node["type"] != "boolean"
    offer = Offer(value, sure=not grouped)
    return replace(told, offer=offer) if plain and fits(node, value) else told


def _both_languages(found: Any) -> dict[str, str]:
    """A list of a text in two languages; empty where it is none."""
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        return {}
    texts = {("ko" if HANGUL.search(one) else "en"): one for one in found}
    return texts if len(found) == len(texts) == 2 else {}


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
    country_offer,
    choice_offer,
    boolean_offer,
    code_offer,
)
