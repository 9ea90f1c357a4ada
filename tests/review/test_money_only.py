"""The money of a consortium is what its whole text says, however that is written."""

from __future__ import annotations

import pytest

from generator.proposals.money_only import money_record
from generator.records.document import Document
from generator.records.schema import Schema
from generator.records.yaml_source import parse
from generator.review.money_changes import FIELDS
from tests.support.base import BUDGET, SETTLED, consortium

FILE = "data/consortia/2026/x.yml"
WRITTEN = {
    "plain": consortium("alpha", BUDGET, SETTLED),
    "a text over lines": consortium("alpha", BUDGET).replace(
        "alpha 컨소시엄", '"alpha\n컨소시엄"', 1
    ),
    "a field inside a text": 'title: "a\nbudget_total_krw: 999\nb"\nprogramme: "2026"\n',
    "a year inside a text": "title: 'a\nprogramme: \"2025\"\nz: b'\nbudget_total_krw: 5\n",
    "a quotation inside a list": 'x: [a", "b\nbudget_total_krw: 999\n"]\nprogramme: "2026"\n',
    "a quotation behind a mark": 'x: [b"c, "d\nbudget_total_krw: 999\n"]\nprogramme: "2026"\n',
    "a mark, then a quotation": 'x:\n  - a"b\n  - "c\nbudget_total_krw: 9"\nprogramme: "2026"\n',
    "a name in marks": '"budget_total_krw": 5\nprogramme: "2026"\n',
    "a list over lines": 'x: [a,\nbudget_total_krw: 999]\nprogramme: "2026"\n',
    "an apostrophe": "title: it's\nbudget_total_krw: 5\n",
    "a block": 'title: |\n  budget_total_krw: 999\nprogramme: "2026"\n',
    "an escaped name": '"budget_total_\\u006brw": 5\n',
}


@pytest.mark.parametrize("name", WRITTEN)
def test_money_is_what_the_whole_text_says(name: str, schemas: dict[str, Schema]) -> None:
    source = WRITTEN[name].encode()
    whole, money = parse(source, FILE), money_record(FILE, source, schemas["consortium"])
    assert isinstance(whole, Document)
    wanted = {field: whole.data[field] for field in FIELDS if field in whole.data}
    assert money is None or {f: v for f, v in money.written.items() if f in FIELDS} == wanted
    assert money or name.startswith("a ")
