"""left-off-list: consortia that were selected, and the list of their call."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CALL = '# calls/h\nprogrammes: ["2026"]\nresult: {counts: consortia, selected: 2, %s}\n---\n'
LISTED = '# consortia/2026/a\nprogramme: "2026"\ncall: h\nselected: "2025-12-05"\n---\n'
ALPHA_ALONE = CALL % 'records: ["2026/a"]'
HEAD = "# consortia/2026/b without applied, continues, selected\ncall: h\n"
OURS = HEAD + 'programme: "2026"\n'
SELECTED = 'selected: "2025-12-05"\n'


@pytest.mark.parametrize(
    ("records", "told"),
    [
        pytest.param(ALPHA_ALONE + OURS + SELECTED, True, id="left out"),
        pytest.param(ALPHA_ALONE + OURS + 'selected: "2026-03-05"', True, id="later, no reserve"),
        pytest.param(CALL % 'records: ["2026/a", "2026/b"]' + OURS + SELECTED, False, id="listed"),
        pytest.param(
            CALL % 'records: ["2026/a"], reserves: ["2026/b"]' + OURS + SELECTED,
            False,
            id="in reserve",
        ),
        pytest.param(CALL % "applied: 3" + OURS + SELECTED, False, id="the call has no list"),
        pytest.param(ALPHA_ALONE + OURS, False, id="it has only applied"),
        pytest.param(
            ALPHA_ALONE + OURS + SELECTED + "continues: 2026/a", False, id="it goes on from another"
        ),
        pytest.param(
            ALPHA_ALONE + HEAD + 'programme: "2027"\n' + SELECTED,
            False,
            id="of another year: another rule's",
        ),
    ],
)
def test_who_was_selected_is_listed(
    checked: Callable[[str], Checked], records: str, told: bool
) -> None:
    found = said(checked(LISTED + records), "left-off-list")
    assert [file for file, _ in found] == ["data/consortia/2026/b.yml"] * told
