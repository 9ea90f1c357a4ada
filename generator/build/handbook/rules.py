"""Rule pages: requirement, reason, fields, and threshold per programme year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.build.handbook.spoken import document, field, generalized, leaves, parts, spoken
from generator.records.model import Programme, Record
from generator.records.registry import Registry
from generator.records.schema import Node, Schema
from generator.report.explained import OF_CHANGE, looks_at
from generator.review.rules import change_rules
from generator.rules import rulebook
from generator.rules.rule_page import RulePage, rule_page
from generator.rules.rulebook import Rule
from generator.text.texts import is_group

OVERRIDDEN = ("participants", "subsidy", "limits")
"""Fields of a programme year that a kind of consortium may override."""


@dataclass(frozen=True)
class Value:
    """One value of a threshold; ``under`` are the labels of the keys that lead to it."""

    under: tuple[Any, ...]
    value: Any


@dataclass(frozen=True)
class Threshold:
    """A programme field that a rule uses as its threshold, with its value in each year."""

    path: str
    node: Node
    years: tuple[tuple[Programme, tuple[Value, ...]], ...]


@dataclass(frozen=True)
class RuleShown:
    """What the page of a rule shows."""

    rule: Rule
    page: RulePage
    looks_at: Mapping[str, str]
    fields: tuple[tuple[str, str, Node], ...]
    """Kinds, general field paths and schemas that the rule speaks of."""
    thresholds: tuple[Threshold, ...]
    inputs: tuple[Record, ...]


@dataclass(frozen=True)
class ChangeRuleShown:
    """What the page of a rule of change shows."""

    id: str
    page: RulePage
    looks_at: Mapping[str, str]
    inputs: tuple[Record, ...] = ()


@dataclass(frozen=True)
class RuleList:
    """The list of all rules, by id: those of records, and those of changes."""

    rules: tuple[tuple[Rule, RulePage, Mapping[str, str]], ...]
    of_change: tuple[ChangeRuleShown, ...]
    inputs: tuple[Record, ...] = ()


def rule_list() -> RuleList:
    """Every rule with its title."""
    rules = ((rule, rule_page(rule.page), looks_at(rule.scope)) for rule in rulebook().values())
    of_change = (
        ChangeRuleShown(id, rule_page(rule.page), looks_at(OF_CHANGE))
        for id, rule in change_rules().items()
    )
    return RuleList(tuple(rules), tuple(of_change))


def rules_shown(registry: Registry, schemas: Mapping[str, Schema]) -> Iterator[RuleShown]:
    """The page of each rule."""
    years = tuple(sorted(registry.all(Programme), key=lambda record: record.id, reverse=True))
    for rule in rulebook().values():
        paths = thresholds(rule, schemas["programme"])
        root = schemas["programme"].root
        found = tuple(
            Threshold(path, field(root, path.removesuffix(".*")), tuple(_by_year(path, years)))
            for path in paths
        )
        fields = tuple((k, path, field(schemas[k].root, path)) for k, path in spoken(rule, schemas))
        page = rule_page(rule.page)
        yield RuleShown(rule, page, looks_at(rule.scope), fields, found, years if found else ())


def thresholds(rule: Rule, programme: Schema) -> tuple[str, ...]:
    """The programme fields a rule uses, found in its claims, Python code or examples."""
    page = rule_page(rule.page)
    found = dict.fromkeys((*rule.goes_by, *_named(rule, programme)))
    for folder, lines in (*parts(page.wrong), *parts(page.right)):
        read = document(lines) if folder == "programmes" else None
        for path, _ in leaves(read.data) if read else ():
            found[generalized(programme.root, path).removesuffix(".label")] = None
    kept = (path for path in found if path not in ("year", "title"))
    return tuple(path for path in kept if not any(o.startswith(f"{path}.") for o in found))


def _named(rule: Rule, programme: Schema) -> Iterator[str]:
    """Single values of the programme year that the expressions of claims name."""
    for claim in rule.claims:
        for text in (*claim.needs, claim.when, claim.must):
            general = re.sub(r"\[[^\]]*\]", ".*", text)
            for path in re.findall(
                r"\b(?:terms|to\.programme)\.((?:[a-z_]+|\*)(?:\.(?:[a-z_]+|\*))*)", general
            ):
                node = field(programme.root, path)
                if node and node["type"] not in ("object", "array"):
                    yield path


def _by_year(
    path: str, years: tuple[Programme, ...]
) -> Iterator[tuple[Programme, tuple[Value, ...]]]:
    """Years that state a threshold, with the values."""
    for programme in years:
        values = list(_values(programme.written, path.split(".")))
        if path.partition(".")[0] in OVERRIDDEN:
            values += _values(programme.written, ["kinds", "*", *path.split(".")])
        if values:
            yield programme, tuple(values)


def _values(data: Any, steps: list[str], under: tuple[Any, ...] = ()) -> Iterator[Value]:
    if not steps:
        if is_group(data):
            data = data.get("label")
        yield Value(under, data)
    elif steps[0] == "*" and isinstance(data, Mapping):
        for key, inside in data.items():
            label = inside.get("label", key) if isinstance(inside, Mapping) else key
            yield from _values(inside, steps[1:], (*under, label) if steps[1:] else under)
    elif isinstance(data, list):
        for entry in data:
            yield from _values(entry, steps, under)
    elif isinstance(data, Mapping) and steps[0] in data:
        yield from _values(data[steps[0]], steps[1:], under)
