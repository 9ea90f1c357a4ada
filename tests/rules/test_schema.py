"""schema: what reading a file says has a page of its own, whose examples are told and pass."""

from __future__ import annotations

from generator.check import check
from generator.records.schema import Schema
from generator.rules import rulebook
from generator.rules.rule_page import rule_page
from tests.support.records import said, sources


def test_the_examples_of_the_page_are_wrong_and_right(schemas: dict[str, Schema]) -> None:
    page = rule_page(rulebook()["schema"].page)
    assert len(said(check(sources(page.wrong, schemas), schemas), "schema")) == 2
    assert said(check(sources(page.right, schemas), schemas), "schema") == []
