"""Which message explains one violation of a schema, and the values of that message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from jsonschema import ValidationError

from generator.records import keywords
from generator.records.findings import FieldPath, Offer, Problem
from generator.records.meant_fields import MeantField, for_page, meant_field
from generator.records.meant_words import WORDS, plain_word
from generator.records.schema import Node, Schema

Condition: TypeAlias = tuple[str, Any] | tuple[()]
"""The field that makes another one required, and its value; None when being there is enough."""

STRANGE_YEAR = re.compile(r"(?!19|20)[0-9]{4}(-|\Z)")
SOLE_TRADER = re.compile("[0-9]{3}-?(?!8[1-9])[0-9]{2}-?[0-9]{5}")
PEOPLE = frozenset(WORDS["people"])
PEOPLE_TO_ASK = PEOPLE | frozenset(WORDS["people_to_ask"])
FOREIGN = frozenset(WORDS["foreign_money"])
MOST_NEAR = 50  # unknown fields of a group for which a known one is looked for; a report has fewer
KEYWORDS = {
    "minLength": "empty-text",
    "maxLength": "too-long",
    "minimum": "too-small",
    "maximum": "too-big",
    "minItems": "empty-list",
    "minProperties": "empty-group",
    "uniqueItems": "repeated-entry",
}


def value_problem(error: ValidationError, path: FieldPath, keyword: str) -> Problem:
    """A value of the wrong type, size or form."""
    node = _node(error)
    found, limit = error.instance, _limit(error)
    values: dict[str, Any] = {"found": found, "limit": limit}
    if keyword == "type":
        return Problem(f"schema.{_type_message(found, limit)}", path, values)
    if keyword == "enum":
        values["choices"] = tuple(limit)
        return Problem("schema.country" if "KR" in limit else "schema.enum", path, values)
    if keyword == "uniqueItems":
        values["repeated"] = next(keywords.repeated(_found(error)))
    if keyword in ("pattern", "format"):
        values |= {"folder": node["x-ref"]} if "x-ref" in node else {}
        return Problem(f"schema.{_form(node, keyword, found)}", path, values)
    return Problem(f"schema.{KEYWORDS.get(keyword, 'other')}", path, values)


def _type_message(found: Any, wanted: str | list[str]) -> str:
    if found is None:
        return "empty"
    return f"type-{wanted}" if isinstance(wanted, str) else "type-text"  # only texts take two


def _form(node: Node, keyword: str, found: Any) -> str:
    """Which message explains a text of the wrong form."""
    if keyword == "format":
        return "no-such-day"
    if node.get("format") == "known-date":
        return "strange-year" if STRANGE_YEAR.match(found) else "date-form"
    if "x-ref" in node:
        return "edition-form" if node["x-ref"] == "editions" else "reference-form"
    return "url-form" if "http" in node["pattern"] else "form"


def missing_field(error: ValidationError, path: FieldPath, condition: Condition) -> Problem:
    """A required field that is not there, with what requires it."""
    name = missing_name(error)
    if condition:
        field, value = condition
        message = "schema.required-beside" if value is None else "schema.required-since"
        return Problem(message, (*path, name), {"name": name, "field": field, "value": value})
    return Problem("schema.required", (*path, name), {"name": name})


def condition_of(root: Node, error: ValidationError) -> Condition:
    """Why a field is required: what its ``if`` asks of another field, with its value."""
    steps = list(error.absolute_schema_path)
    if "then" not in steps:
        return ()
    node: Any = root
    for step in steps[: steps.index("then")]:
        node = node[step]
    field = next(iter(node["if"]["required"]))
    by_value = field in node["if"].get("properties", {})
    return field, _found(error)[field] if by_value else None


def _node(error: ValidationError) -> Node:
    return error.schema if isinstance(error.schema, Mapping) else {}


def _found(error: ValidationError) -> Any:
    """What the document has there."""
    return error.instance


def _limit(error: ValidationError) -> Any:
    """What the broken keyword asks for."""
    return error.validator_value


def missing_name(error: ValidationError) -> str:
    """The field that a ``required`` misses."""
    return next(str(name) for name in _limit(error) if error.message.startswith(f"{name!r}"))


def unknown_fields(error: ValidationError, path: FieldPath, schema: Schema) -> Iterator[Problem]:
    """Fields that the schema does not know, each with the known one that it probably means."""
    known = _node(error).get("properties", {})
    found = _found(error)
    for count, name in enumerate(name for name in found if name not in known):
        if plain_word(name) in (PEOPLE_TO_ASK if path[-1:] == ("contact",) else PEOPLE):
            yield Problem("schema.people-field", (*path, name), {"name": name, "near": None})
            continue
        if plain_word(name) in FOREIGN and "krw" in known:
            yield Problem("schema.foreign-money", (*path, name), {"name": name, "near": None})
            continue
        meant = meant_field(schema, path, name) if count < MOST_NEAR else MeantField()
        meant = for_page(meant, known, found[name])
        values = {"name": name, "near": meant.near}
        if meant.places:
            values |= {"places": meant.places, "shown": _nested(meant.places[0], found[name])}
            yield Problem("schema.field-elsewhere", (*path, name), values)
            continue
        if meant.near == "business_number" and SOLE_TRADER.fullmatch(str(found[name]).strip()):
            yield Problem("schema.sole-trader-field", (*path, name), {"name": name, "near": None})
            continue
        free = meant.sure and meant.near not in found
        offer = Offer(renames=meant.near, sure=True) if free else None
        values["written"] = found[name] if free else None
        yield Problem("schema.unknown-field", (*path, name), values, offer=offer)


def _nested(path: FieldPath, value: Any) -> dict[str, Any]:
    """A value at the end of a path, as the file would have it."""
    for step in reversed(path):
        value = [value] if isinstance(step, int) else {step: value}
    nested: dict[str, Any] = value
    return nested
