"""more-hosts-than-selected: more hosts than consortia."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said


@pytest.mark.parametrize(
    ("result", "found"),
    [
        pytest.param("counts: consortia, selected: 9, hosts_selected: 30", 1, id="more hosts"),
        pytest.param("counts: consortia, selected: 9, hosts_selected: 9", 0, id="one each"),
        pytest.param("counts: items, selected: 9, hosts_selected: 30", 0, id="items"),
        pytest.param(
            "counts: events, selected: 9, hosts_selected: 30, at_least: true", 0, id="at least"
        ),
    ],
)
def test_each_consortium_has_one_host_in_the_lead(
    checked: Callable[[str], Checked], result: str, found: int
) -> None:
    text = f"# calls/a\naudience: hosts\nresult: {{{result}}}"
    assert len(said(checked(text), "more-hosts-than-selected")) == found
