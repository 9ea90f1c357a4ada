"""What belongs into several fields of a group and was written as one: a pair, an office's line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.records.findings import FieldPath, Offer, Problem
from generator.records.meant_choices import meant_choice
from generator.records.meant_numbers import meant_number
from generator.records.meant_words import WORDS
from generator.records.misplaced import NOT_THERE
from generator.records.offered_codes import phone_number
from generator.records.partial import at as value_at
from generator.records.schema import Node, Schema, fits, is_text

PHONE = re.compile(WORDS["office"]["phone"])
MAIL = re.compile(WORDS["office"]["mail"])
AROUND = re.compile(WORDS["office"]["around"], re.I)
LONGEST = 200  # letters of an office with its telephone


def with_pairs(found: list[Problem], schema: Schema, data: Any) -> list[Problem]:
    """One problem for an entry of a list that is a name and its number: ``- 수출역량: 30점``."""
    pairs: dict[FieldPath, Problem] = {}
    for at in dict.fromkeys(one.at[:-1] for one in found if one.id in NOT_THERE):
        node, entry = schema.field(at) or {}, value_at(data, at)
        if not at or not isinstance(at[-1], int) or len(entry) != 1:
            continue
        if pair := paired(node, *next(iter(entry.items()))):
            first, second = pair
            values = {"first": first, "second": second}
            pairs[at] = Problem("schema.pair", at, values, offer=Offer(pair, sure=True))
    return [one for one in found if one.at[:-1] not in pairs] + list(pairs.values())


def paired(node: Node, name: str, value: Any) -> dict[str, Any]:
    """A name and its number as the two fields of a group that they belong into, if it has such."""
    known: Mapping[str, Node] = node.get("properties", {})
    needed = node.get("required", ())
    said = next((one for one in needed if is_text(known[one]) or "enum" in known[one]), "")
    counted = next((one for one in known if known[one].get("type") in ("integer", "number")), "")
    if name in known or not said or not counted or not {*needed} <= {said, counted}:
        return {}
    choice = None if is_text(known[said]) else meant_choice(known[said], name)
    word = choice.value if choice else name
    number = _number(value, counted)
    if number is None or not fits(known[counted], number) or not fits(known[said], word):
        return {}
    return {said: word, counted: number}


def _number(value: Any, field: str) -> int | float | None:
    """The number that stands beside a name; None where it is none, or none of its field."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    meant = meant_number(value)
    plain = meant and meant.cause == "form" and (meant.currency or field) in field
    return meant.value if meant and plain else None


def office_in(found: str, node: Node) -> dict[str, Any]:
    """``해외사업팀 02-2124-3181`` as the fields of an office; empty where it has no telephone."""
    known: Mapping[str, Node] = node.get("properties", {})
    phone = PHONE.search(found) if len(found) <= LONGEST else None
    if not phone or not {"department", "phone"} <= known.keys():
        return {}
    mail = MAIL.search(found)
    rest = MAIL.sub(" ", found.replace(phone.group(), " "))
    fields = {
        "department": " ".join(AROUND.sub(" ", rest).split()),
        "phone": phone_number(phone.group()),
        "mail": mail.group() if mail else "",
    }
    return {name: one for name, one in fields.items() if one and fits(known.get(name, {}), one)}
