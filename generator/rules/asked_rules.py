"""Which rules have to be asked about a record; of many, without a look at each claim."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from generator.facts import personal
from generator.records.model import KINDS, Record
from generator.records.registry import Registry
from generator.rules.doubted import Doubted, doubting
from generator.rules.every_rule import rulebook
from generator.rules.routes import shape
from generator.rules.rulebook import Rule, Scope


def asked_alone(record: Record, looking: frozenset[Scope]) -> Sequence[Rule]:
    """The rules in some scopes that have anything to say of a record of its shape."""
    rules = _reading(record.kind, shape(record.written))
    return [rule for rule in rules if rule.scope in looking]


def asked_together(
    record: Record, registry: Registry, today: date | None, looking: frozenset[Scope]
) -> Sequence[Rule]:
    """The rules in some scopes, less those of claims alone, all of which surely hold."""
    rules = _together(record.kind, looking)
    doubted = set[str]()
    for one in rules.of_scopes:
        doubted |= _doubted(record.kind, one.scope)(one.known(record, registry, today))
    if not doubted:
        return rules.functions
    asked = (rule if rule.id in doubted else function for rule, function in rules.every)
    return [rule for rule in asked if rule]


@cache
def _about(kind: str) -> tuple[Rule, ...]:
    """The rules about records of a kind, in alphabetical order."""
    asked = (rule for rule in rulebook().values() if rule.scope is not Scope.WAIVERS)
    return tuple(rule for rule in asked if issubclass(KINDS[kind], rule.kinds))


@lru_cache(maxsize=1_000)  # many records have the same fields
def _reading(kind: str, known: frozenset[str]) -> tuple[Rule, ...]:
    """Those with anything to say of records of such a shape."""
    return tuple(filter(None, (rule.about(known) for rule in _about(kind))))


@cache
def _doubted(kind: str, scope: Scope) -> Doubted:
    """What tells which rules about a kind, of a scope, have claims that do not surely hold."""
    return doubting(rule for rule in _about(kind) if rule.claims and rule.scope is scope)


class _Together(NamedTuple):
    """The rules about records of a kind in some scopes, whose claims are asked at once."""

    every: Sequence[tuple[Rule, Rule | None]]
    """Each, and what is left of it where its claims hold: a function, if it has one."""
    functions: Sequence[Rule]
    """All that is left where all claims hold, as they do of most records."""
    of_scopes: Sequence[Rule]
    """One rule with claims of each scope."""


@cache
def _together(kind: str, looking: frozenset[Scope]) -> _Together:
    rules = [rule for rule in _about(kind) if rule.scope in looking]
    every = [(rule, replace(rule, claims=()) if rule.check else None) for rule in rules]
    functions = [function for _, function in every if function]
    return _Together(
        every, functions, [*{rule.scope: rule for rule in rules if rule.claims}.values()]
    )


def ready(folders: Container[str]) -> None:
    """Load all by which many records are judged, of the kinds that lie in some folders."""
    personal.ready()
    for name in (name for name, kind in KINDS.items() if kind.folder in folders):
        for scope in Scope:
            _doubted(name, scope)
