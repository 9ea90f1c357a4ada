"""The rulebook: what rules find in a record; each is a module of this folder."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date

from generator.records.findings import Problem, Severity
from generator.records.model import Record
from generator.records.registry import Registry
from generator.rules.asked_rules import asked_alone, asked_together, ready
from generator.rules.every_rule import rulebook
from generator.rules.rulebook import Judged, Rule, Scope

__all__ = ["judge", "ready", "rulebook"]

EVERYWHERE = frozenset(Scope)
AMONG_RECORDS = (Scope.REFERENCES, Scope.REGISTRY, Scope.DAY)
"""The scopes of rules that look at more than the record itself."""


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
    asked = asked_together(record, registry, today, scopes) if many else asked_alone(record, scopes)
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
