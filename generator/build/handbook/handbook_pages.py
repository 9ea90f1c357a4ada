"""Handbook pages: the lists of rules and kinds, and one page for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.build.handbook.fields import handbook
from generator.build.handbook.rules import rule_list, rules_shown
from generator.build.pages.page import Page
from generator.records.registry import Registry
from generator.records.schema import Schema


def handbook_pages(registry: Registry, schemas: Mapping[str, Schema]) -> Iterator[Page]:
    """Every page of rules and fields."""
    rules = rule_list()
    yield Page("rules/", "rules.html", rules, section="rules")
    for rule in rules_shown(registry, schemas):
        yield Page(f"rules/{rule.rule.id}/", "rule.html", rule, rule.inputs, "rules")
    for of_change in rules.of_change:
        yield Page(f"rules/{of_change.id}/", "change_rule.html", of_change, section="rules")
    fields = handbook(schemas, registry)
    yield Page("fields/", "fields.html", fields, section="fields")
    for kind in fields.kinds:
        yield Page(f"fields/{kind.kind}/", "field_list.html", kind, section="fields")
