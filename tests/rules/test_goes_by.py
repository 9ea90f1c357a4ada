"""The fields of a programme year that a rule goes by, held against what its Python really reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

import pytest

from generator.build.handbook.rules import thresholds
from generator.records.model import Programme
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.rules import rulebook
from generator.rules.rulebook import Rule, Scope
from tests.support.varied import registries
from tests.support.worlds import world

IN_PYTHON = [
    rule
    for rule in rulebook().values()
    if rule.check and (rule.scope is Scope.REGISTRY or rule.claims)
]
NAMES = {"title.ko", "title.en", "names", "aliases", "series"}  # asked of a record of any kind
ANY = {"year", "title", "scheme", "kinds", "kinds.*", "formerly", *NAMES}
"""What tells which year and kind it is, how it is called, or where it stands; no terms."""


class Recorded(Mapping[str, Any]):
    """A mapping that keeps the paths at which it was read."""

    def __init__(self, data: Mapping[str, Any], path: str, read: set[str]) -> None:
        self.data, self.path, self.read = data, path, read

    def __getitem__(self, key: str) -> Any:
        step = "*" if self.path in ("kinds", "subsidy.items", "kinds.*.subsidy.items") else key
        path = f"{self.path}.{step}" if self.path else step
        value = self.data.get(key)
        if isinstance(value, Mapping):
            return Recorded(value, path, self.read)
        self.read.add(path)
        if key not in self.data:
            raise KeyError(key)
        return value

    def __iter__(self) -> Iterator[str]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)


def watched(registry: Registry, read: set[str]) -> Registry:
    """The same records, of which programme years keep what is read of them."""
    return Registry(
        replace(record, fields=Recorded(record.fields, "", read))
        if isinstance(record, Programme)
        else record
        for record in registry
    )


@pytest.fixture(scope="module")
def seen(schemas: dict[str, Schema]) -> dict[str, set[str]]:
    """What each rule reads of programme years, over made-up worlds and varied examples."""
    worlds = [world("rich", schemas).registry, *islice(registries(schemas, 11), 150)]
    terms = Programme.terms
    with pytest.MonkeyPatch.context() as patched:
        return {rule.id: read_by(rule, worlds, patched, terms) for rule in IN_PYTHON}


def read_by(
    rule: Rule, worlds: list[Registry], patched: pytest.MonkeyPatch, terms: Any
) -> set[str]:
    read: set[str] = set()
    patched.setattr(Programme, "terms", lambda its, kind: Recorded(terms(its, kind), "", read))
    for registry in worlds:
        known = watched(registry, read)
        for record in known:
            if rule.check and isinstance(record, rule.kinds):
                list(rule.check(record, known))
    return read


@pytest.mark.slow
@pytest.mark.parametrize("rule", IN_PYTHON, ids=lambda rule: rule.id)
def test_a_rule_says_which_terms_it_goes_by(
    seen: dict[str, set[str]], rule: Rule, schemas: dict[str, Schema]
) -> None:
    named = {*thresholds(rule, schemas["programme"]), *ANY}
    above = {
        ".".join(steps[:n]) for steps in (p.split(".") for p in named) for n in range(len(steps))
    }
    unsaid = {path for path in seen[rule.id] if path not in named | above}
    assert unsaid == set(), "name them in the rule's goes_by"


def test_what_rules_read_is_seen(seen: dict[str, set[str]]) -> None:
    """Without this the test above could not fail."""
    assert "limits.exclusive_with" in seen["funded-twice"]
    assert "subsidy.caps.per_firm_year_krw" in seen["subsidy-over-cap"]
    assert "kinds.*.years" in seen["entitlement-expired"]
