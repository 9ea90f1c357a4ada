"""wrong-year-name: what files of programme years are called."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("2026", []),
        ("2026-supplementary", []),
        ("export", [1]),
        ("2025", [1]),
        ("export-2026", [1]),
        ("20260", [1]),
    ],
)
def test_a_file_begins_with_its_year(
    checked: Callable[[str], Checked], name: str, lines: list[int]
) -> None:
    found = said(checked(f"# programmes/{name}\nyear: 2026"), "wrong-year-name")
    assert [line for _, line in found] == lines
