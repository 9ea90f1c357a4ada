"""settlement-without-year: a settlement that no programme year is there for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

HEAD = "# consortia/2026/a without programme\n"
UNKNOWN = "programme_unknown: true\n"
SETTLED = 'settlement: {reported: "2026-06-30"}\n'


@pytest.mark.parametrize(
    ("record", "found"),
    [
        pytest.param(f"{UNKNOWN}{SETTLED}", 1, id="no year"),
        pytest.param(SETTLED + 'programme: "2026"', 0, id="a year"),
        pytest.param(f"{UNKNOWN}{SETTLED}scheme: kotra", 0, id="another scheme"),
        pytest.param(f"{UNKNOWN}format: visit", 0, id="no settlement"),
    ],
)
def test_money_is_of_a_year(checked: Callable[[str], Checked], record: str, found: int) -> None:
    assert len(said(checked(HEAD + record), "settlement-without-year")) == found
