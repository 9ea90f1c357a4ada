"""Rules asked all at once: those that have something to say are doubted, and hardly any other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from random import Random
from typing import Any

import pytest

from generator.check import registry_of
from generator.records import files
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.rules import rulebook
from generator.rules.doubted import Doubted, doubting
from generator.rules.rulebook import Rule
from tests.rules.test_sure_claims import strange
from tests.support import ROOT, TODAY
from tests.support.varied import registries

Case = tuple[Rule, Doubted, dict[str, Any]]


@pytest.fixture(scope="module")
def of_claims() -> list[tuple[Rule, Doubted]]:
    """Each rule with claims, and what doubts it."""
    return [(rule, doubting([rule])) for rule in rulebook().values() if rule.claims]


def cases(registry: Registry, rules: list[tuple[Rule, Doubted]]) -> Iterator[Case]:
    for record in registry:
        for rule, doubts in rules:
            if isinstance(record, rule.kinds):
                yield rule, doubts, rule.known(record, registry, TODAY)


def says(rule: Rule, known: Mapping[str, Any]) -> bool:
    """Whether one of its claims is broken, or cannot be asked."""
    try:
        return any([*claim.broken(known)] for claim in rule.claims)
    except Exception:
        return True


def differing(registry: Registry, rules: list[tuple[Rule, Doubted]], random: Random) -> list[Any]:
    """Rules that are doubted without a reason, or not doubted where a value is strange."""
    found = []
    for rule, doubts, known in cases(registry, rules):
        if doubts(known) != ({rule.id} if says(rule, known) else set()):
            found.append((rule.id, known))
        seen = strange(known, random)
        if says(rule, seen) and not doubts(seen):
            found.append((rule.id, seen))
    return found


def test_whoever_has_something_to_say_of_a_record_is_doubted(
    schemas: dict[str, Schema], of_claims: list[tuple[Rule, Doubted]]
) -> None:
    random = Random(2027)
    for registry in islice(registries(schemas, seed=11), 0, 60, 12):
        assert differing(registry, of_claims, random) == []


@pytest.mark.long
def test_whoever_has_something_to_say_of_many_records_is_doubted(
    schemas: dict[str, Schema], of_claims: list[tuple[Rule, Doubted]]
) -> None:
    random = Random(627)
    real = registry_of(files.read_sources(ROOT), schemas)
    for registry in (real, *islice(registries(schemas, seed=13), 300)):
        assert differing(registry, of_claims, random) == []


def test_of_many_rules_those_are_told_that_say_something() -> None:
    rules = [rulebook()["end-before-start"], rulebook()["parts-over-whole"]]
    wrong = {"stages": {"dispatch": {"starts": "2026-03-05", "ends": "2026-03-02"}}}
    tell = doubting(rules)
    assert tell({"record": wrong}) == {"end-before-start"}
    assert tell({"record": {}}) == set()
