"""The rulebook: one rule a module, found by walking this folder.

A rule module has a ``rule`` and a docstring that is its page.  The module's name is the rule's id.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules

from generator.records.findings import Problem, Severity
from generator.records.model import KINDS, Record
from generator.records.registry import Registry
from generator.rules.doubted import Doubted, doubting
from generator.rules.routes import shape
from generator.rules.rule_page import docstring_of
from generator.rules.rulebook import Judged, Rule, Scope

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


@lru_cache(maxsize=1_000)  # many records have the same fields
def _reading(kind: str, known: frozenset[str]) -> tuple[Rule, ...]:
    """The rules with anything to say of records of a kind and shape, in alphabetical order."""
    asked = (rule for rule in rulebook().values() if rule.scope is not Scope.WAIVERS)
    of_kind = (rule for rule in asked if issubclass(KINDS[kind], rule.kinds))
    return tuple(filter(None, (rule.about(known) for rule in of_kind)))


@cache
def _doubted(kind: str, scope: Scope) -> Doubted:
    """What tells which rules of claims alone, about a kind and of a scope, have to be asked."""
    rules = (rule for rule in rulebook().values() if not rule.check and rule.scope is scope)
    return doubting(rule for rule in rules if issubclass(KINDS[kind], rule.kinds))


def ready(folders: Container[str]) -> None:
    """Load all by which many records are judged, of the kinds that lie in some folders."""
    for name in (name for name, kind in KINDS.items() if kind.folder in folders):
        for scope in Scope:
            _doubted(name, scope)


def judge(
    record: Record,
    registry: Registry,
    today: date | None = None,
    looking: Container[Scope] = frozenset(Scope),
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
    rules = _reading(record.kind, shape(record.written))
    asked = [rule for rule in rules if rule.scope in looking or waived]
    if only is not None:
        asked = [rule for rule in asked if rule.id in only]
    for rule in _with_a_say(asked, record, registry, today) if many else asked:
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
    rules: Iterable[Rule], record: Record, registry: Registry, today: date | None
) -> Iterator[Rule]:
    """The rules less those of claims alone, all of which surely hold."""
    doubts: dict[Scope, Container[str]] = {}
    for rule in rules:
        if not rule.check:
            if rule.scope not in doubts:
                known = rule.known(record, registry, today)
                doubts[rule.scope] = _doubted(record.kind, rule.scope)(known)
            if rule.id not in doubts[rule.scope]:
                continue
        yield rule


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
