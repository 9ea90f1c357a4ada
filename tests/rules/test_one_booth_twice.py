"""one-booth-twice: booths of firms that take part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

ROSTER = '# consortia/2026/alpha\nroster_consent: "2026-02-18"\nparticipants:\n'

CASES = [
    pytest.param(ROSTER + "  - {name: 가, booth: B2-01}\n  - {name: 나, booth: B2-01}", 1),
    pytest.param(ROSTER + "  - {name: 가, booth: B2-01}\n  - {name: 나, booth: B2-02}", 0),
    pytest.param(ROSTER + "  - {name: 가, booth: 한국관}\n  - {name: 나, booth: 한국관}", 0),
    pytest.param(
        ROSTER + '  - {name: 가, booth: B1, withdrawn: "2026-03"}\n  - {name: 나, booth: B1}', 0
    ),
]


@pytest.mark.parametrize(("record", "found"), CASES)
def test_one_booth_twice(checked: Callable[[str], Checked], record: str, found: int) -> None:
    assert len(said(checked(record), "one-booth-twice")) == found
