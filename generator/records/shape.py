"""Validates a document against its schema and explains every violation at its field.

Two libraries share the work: ``jsonschema-rs`` says quickly that a record is sound (``sound``), and
``jsonschema`` says what is wrong with one that is not.  Where they differ, a record is not sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, TypeAlias

from jsonschema import FormatChecker, ValidationError
from jsonschema.protocols import Validator

from generator.records import keywords
from generator.records.findings import FieldPath, Problem
from generator.records.schema import Node, Schema, near_field, near_number, near_value
from generator.records.sound import known_date

Condition: TypeAlias = tuple[str, Any] | tuple[()]
"""The field that makes another one required, and its value; None when being there is enough."""


STRANGE_YEAR = re.compile(r"(?!19|20)[0-9]{4}(-|\Z)")
MOST_NEAR = 50  # unknown fields of a group for which a known one is looked for; a report has fewer
FORMATS = FormatChecker(formats=())
FORMATS.checks("known-date")(known_date)


def problems(schema: Schema, data: Any) -> list[Problem]:
    """All that is wrong with the shape of a document."""
    found = [
        problem
        for error in _validator(schema).iter_errors(data)
        for problem in _problems(error, _condition(schema.root, error))
    ]
    return [_with_example(problem, schema) for problem in _without_echoes(found)]


@cache
def _validator(schema: Schema) -> Validator:
    return keywords.validator(schema.root, FORMATS)


def _with_example(problem: Problem, schema: Schema) -> Problem:
    node = schema.field(problem.at) or {}
    if not node.get("examples"):
        return problem
    return replace(problem, values={**problem.values, "example": node["examples"][0]})


def _problems(error: ValidationError, condition: Condition = ()) -> Iterator[Problem]:
    path: FieldPath = tuple(error.absolute_path)
    keyword = str(error.validator)
    if keyword in ("anyOf", "oneOf"):
        yield from _meant_branch(error, path)
    elif keyword == "required":
        yield _missing_field(error, path, condition)
    elif keyword == "additionalProperties":
        yield from _unknown_fields(error, path)
    elif "propertyNames" in error.absolute_schema_path:
        yield Problem("schema.name-form", (*path, str(error.instance)), {"found": error.instance})
    else:
        yield _value_problem(error, path, keyword)


def _value_problem(error: ValidationError, path: FieldPath, keyword: str) -> Problem:
    node = _node(error)
    found, limit = error.instance, _limit(error)
    values: dict[str, Any] = {"found": found, "limit": limit}
    if keyword == "type":
        values["near"] = near_number(node, found)
        return Problem(f"schema.{_type_message(found, limit)}", path, values)
    if keyword == "enum":
        values |= {"choices": tuple(limit), "near": near_value(node, found)}
        return Problem("schema.country" if "KR" in limit else "schema.enum", path, values)
    if keyword == "uniqueItems":
        values["repeated"] = next(keywords.repeated(_found(error)))
    if keyword in ("pattern", "format"):
        return Problem(f"schema.{_form(node, keyword, found)}", path, values)
    return Problem(f"schema.{KEYWORDS.get(keyword, 'other')}", path, values)


KEYWORDS = {
    "minLength": "empty-text",
    "maxLength": "too-long",
    "minimum": "too-small",
    "maximum": "too-big",
    "minItems": "empty-list",
    "minProperties": "empty-group",
    "uniqueItems": "repeated-entry",
}


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
        return "reference-form"
    return "url-form" if "http" in node["pattern"] else "form"


def _missing_field(error: ValidationError, path: FieldPath, condition: Condition) -> Problem:
    name = _missing_name(error)
    if condition:
        field, value = condition
        message = "schema.required-beside" if value is None else "schema.required-since"
        return Problem(message, (*path, name), {"name": name, "field": field, "value": value})
    return Problem("schema.required", (*path, name), {"name": name})


def _condition(root: Node, error: ValidationError) -> Condition:
    """Why a field is required: what its ``if`` asks of another field, with its value."""
    steps = list(error.absolute_schema_path)
    if "then" not in steps:
        return ()
    node: Any = root
    for step in steps[: steps.index("then")]:
        node = node[step]
    field = next(iter(node["if"]["required"]))
    told = field in node["if"].get("properties", {})
    return field, _found(error)[field] if told else None


def _node(error: ValidationError) -> Node:
    return error.schema if isinstance(error.schema, Mapping) else {}


def _found(error: ValidationError) -> Any:
    """What the document has there."""
    return error.instance


def _limit(error: ValidationError) -> Any:
    """What the broken keyword asks for."""
    return error.validator_value


def _missing_name(error: ValidationError) -> str:
    return next(str(name) for name in _limit(error) if error.message.startswith(f"{name!r}"))


def _unknown_fields(error: ValidationError, path: FieldPath) -> Iterator[Problem]:
    node = _node(error)
    unknown = (name for name in _found(error) if name not in node.get("properties", {}))
    for count, name in enumerate(unknown):
        near = near_field(node, name) if count < MOST_NEAR else None
        values = {"name": name, "near": near}
        yield Problem("schema.unknown-field", (*path, name), values)


def _meant_branch(error: ValidationError, path: FieldPath) -> Iterator[Problem]:
    """Tell only the branch that the author meant: the one with the fewest things wrong.

    A branch whose fixed value (``const``, ``enum``) or type does not fit was not meant.  When each
    branch lacks just one field, all of them are named, for then any one of them will do.
    """
    branches: dict[int, list[ValidationError]] = {}
    for inside in error.context or ():
        branches.setdefault(int(inside.relative_schema_path[0]), []).append(inside)
    if branches and all(
        len(errors) == 1 and errors[0].validator == "required" for errors in branches.values()
    ):
        names = tuple(_missing_name(errors[0]) for errors in branches.values())
        yield Problem("schema.one-of-fields", path, {"names": names})
        return

    def strangeness(errors: list[ValidationError]) -> tuple[int, int]:
        unfit = sum(e.validator in ("const", "enum", "type") for e in errors)
        return unfit, len(errors)

    for meant in min(branches.values(), key=strangeness, default=[]):
        yield from _problems(meant)


def _without_echoes(found: list[Problem]) -> list[Problem]:
    """Drop what only repeats another fault.

    A number is no member of a list of words either, and a misspelt field is missing as well.
    """
    wrong_type = {p.at for p in found if _is_wrong_type(p)}
    misspelt = {(*p.at[:-1], p.values["near"]) for p in found if p.id == "schema.unknown-field"}
    kept = [
        p
        for p in found
        if (p.at not in wrong_type or _is_wrong_type(p))
        and (p.at not in misspelt or not p.id.startswith("schema.required"))
    ]
    return list({(p.id, p.at): p for p in kept}.values())


def _is_wrong_type(problem: Problem) -> bool:
    return problem.id.startswith("schema.type-") or problem.id == "schema.empty"
