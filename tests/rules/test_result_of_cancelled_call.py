"""result-of-cancelled-call: a result after the day on which the call was given up."""

from __future__ import annotations

import pytest

from generator.check import check
from generator.records.schema import Schema
from tests.support.records import said, sources


@pytest.mark.parametrize(("day", "found"), [("2026-03-27", True), ("2026-03-13", False)])
def test_a_cancelled_call_chose_nobody(schemas: dict[str, Schema], day: str, found: bool) -> None:
    text = f'# calls/a without result\ncancelled: "2026-03-20"\nresult: {{announced: "{day}"}}'
    told = check(sources(text, schemas), schemas)
    assert bool(said(told, "result-of-cancelled-call")) is found
