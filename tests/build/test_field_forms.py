"""How a field is drawn, by what its schema says it is."""

from __future__ import annotations

import pytest

from generator.build.pages.field_forms import columns, form
from generator.records.schema import Schema


@pytest.mark.parametrize(
    ("kind", "path", "expected"),
    [
        ("call", "apply_at", "text"),
        ("call", "eligibility", "texts"),
        ("call", "closes", "day"),
        ("call", "audience", "choice"),
        ("call", "apply_url", "link"),
        ("call", "notice_no", "plain"),
        ("call", "organizers", "list"),
        ("call", "consortium", "reference"),
        ("call", "support.caps", "table"),
        ("call", "support.max_percent", "percent"),
        ("call", "support.cap_per_firm_krw", "krw"),
        ("call", "support.claim_days_after", "number"),
        ("call", "limits", "group"),
        ("call", "events.abroad", "flag"),
        ("consortium", "markets.0", "country"),
        ("consortium", "firms.0", "figure"),
        ("consortium", "results.0.converted_usd", "usd"),
    ],
)
def test_a_schema_tells_how_a_field_is_drawn(
    schemas: dict[str, Schema], kind: str, path: str, expected: str
) -> None:
    steps = tuple(int(step) if step.isdigit() else step for step in path.split("."))
    node = schemas[kind].field(steps)
    assert node is not None
    assert form(node, str(steps[-1])) == expected


def test_a_table_has_the_columns_that_any_entry_fills(schemas: dict[str, Schema]) -> None:
    node = schemas["call"].field(("support", "caps", 0))
    assert node is not None
    empty = dict.fromkeys(node["properties"])
    rows = [{**empty, "condition": "해외", "krw": 0}, {**empty, "condition": "국내", "per": "firm"}]
    assert columns(rows, node) == ("condition", "krw", "per")
