"""No record repeats what a curator of the facts noted beside them: such words are no source's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from generator.check import Checked
from generator.people.placed_texts import texts
from generator.records.model import Consortium

MARKS = re.compile(
    r"미확인|비해당|사업명 ?미표기|재확인 ?필요|타 사업\)|\(지자체\)|\bTODO\b|\bclass:"
)
FIELDS = ("scheme_words", "sector_words", "title", "names", "pavilion")


def marked(data: Any) -> Iterator[str]:
    """Texts of the fields that quote a source which hold a curator's mark."""
    for path, text in texts(data):
        if path[0] in FIELDS and MARKS.search(text):
            yield f"{'.'.join(map(str, path))}: {text}"


@pytest.mark.slow
def test_words_of_a_source_are_a_sources(published: Checked) -> None:
    found = {r.name: list(marked(r.written)) for r in published.registry}
    assert {name: told for name, told in found.items() if told} == {}
    assert sum("scheme_words" in record.written for record in published.registry) > 20


@pytest.mark.parametrize("words", ["미확인", "비해당(타 사업)", "(사업명 미표기)", "(지자체)"])
def test_such_a_mark_is_seen(words: str) -> None:
    assert list(marked({"scheme_words": {"ko": words}}))


def test_a_scheme_that_no_source_names_is_marked_as_inferred(published: Checked) -> None:
    """A group is of the predecessor by the words of its sources, or by a mark of who entered it."""
    groups = [r.written for r in published.registry.all(Consortium)]
    before = [group for group in groups if group["scheme"] == "predecessor"]
    unmarked = [group for group in before if "scheme" not in group.get("inferred", ())]
    assert all("무역촉진단" in group["scheme_words"] for group in unmarked)
    assert unmarked and len(before) > len(unmarked)


CORRECTED = {
    "2011/korea-sourcing-fair-mss": {83581431, 58753791, 3040710},
    "2010/kmcm-mss": {366000000, 40000000},
}
"""Amounts that were once entered wrong, as two papers have them."""


def test_amounts_that_were_corrected_stay_so(published: Checked) -> None:
    groups = {r.id: r.written for r in published.registry.all(Consortium)}
    for id, amounts in CORRECTED.items():
        assert amounts <= {result["value"] for result in groups[id]["results"]}
