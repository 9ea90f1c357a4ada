"""reported-as-planned: what firms reported under the mark of a plan."""

from __future__ import annotations

import pytest

from generator.check import check
from generator.records.schema import Schema
from tests.support.records import said, sources


@pytest.mark.parametrize(("planned", "found"), [("planned: true, ", True), ("", False)])
def test_what_was_reported_is_no_plan(
    schemas: dict[str, Schema], planned: str, found: bool
) -> None:
    result = f"results: [{{measure: meetings, value: 9, {planned}firms_reporting: 3}}]"
    told = check(sources(f"# consortia/2026/a\n{result}", schemas), schemas)
    assert bool(said(told, "reported-as-planned")) is found
