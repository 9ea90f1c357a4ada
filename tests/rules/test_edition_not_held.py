"""edition-not-held: editions that were cancelled, of consortia that were not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

FAIR = """# exhibitions/fair
editions:
  "2025": {starts: "2025-09-16", ended: cancelled}
  "2026": {starts: "2026-09-16"}
  "2027": {starts: "2027-09-16", ended: postponed}
---
# consortia/2026/a without ended
"""


@pytest.mark.parametrize(
    ("record", "found"),
    [
        pytest.param("editions: [fair/2025]", 1, id="cancelled"),
        pytest.param("editions: [fair/2026]", 0, id="held"),
        pytest.param("editions: [fair/2025, fair/2026]", 0, id="one of two"),
        pytest.param("editions: [fair/2027]", 0, id="put off"),
        pytest.param("editions: [fair/2025]\nended: {kind: cancelled}", 0, id="both cancelled"),
    ],
)
def test_a_consortium_goes_where_something_is_held(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(FAIR + record), "edition-not-held")) == found
