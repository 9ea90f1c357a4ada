"""Without JavaScript the whole list is there, in pages."""

from __future__ import annotations

from bench.search_corpus import corpus
from generator.model import Consortium
from generator.schema import Schema
from generator.views.consortia import consortia


def test_the_parts_of_a_long_list_hold_every_row_once(schemas: dict[str, Schema]) -> None:
    registry = corpus(450, schemas)
    parts = consortia(registry).parts(200)
    rows = [r.record.name for p in parts for y in (*p.years, *p.others) for r in y.rows]
    assert sorted(rows) == sorted(record.name for record in registry.all(Consortium))
    assert [(part.number, part.of) for part in parts] == [(1, 3), (2, 3), (3, 3)]
    assert {part.counted for part in parts} == {450}
