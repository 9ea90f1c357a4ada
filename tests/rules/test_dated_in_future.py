"""dated-in-future: facts of days to come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from generator.records.schema import Schema
from generator.rules.dated_in_future import PAST
from tests.support.records import said

CASES = [
    pytest.param(
        ('# consortia/2026/a\nresults:\n  - {measure: meetings, value: 1, as_of: "2026-06-16"}'),
        [2],
        id="a result",
    ),
    pytest.param(
        '# consortia/2026/a\nroster_consent: "2026-07"\nparticipants: [{name: 예시기업 가}]',
        [1],
        id="a consent",
    ),
    pytest.param(
        '# calls/a\nsources: [{title: 공고, date: "2027"}]',
        [1],
        id="a source",
    ),
    pytest.param(
        '# consortia/2026/a\nsettlement:\n  reported: "2026-12-01"',
        [2],
        id="a settlement",
    ),
    pytest.param(
        ('# consortia/2026/a\nresults:\n  - {measure: meetings, value: 1, as_of: "2026-06-15"}'),
        [],
        id="today",
    ),
    pytest.param(
        '# samples/consortia/2026/a\nselected: "2026-07-01"',
        [1],
        id="a sample",
    ),
    pytest.param(
        '# consortia/2026/a\nselected: "2026-06"',
        [],
        id="some day of this month",
    ),
    pytest.param(
        (
            "# consortia/2026/a\n"
            "results:\n"
            '  - {measure: meetings, value: 1, as_of: "2026-12-01", planned: true}'
        ),
        [],
        id="a plan",
    ),
    pytest.param(
        (
            "# calls/a\n"
            'opens: "2026-10-10"\n'
            'closes: "2026-11-10"\n'
            "schedule:\n"
            '  announcement: "2026-12-01"'
        ),
        [],
        id="what is to come",
    ),
]


def test_every_claim_is_about_a_day_of_some_record(schemas: dict[str, Schema]) -> None:
    """So that a field that is called otherwise one day is not forgotten here."""
    for day, groups in PAST.items():
        for group in groups:
            path = tuple(0 if s == "*" else s for s in (*group.split("."), day) if s)
            fields = [schema.field(path) for schema in schemas.values()]
            assert [f for f in fields if f and f.get("format") == "known-date"], (group, day)


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "dated-in-future")] == lines
