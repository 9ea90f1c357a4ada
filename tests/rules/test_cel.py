"""CEL in Python and in the browser agree on every claim and function."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from generator.facts.personal import personal
from generator.records.schema import Schema
from generator.rules import rulebook
from generator.rules.exported import exported
from generator.rules.functions import FUNCTIONS
from generator.rules.routes import shape
from tests.support import TODAY
from tests.support.engine import run
from tests.support.varied import registries

HERE = Path(__file__).parent
VECTORS = json.loads((HERE / "vectors.json").read_text("utf-8"))
TEXTS = [
    *(case["text"] for case in json.loads((HERE / "personal.json").read_text("utf-8"))),
    *(line.replace("⏎", "\n") for line in (HERE / "office_texts.txt").read_text().splitlines()),
]
RECORDS = 2 * len(rulebook()) + 20


@pytest.fixture(scope="module")
def cases(schemas: dict[str, Schema]) -> list[tuple[str, Any, dict[str, Any]]]:
    """The examples of every rule and some varied ones, with all claims that read their kind."""
    return list(_cases(schemas, RECORDS))


def _cases(schemas: dict[str, Schema], enough: int) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    for registry in islice(registries(schemas, seed=2026), enough):
        for record in registry:
            for rule in rulebook().values():
                if rule.claims and isinstance(record, rule.kinds):
                    known = rule.known(record, registry, TODAY)
                    yield rule.id, rule.claims, known


@pytest.fixture(scope="module")
def answers(cases: list[tuple[str, Any, dict[str, Any]]]) -> Any:
    """What one Node process answers to all that is asked here."""
    asked = {
        "exported": exported(),
        "cases": [{"rule": rule, "variables": known} for rule, _, known in cases],
        "vectors": VECTORS,
        "texts": TEXTS,
    }
    return run(HERE / "cel.mjs", asked, hook=_whole)


def _whole(found: dict[str, Any]) -> Any:
    """Whole numbers come as ``{"whole": "12"}``, so that fractions would be seen."""
    return int(found["whole"]) if found.keys() == {"whole"} else found


@pytest.mark.slow
def test_every_claim_is_answered_alike(cases: Any, answers: Any) -> None:
    for (rule, claims, known), answer in zip(cases, answers["cases"], strict=True):
        ours = [[[list(path), said] for path, said in claim.broken(known)] for claim in claims]
        assert answer == ours, (rule, known)


@pytest.mark.slow
def test_the_corpus_breaks_and_keeps_every_claim(cases: Any) -> None:
    broken, kept = set(), set()
    for rule, claims, known in cases:
        for number, claim in enumerate(claims):
            is_broken = bool(list(claim.broken(known)))
            (broken if is_broken else kept).add((rule, number))
            assert claim.asks(shape(known["record"])) or not is_broken, (rule, number, known)
    every = {(id, n) for id, rule in rulebook().items() for n in range(len(rule.claims))}
    assert kept == every
    assert {rule for rule, _ in broken} == {rule for rule, _ in every}


@pytest.mark.parametrize("case", VECTORS, ids=[f"{c['call']}{c['given']}" for c in VECTORS])
def test_each_function_answers_as_its_vector_says(case: dict[str, Any]) -> None:
    assert FUNCTIONS[case["call"]](*case["given"]) == case["answer"]


@pytest.mark.slow
def test_the_twins_of_the_functions_answer_as_their_vectors_say(answers: Any) -> None:
    assert answers["vectors"] == [case["answer"] for case in VECTORS]
    assert {case["call"] for case in VECTORS} == set(FUNCTIONS)


def test_personal_data_is_found_alike(answers: Any) -> None:
    assert [[list(f) for f in personal(text)] for text in TEXTS] == answers["texts"]
