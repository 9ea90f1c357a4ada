"""Findings that were kept are read as they were, by both ways of reading them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from generator.records.findings import Finding, Offer, Place, Problem, Reference, Severity
from generator.records.kept_findings import KeptFindings
from generator.records.packed_findings import NotKept

PLAIN = Finding(
    Place("data/firms/a.yml", 3, 5),
    Severity.WARNING,
    Problem("schema.enum", ("stops", 0, "city"), {"found": "하노이", "all": [1, 2.5, None, True]}),
    kind="firm",
)
TAGGED = replace(
    PLAIN,
    severity=Severity.ERROR,
    kind=None,
    problem=Problem(
        "dates.order",
        values={"day": date(2026, 3, 1), "pair": ("()", ("a", 1)), "in": {"a": [{"b": ()}]}},
        see=(Reference("data/firms/b.yml", ("name", 1)), Reference("data/firms/c.yml")),
        offer=Offer(date(2026, 3, 2), beside={"to": 3}, indents=("a",), choices=(("가", 1),)),
    ),
    see=(Place("b\udcff.yml", 7), Place("c.yml", 1, 9)),
)
TAG_AS_TEXT = replace(PLAIN, problem=Problem("()", values={"found": "()"}))


@pytest.mark.parametrize("some", [(), *permutations([PLAIN, TAGGED, TAG_AS_TEXT], 2), (PLAIN,)])
def test_findings_are_read_as_they_were(some: tuple[Finding, ...]) -> None:
    read = KeptFindings(written=KeptFindings(some).written)
    assert read.worst == max((one.severity for one in some), default=Severity.INFO)
    assert repr(read.findings) == repr(some)
    assert read.findings == some


def test_what_has_no_form_is_not_kept() -> None:
    odd = replace(PLAIN, problem=Problem("schema.enum", values={"found": {1: "a"}}))
    with pytest.raises(NotKept):
        _ = KeptFindings((odd,)).written
