"""The rulebook: one rule a module, found by walking this folder.

A rule module has a ``rule`` and a docstring that is its page.  The module's name is the rule's id.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from generator.facts import personal
from generator.records.findings import Problem, Severity
from generator.records.model import KINDS, Record
from generator.records.registry import Registry
from generator.rules.doubted import Doubted, doubting
from generator.rules.routes import shape
from generator.rules.rule_page import docstring_of
from generator.rules.rulebook import Judged, Rule, Scope

EVERYWHERE = frozenset(Scope)
AMONG_RECORDS = (Scope.REFERENCES, Scope.REGISTRY, Scope.DAY)
"""The scopes of rules that look at more than the record itself."""


@cache
def rulebook() -> Mapping[str, Rule]:
    """Every rule by its id, in alphabetical order."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    named = {
        module.__name__.rpartition(".")[2].replace("_", "-"): module
        for module in modules
        if hasattr(module, "rule") and isinstance(module.rule, Rule)
    }
    rules = [
        replace(module.rule, id=module.rule.id or name, page=docstring_of(module))
        for name, module in named.items()
    ]
    return {rule.id: rule for rule in sorted(rules, key=lambda rule: rule.id)}


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


def judge(
    record: Record,
    registry: Registry,
    today: date | None = None,
    looking: frozenset[Scope] = EVERYWHERE,
    only: Container[str] | None = None,
    *,
    many: bool = False,
) -> Iterator[tuple[Severity, Problem]]:
    """Every problem that any rule finds in one record, less those that a waiver sets aside.

    ``looking`` can leave out the rules of some scopes, where what they find is of no interest; a
    record with waivers is always judged by all, for a waiver that nothing needs is told too. A
    record without any can be judged by a few rules alone, which ``only`` names.

    A waiver silences even when it has expired, for no error depends on the day; that it has is
    told by a warning, which needs ``today``.  Where ``many`` are judged, claims are asked at once.
    """
    waived = {waiver["rule"] for waiver in record.fields["waivers"] or ()}
    silenced, unknown = set(), False
    scopes = EVERYWHERE if waived else looking
    if many:
        asked = _with_a_say(record, registry, today, scopes)
    else:
        asked = [
            rule for rule in _reading(record.kind, shape(record.written)) if rule.scope in scopes
        ]
    for rule in asked if only is None else [rule for rule in asked if rule.id in only]:
        for problem in _found(rule, record, registry, today):
            if rule.id in waived and rule.may_be_waived(problem):
                silenced.add(rule.id)
            else:
                unknown |= rule.id == "unknown-reference"
                yield rule.level_of(problem), problem
    if unknown:  # what its references lead to cannot be judged, and so not whether it is needed
        silenced |= {id for id, rule in rulebook().items() if rule.scope in AMONG_RECORDS} & waived
    if waived:
        day = None if record.sample else today  # samples stay as they are, whatever the day
        yield from _waivers_judged(record, Judged(day, frozenset(silenced)))


def _with_a_say(
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


def _found(
    rule: Rule, record: Record, registry: Registry, today: date | None
) -> tuple[Problem, ...]:
    try:
        if rule.check and not rule.claims:  # as of nearly all that are asked
            return tuple(rule.check(record, registry))
        return tuple(rule.problems(record, registry, today))
    except Exception as error:  # a fault of the rule: its author has to know which, and where
        error.add_note(f"in the rule {rule.id}, asked about {record.name}")
        raise


def _waivers_judged(record: Record, judged: Judged) -> Iterator[tuple[Severity, Problem]]:
    for rule in rulebook().values():
        if rule.scope is Scope.WAIVERS and rule.check is not None:
            yield from ((rule.level_of(problem), problem) for problem in rule.check(record, judged))
