"""A form tells one mistake once, as the check does."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest

from generator.build.forms.judging_files import first
from generator.records.findings import Finding, Offer, Place, Problem, Severity
from generator.records.schema import Schema
from generator.report.derived import DERIVED
from generator.report.told_once import LITTLE, told_once
from generator.rules.exported import exported
from tests.support.engine import run

SCRIPT = Path(__file__).with_name("told_once.mjs")
OTHERS = (LITTLE, "personal-data.mobile", "schema.form", "schema.form-of", "schema.enum", "over-x")
FOLDER = {"path": "data/consortia", "right": "2026", "name": "a", "year": 2026}
"""What is told of a file in another year's folder, or under another year's name."""
PLACES = (("a",), ("a", 0), ("b",))


def at_chance(random: Random) -> Finding:
    """Something that may be found in a record."""
    held = [rule for rules in DERIVED.values() for rule in rules]
    id = random.choice((*DERIVED, *held, f"{random.choice(held)}.variant", *OTHERS, *OTHERS))
    offer = Offer("x") if random.random() < 0.5 else None
    problem = Problem(id, random.choice(PLACES), FOLDER, offer=offer)
    return Finding(Place("a.yml"), random.choice(list(Severity)), problem)


def as_form(finding: Finding) -> dict[str, Any]:
    told = {"id": finding.problem.id, "at": finding.problem.at, "level": f"{finding.severity.name}"}
    offer = {"offer": {"value": "x"}} if finding.problem.offer else {}
    return {**told, "level": told["level"].lower(), **offer}


def test_of_any_findings_the_same_are_told() -> None:
    random = Random(15)
    lists = [[at_chance(random) for _ in range(random.randrange(1, 7))] for _ in range(2000)]
    question = {"follows": DERIVED, "lists": [[as_form(one) for one in each] for each in lists]}
    ours = [[as_form(one) for one in told_once(each, {})] for each in lists]
    answered = [[{**one, "at": tuple(one["at"])} for one in each] for each in run(SCRIPT, question)]
    assert answered == ours
    assert sum(map(len, lists)) - sum(map(len, ours)) > 200
    graver = [
        one
        for each, told in zip(lists, ours, strict=True)
        for one in told
        if one not in map(as_form, each)
    ]
    assert len(graver) > 20


@pytest.mark.parametrize("kind", ["consortium", "call"])
def test_a_form_holds_back_all_that_it_can_find(schemas: dict[str, Schema], kind: str) -> None:
    told = exported()
    asked = {rule["id"] for rule in told["rules"] if kind in rule["kinds"]}
    follows = first(kind, schemas, "ko", told)["follows"]
    both = {(root, rule) for root, rules in DERIVED.items() for rule in rules}
    wanted = {(root, rule) for root, rule in both if {root.split(".")[0], rule} <= asked}
    assert {(root, rule) for root, rules in follows.items() for rule in rules} == wanted
