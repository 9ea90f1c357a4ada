"""A slice is of cases that there are."""

from __future__ import annotations

import pytest

from tests.support.slices import sliced


def test_what_is_not_kept_takes_its_turn_in_make_long() -> None:
    kept, rest = sliced(["a", "b"], ["a"])
    assert kept == "a" and [mark.name for mark in rest.marks] == ["long"]


def test_a_kept_case_that_was_renamed_is_told() -> None:
    """It would leave the slice of every run without a word."""
    with pytest.raises(ValueError, match="old name"):
        sliced(["new name"], ["old name"])
