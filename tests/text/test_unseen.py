"""What people wrote is shown without what moves a cursor or turns the direction of reading."""

from __future__ import annotations

import pytest

from generator.text.unseen import without_unseen


@pytest.mark.parametrize("unseen", ["\x1b", "\u202e", "\u200b", "\r", "\n", "\ud800"])
def test_what_is_unseen_is_shown_as_one_mark(unseen: str) -> None:
    assert without_unseen(f"가{unseen}나") == "가\ufffd나"


def test_what_may_stay_does() -> None:
    assert without_unseen("한 줄\n다음 줄\r", beside="\n") == "한 줄\n다음 줄\ufffd"
