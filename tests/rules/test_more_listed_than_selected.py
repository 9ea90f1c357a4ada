"""more-listed-than-selected: lists of the selected, and their numbers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

BODIES = "---\n# consortia/2026/a\nformat: exhibition\n---\n# consortia/2026/b\nformat: visit"
LIST = 'records: ["2026/a", "2026/b"]'


@pytest.mark.parametrize(
    ("result", "found"),
    [
        pytest.param("counts: consortia, selected: 1", True, id="a longer list"),
        pytest.param("counts: consortia, selected: 1, at_most: true", True, id="at most"),
        pytest.param("counts: consortia, selected: 2", False, id="as many"),
        pytest.param("counts: consortia, selected: 3", False, id="a shorter list"),
        pytest.param("counts: events, selected: 1", False, id="events are counted"),
        pytest.param("counts: consortia, selected: 1, approximate: true", False, id="about"),
        pytest.param("counts: consortia, selected: 1, at_least: true", False, id="at least"),
        pytest.param("counts: consortia", False, id="no number"),
    ],
)
def test_lists_are_no_longer_than_their_numbers(
    checked: Callable[[str], Checked], result: str, found: bool
) -> None:
    text = f"# calls/h\nresult: {{{result}, {LIST}}}\n{BODIES}"
    assert bool(said(checked(text), "more-listed-than-selected")) is found
