"""host-not-named: hosts, or that no source names them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

RULE = "host-not-named"


@pytest.mark.parametrize(
    ("header", "line", "found"),
    [
        (" without hosts", "sectors: [food]", 1),
        (" without hosts", "hosts_unknown: false", 1),
        (" without hosts", "hosts_unknown: true", 0),
        ("", "hosts_unknown: true", 1),
        ("", "hosts_unknown: false", 0),
        ("", "sectors: [food]", 0),
    ],
)
def test_hosts_or_a_word_that_nobody_names_them(
    checked: Callable[[str], Checked], header: str, line: str, found: int
) -> None:
    assert len(said(checked(f"# consortia/2026/alpha{header}\n{line}"), RULE)) == found
