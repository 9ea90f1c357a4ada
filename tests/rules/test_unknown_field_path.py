"""unknown-field-path: what inferred and for may name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RECORD = """# consortia/2026/alpha
stops:
  - country: DE
    starts: "2026-03"
sources:
  - title: 기사
    for: ["{source}"]
inferred:
  - "{inferred}"
"""

FINE = ("stops", "stops.1", "stops.1.starts", "title", "title.en")
NOTHING = ("stops.0", "stops.2", "stops.x", "stops.1.ends", "start", "title.en.x")
CASES = [pytest.param(RECORD.format(source=path, inferred=path)) for path in (*FINE, *NOTHING)]
"""For the form, which has to say the same."""


@pytest.mark.parametrize("path", FINE)
def test_paths_to_written_fields_are_fine(checked: Check, path: str) -> None:
    assert said(checked(RECORD.format(source=path, inferred=path)), "unknown-field-path") == []


@pytest.mark.parametrize("path", NOTHING)
def test_paths_to_nothing_are_found_where_they_stand(checked: Check, path: str) -> None:
    found = said(checked(RECORD.format(source=path, inferred=path)), "unknown-field-path")
    assert [line for _, line in found] == [6, 8]
