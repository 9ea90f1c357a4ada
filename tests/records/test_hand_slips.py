"""Days and numbers that were probably meant by what a hand wrote."""

from __future__ import annotations

from itertools import chain

import pytest

from generator.records.hand_slips import meant_for


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-04-24", "2026-04-24"),
        ("2026-04-24T18:00", "2026-03-24T18:00"),
        ("2026-01-05", "2025-12-05"),
        ("2026-02-28", "2026-03-31"),
        ("2026-04", "2026-05"),
        (1_895_400, 18_954_000),
        (31, 13),
        (17_954_000, 18_954_000),
    ],
)
def test_what_was_meant_is_among_the_likely(written: object, meant: object) -> None:
    assert meant in chain.from_iterable(meant_for(written))


@pytest.mark.parametrize("written", ["2026", "방콕", True, 0, None, 1.5])
def test_of_other_values_nothing_is_meant(written: object) -> None:
    assert meant_for(written) == ()


def test_a_year_is_likelier_than_a_month_and_a_nought_than_another_digit() -> None:
    years, months = meant_for("2026-04-24")
    assert (years, months) == (("2025-04-24", "2027-04-24"), ("2026-03-24", "2026-05-24"))
    assert meant_for(50)[0] == (500, 5)
    assert 51 in meant_for(50)[-1]
