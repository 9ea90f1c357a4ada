"""follows-another-consortium: a call that goes on from that of another consortium."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

FIRST = """# consortia/2026/a
---
# consortia/2026/b
---
# calls/first
consortium: 2026/a
---
# calls/more without follows
consortium: %s
"""


@pytest.mark.parametrize(
    ("wrote", "found"),
    [
        pytest.param("2026/b\nfollows: first", 1, id="of another"),
        pytest.param("2026/a\nfollows: first", 0, id="of the same"),
        pytest.param("2026/b", 0, id="it follows none"),
    ],
)
def test_both_are_for_one(checked: Callable[[str], Checked], wrote: str, found: int) -> None:
    assert len(said(checked(FIRST % wrote), "follows-another-consortium")) == found
