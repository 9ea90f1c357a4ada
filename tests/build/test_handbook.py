"""The handbook: every rule and every field has its entry, with live thresholds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from generator.build.drawing.render import Renderer
from generator.build.handbook.fields import handbook
from generator.build.handbook.handbook_pages import handbook_pages
from generator.build.handbook.rules import RuleShown, rules_shown
from generator.check import Checked, check
from generator.records.model import KINDS
from generator.records.schema import Node, Schema
from generator.review.rules import change_rules
from generator.rules import rulebook
from tests.support import SITE, TODAY
from tests.support.records import sources
from tests.support.rosters import programme

Check = Callable[[str], Checked]
YEARS = programme(
    "2026",
    participants={"minimum": 10},
    kinds={"regional": {"label": {"ko": "지역", "en": "Regional"}, "participants": {"minimum": 7}}},
) + programme("2025", participants={"maximum": 30})


@pytest.fixture(scope="module")
def shown(schemas: dict[str, Schema]) -> dict[str, RuleShown]:
    found = check(sources(YEARS, schemas), schemas, TODAY).registry
    return {rule.rule.id: rule for rule in rules_shown(found, schemas)}


def test_every_rule_has_a_page_in_both_languages(
    checked: Check, schemas: dict[str, Schema]
) -> None:
    renderer = Renderer(SITE, schemas)
    pages = {page.path: page for page in handbook_pages(checked(YEARS).registry, schemas)}
    assert {f"rules/{id}/" for id in (*rulebook(), *change_rules())} <= set(pages)
    assert {f"fields/{kind}/" for kind in KINDS} <= set(pages)
    for page in pages.values():
        for language in page.languages:
            assert b"<h1>" in renderer.render(page, language)


def test_a_threshold_stands_with_its_value_in_every_year_and_kind(
    shown: dict[str, RuleShown],
) -> None:
    (minimum,) = shown["too-few-participants"].thresholds
    assert minimum.path == "participants.minimum"
    assert [(year.id, [v.value for v in values]) for year, values in minimum.years] == [
        ("2026", [10, 7])
    ]
    assert minimum.years[0][1][1].under == ({"ko": "지역", "en": "Regional"},)


def test_a_threshold_that_no_year_states_is_shown_as_such(
    shown: dict[str, RuleShown], checked: Check, schemas: dict[str, Schema]
) -> None:
    paths = {t.path: t.years for t in shown["over-participation-limit"].thresholds}
    assert paths.keys() >= {"limits.joins_per_year", "limits.same_exhibition"}
    assert not any(paths.values())
    pages = {page.path: page for page in handbook_pages(checked(YEARS).registry, schemas)}
    drawn = Renderer(SITE, schemas).render(pages["rules/over-participation-limit/"], "en").decode()
    assert "No programme year states this" in drawn


@pytest.mark.parametrize("id", [id for id, rule in rulebook().items() if rule.claims])
def test_every_term_that_a_claim_needs_is_among_the_thresholds(
    id: str, shown: dict[str, RuleShown]
) -> None:
    paths = [threshold.path for threshold in shown[id].thresholds]
    for claim in rulebook()[id].claims:
        for term in re.findall(r"^terms\.(.+)$", "\n".join(claim.needs), re.MULTILINE):
            assert any(path.startswith(term) for path in paths), term


def test_a_rule_names_the_fields_it_speaks_of(shown: dict[str, RuleShown]) -> None:
    named = {id: [(kind, path) for kind, path, _ in rule.fields] for id, rule in shown.items()}
    assert named["invalid-business-number"] == [("consortium", "participants.business_number")]
    assert ("exhibition", "editions.*.ends") in named["end-before-start"]
    assert ("call", "contact.phone") in named["personal-data"]
    assert all(named[id] for id, rule in rulebook().items() if rule.scope != "files")


def every_field(node: Node, above: tuple[str, ...] = ()) -> Iterator[str]:
    """Fields counted in another way: by walking `properties` alone."""
    for name, below in node.get("properties", {}).items():
        yield ".".join((*above, name))
        inside: Any = below.get("items", below)
        if "ko" not in inside.get("properties", {}):
            yield from every_field(inside, (*above, name))


def test_every_field_of_every_kind_has_its_entry(schemas: dict[str, Schema]) -> None:
    for kind in handbook(schemas).kinds:
        paths = [field.path for field in kind.fields]
        assert set(every_field(schemas[kind.kind].root)) <= set(paths)
        assert len(paths) == len(set(paths))
        unexplained = [
            f.path for f in kind.fields if "description" not in f.node and "*" not in f.path
        ]
        assert unexplained == []


def test_an_entry_tells_type_choices_example_and_rules(schemas: dict[str, Schema]) -> None:
    entries = {
        f.path: f
        for kind in handbook(schemas).kinds
        for f in kind.fields
        if kind.kind == "consortium"
    }
    assert entries["hosts"].type == "list of reference to organizations"
    assert entries["title"].required and not entries["hosts"].required
    assert entries["markets"].type == "list of words" and "KR" in entries["markets"].choices
    assert entries["participants.business_number"].rules == (
        "invalid-business-number",
        "sole-trader-number",
    )
    assert entries["participants.business_number"].example == ('business_number: "124-81-00998"')
    assert entries["agreement.signed"].example == 'signed: "2026-01-20"'
    assert entries["results"].example == "results:\n  - measure: meetings\n    value: 3635"
    assert entries["partners.role"].choices == ("co_host", "partner", "local_government")
    assert (entries["title"].type, entries["selected"].type) == ("text", "date")
    assert entries["budget.cost_krw"].depth == 1


def test_kinds_and_cost_items_are_named_with_their_labels(
    published: Checked, schemas: dict[str, Schema]
) -> None:
    [kind] = [k for k in handbook(schemas, published.samples).kinds if k.kind == "consortium"]
    entries = {field.path: field for field in kind.fields}
    for path in ("budget.item", "settlement.items.item", "tenders.item"):
        assert {"booth_rental", "interpretation"} <= set(entries[path].choices)
        assert entries[path].node["x-labels"]["booth_rental"]["ko"] == "부스 임차료"
    assert entries["kind"].choices and entries["composition"].choices
    plain = {f.path: f for k in handbook(schemas).kinds for f in k.fields if k.kind == "consortium"}
    assert plain["kind"].choices == ()
