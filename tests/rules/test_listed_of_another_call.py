"""listed-of-another-call: selected consortia of another call or scheme."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked

CALL = """# calls/a
scheme: export_consortium
result: {counts: consortia, selected: 1, records: [2026/x]}
---
# calls/b
---
# consortia/2026/x without call
scheme: %s
"""


@pytest.mark.parametrize(
    ("record", "found"),
    [
        pytest.param("export_consortium\ncall: b", ["listed-of-another-call"], id="another call"),
        pytest.param("export_consortium\ncall: a", [], id="this call"),
        pytest.param("export_consortium", [], id="no call is told"),
        pytest.param("local_government", ["listed-of-another-call.scheme"], id="another programme"),
        pytest.param("unknown", [], id="nobody knows the programme"),
    ],
)
def test_a_list_is_of_its_own(
    checked: Callable[[str], Checked], record: str, found: list[str]
) -> None:
    told = checked(CALL % record).findings
    assert [f.problem.id for f in told if f.rule == "listed-of-another-call"] == found
