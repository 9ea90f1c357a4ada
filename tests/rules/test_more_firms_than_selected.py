"""more-firms-than-selected: exact numbers of firms above those who were selected."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

FIRMS = "# consortia/2026/alpha\nturnover: {selected: 15, replaced: 1}\nfirms:\n"

CASES = [
    pytest.param(FIRMS + "  - {value: 17}\n", 1),
    pytest.param(FIRMS + "  - {value: 16}\n", 0),
    pytest.param(FIRMS + "  - {value: 17, approximate: true}\n", 0),
    pytest.param(FIRMS + "  - {value: 17, planned: true}\n", 0),
    pytest.param("# consortia/2026/alpha\nturnover: {selected: 15}\nfirms: [{value: 17}]", 0),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_more_firms_than_selected(
    checked: Callable[[str], Checked], record: str, found: int
) -> None:
    assert len(said(checked(record), "more-firms-than-selected")) == found
