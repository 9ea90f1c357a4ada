"""deadline-without-day: a call that closes by a deadline, but names no day."""

from __future__ import annotations

import pytest

from generator.check import check
from generator.records.schema import Schema
from tests.support.records import said, sources


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("closing_rule: deadline", True),
        ("closing_rule: deadline\ncloses_partly: XXXX-05-06", False),
        ("closing_rule: budget", False),
    ],
)
def test_a_deadline_has_a_day(schemas: dict[str, Schema], fields: str, found: bool) -> None:
    text = f"# calls/a without closes, closing_rule\n{fields}"
    told = check(sources(text, schemas), schemas)
    assert bool(said(told, "deadline-without-day")) is found
