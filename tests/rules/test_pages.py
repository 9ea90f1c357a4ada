"""Every rule's page: its wrong example is found where marked, its right one passes."""

from __future__ import annotations

import pytest

from generator.check import check
from generator.records.findings import Problem
from generator.records.schema import Schema
from generator.rules import rulebook
from generator.rules.rule_page import rule_page
from generator.rules.rulebook import Scope
from generator.rules.unknown_file import address
from tests.support import TODAY
from tests.support.records import HERE, marked, said, sources

ON_RECORDS = [id for id, rule in rulebook().items() if rule.scope is not Scope.FILES]


@pytest.mark.parametrize("rule_id", ON_RECORDS)
def test_the_wrong_example_is_found_where_it_is_marked(
    rule_id: str, schemas: dict[str, Schema]
) -> None:
    wrong = rule_page(rulebook()[rule_id].page).wrong
    assert HERE in wrong, "the wrong example marks no line"
    found = said(check(sources(wrong, schemas), schemas, TODAY), rule_id)
    assert sorted(set(found)) == sorted(marked(wrong, schemas))


@pytest.mark.parametrize("rule_id", ON_RECORDS)
def test_the_right_example_is_right(rule_id: str, schemas: dict[str, Schema]) -> None:
    right = rule_page(rulebook()[rule_id].page).right
    checked = check(sources(right, schemas), schemas, TODAY)
    assert said(checked, rule_id) == []
    assert not [f for f in checked.findings if f.rule in ("schema", "yaml", "unknown-file")]


def test_the_files_of_unknown_file_are_told_apart() -> None:
    page = rule_page(rulebook()["unknown-file"].page)
    assert all(isinstance(address(file), Problem) for file in page.wrong.split())
    assert not any(isinstance(address(file), Problem) for file in page.right.split())


@pytest.mark.parametrize("rule_id", rulebook())
def test_every_rule_has_its_own_tests(rule_id: str) -> None:
    __import__(f"tests.rules.test_{rule_id.replace('-', '_')}")


@pytest.mark.parametrize("rule_id", rulebook())
def test_every_page_says_why_in_both_languages(rule_id: str) -> None:
    page = rule_page(rulebook()[rule_id].page)
    assert all(page.title[language] and page.why[language] for language in ("ko", "en"))
