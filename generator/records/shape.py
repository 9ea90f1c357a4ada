"""Validates a document against its schema and explains every violation at its field.

Two libraries share the work: ``jsonschema-rs`` says quickly that a record is sound (``sound``), and
``jsonschema`` says what is wrong with one that is not.  Where they differ, a record is not sound.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import Any

from jsonschema import FormatChecker, ValidationError
from jsonschema.protocols import Validator

from generator.records import keywords
from generator.records.echoes import without_echoes, without_offered
from generator.records.findings import FieldPath, Offer, Problem
from generator.records.groups import example_of
from generator.records.lone_values import with_group
from generator.records.misplaced import with_lost_indentation, with_moved_fields
from generator.records.offered_beside import beside_city, beside_there
from generator.records.offers import with_offer
from generator.records.pairs import with_pairs
from generator.records.partial import BEYOND
from generator.records.schema import Schema
from generator.records.sound import known_date
from generator.records.violation import (
    Condition,
    condition_of,
    missing_field,
    missing_name,
    unknown_fields,
    value_problem,
)

MOST = 1_000
"""Problems of one file that are explained; one that has more is not mended one by one."""
FORMATS = FormatChecker(formats=())
FORMATS.checks("known-date")(known_date)


def problems(schema: Schema, data: Any) -> list[Problem]:
    """All that is wrong with the shape of a document, or that it is too much to be told."""
    every = _every(schema, data)
    found = list(islice(every, MOST))
    beyond = [Problem(BEYOND, values={"most": MOST})] if any(every) else []
    kept = with_moved_fields(with_pairs(without_echoes(found), schema, data), schema, data)
    kept = with_lost_indentation(kept, schema, data)
    told = [beside_there(beside_city(_explained(problem, schema), data), data) for problem in kept]
    return beyond + without_offered(told)


def _every(schema: Schema, data: Any) -> Iterator[Problem]:
    for error in _validator(schema).iter_errors(data):
        yield from _problems(error, schema, condition_of(schema.root, error))


@cache
def _validator(schema: Schema) -> Validator:
    return keywords.validator(schema.root, FORMATS)


def _explained(problem: Problem, schema: Schema) -> Problem:
    """The problem with an example, its cause and what was meant."""
    if problem.offer is not None and problem.offer.renames is not None:
        return _renamed(problem, schema, problem.offer.renames)
    told = with_offer(_with_example(problem, schema), schema)
    node = schema.field(told.at) or {}
    if told.id == "schema.form" and "x-form" in node:
        return replace(told, id="schema.form-of", values={**told.values, "wanted": node["x-form"]})
    if told.offer is not None:
        return told
    return with_group(told, node, lambda inside: with_offer(inside, schema))


def _renamed(problem: Problem, schema: Schema, name: str) -> Problem:
    """A field under another name, with its value as that field would have it."""
    at = (*problem.at[:-1], name)
    node = schema.field(at) or {}
    for error in keywords.validator(node, FORMATS).iter_errors(problem.values["written"]):
        for inside in _problems(error, schema):
            meant = _explained(replace(inside, at=(*at, *inside.at)), schema)
            if not inside.at and meant.offer and meant.offer.value is not None:
                beside, sure = meant.offer.beside, meant.offer.sure
                offer = Offer(meant.offer.value, beside=beside, renames=name, sure=sure)
                values = {**problem.values, "written": meant.offer.value}
                return replace(problem, values=values, offer=offer)
            if not inside.at and isinstance(example := meant.values.get("example"), dict):
                return replace(problem, values={**problem.values, "shown": {name: example}})
    return problem


def _with_example(problem: Problem, schema: Schema) -> Problem:
    """The problem with a right value of its field, if the schema knows the field."""
    node, within = schema.field(problem.at), schema.field(problem.at[:-1])
    listed = bool(problem.at) and isinstance(problem.at[-1], int)
    example = example_of(node, within if listed else None) if node and problem.at else None
    if node and problem.id.startswith("schema.required") and "KR" not in node.get("enum", ("KR",)):
        problem = replace(problem, values={**problem.values, "choices": tuple(node["enum"])})
    if example is None or problem.id == "schema.name-form":  # it is the name that is wrong
        return problem
    return replace(problem, values={**problem.values, "example": example})


def _problems(
    error: ValidationError, schema: Schema, condition: Condition = ()
) -> Iterator[Problem]:
    path: FieldPath = tuple(error.absolute_path)
    keyword = str(error.validator)
    if keyword in ("anyOf", "oneOf"):
        yield from _meant_branch(error, path, schema)
    elif keyword == "required":
        yield missing_field(error, path, condition)
    elif keyword == "additionalProperties":
        yield from unknown_fields(error, path, schema)
    elif "propertyNames" in error.absolute_schema_path:
        yield Problem("schema.name-form", (*path, str(error.instance)), {"found": error.instance})
    else:
        yield value_problem(error, path, keyword)


def _meant_branch(error: ValidationError, path: FieldPath, schema: Schema) -> Iterator[Problem]:
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
        names = tuple(missing_name(errors[0]) for errors in branches.values())
        yield Problem("schema.one-of-fields", path, {"names": names})
        return

    def strangeness(errors: list[ValidationError]) -> tuple[int, int]:
        unfit = sum(e.validator in ("const", "enum", "type") for e in errors)
        return unfit, len(errors)

    for meant in min(branches.values(), key=strangeness, default=[]):
        yield from _problems(meant, schema)
