"""No rule ends a check where one field of a record is not sound, or leads nowhere."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from generator.check import check
from generator.records.document import Document
from generator.records.schema import Schema
from generator.records.yaml_source import parse
from generator.rules import rulebook
from generator.rules.rule_page import rule_page
from generator.rules.rulebook import Scope
from tests.support import TODAY
from tests.support.records import laid_out
from tests.support.slices import chosen, sliced

RULES = tuple(
    id for id, rule in rulebook().items() if rule.scope not in (Scope.FILES, Scope.WAIVERS)
)
SOME = tuple(dict.fromkeys((*chosen(RULES, 5), "kinds-differ")))  # which once did


def unsound(value: Any) -> Iterator[Any]:
    """What stands in a field: another form, a strange name, entries twice, a strange entry."""
    yield from ({"zz": 1}, ["zz-1"] if isinstance(value, list) else "zz-1")
    if isinstance(value, list) and value:
        yield from (value + value, [*value, 5])
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield {**value, name: inner + inner if isinstance(inner, list) else [1]}


def broken(text: str, schemas: Mapping[str, Schema]) -> Iterator[dict[str, bytes]]:
    """The files of a text, each time with one field that is not sound."""
    read = {file: parse(one.encode(), file) for file, one in laid_out(text, schemas).items()}
    data = {file: one.data for file, one in read.items() if isinstance(one, Document)}
    for file, record in data.items():
        for name, value in record.items():
            for wrong in unsound(value):
                files = {**data, file: {**record, name: wrong}}
                yield {one: json.dumps(files[one]).encode() for one in files}


@pytest.mark.parametrize("rules", sliced([SOME, RULES], [SOME]), ids=len)
def test_what_is_not_sound_ends_no_check(
    schemas: dict[str, Schema], rules: tuple[str, ...]
) -> None:
    asked = 0
    for rule in rules:
        for files in broken(rule_page(rulebook()[rule].page).wrong, schemas):
            check(files, schemas, TODAY)
            asked += 1
    assert asked > 10 * len(rules)
