"""Rules of change: one per module, discovered as in ``generator.rules``.

They need both versions and the author.  A module has a function ``judge`` and a docstring that is
its page; the module's name is the rule's id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from generator.records.findings import FieldPath, Problem, Severity
from generator.review.authority import Need
from generator.review.change import Change, Demand, Proposal
from generator.rules.rule_page import docstring_of


@dataclass(frozen=True)
class ChangeRule:
    """One rule of change; ``page`` is its module's docstring."""

    id: str
    page: str
    judge: Callable[[Proposal], Iterator[Demand]]


@cache
def change_rules() -> Mapping[str, ChangeRule]:
    """Every rule of change by its id, in alphabetical order."""
    rules: dict[str, ChangeRule] = {}
    for found in sorted(iter_modules(__path__), key=lambda found: found.name):
        module = import_module(f"{__name__}.{found.name}")
        id = found.name.replace("_", "-")
        rules[id] = ChangeRule(id, docstring_of(module), module.judge)
    return rules


def demands(proposal: Proposal) -> tuple[Demand, ...]:
    """What every rule of change has to say about a proposal."""
    return tuple(found for rule in change_rules().values() for found in rule.judge(proposal))


def demand(
    message: str,
    change: Change,
    severity: Severity,
    needs: tuple[Need, ...],
    at: FieldPath = (),
    **values: object,
) -> Demand:
    """A demand about one record; ``message`` is the rule's id, or with a dot and a variant."""
    problem = Problem(message, at, values)
    return Demand(problem.rule, change.file, severity, problem, needs)
