"""Until which moment something comes in time."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from generator.review.moments import closed
from generator.text.dates import SEOUL

MOMENT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("closes", "last"),
    [
        ("2026-03-05T18:00", datetime(2026, 3, 5, 18, tzinfo=SEOUL)),
        ("2026-03-05", datetime(2026, 3, 6, tzinfo=SEOUL) - MOMENT),
        ("2026-03", datetime(2026, 4, 1, tzinfo=SEOUL) - MOMENT),
    ],
)
def test_the_last_moment_is_in_time(closes: str, last: datetime) -> None:
    assert not closed(closes, last)
    assert closed(closes, last + MOMENT)


def test_without_a_closing_nothing_is_late() -> None:
    assert not closed(None, datetime(9000, 1, 1, tzinfo=SEOUL))
