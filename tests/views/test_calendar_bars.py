"""Bars of a week: each day of each occasion is in a bar, or counted as left out."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random

from generator.facts.days import NO_DAYS
from generator.facts.occasions import Occasion
from generator.records.model import Record
from generator.views.calendar_bars import MOST, week_bars
from tests.support.bare import registry

FIRST = date(2026, 11, 23)


def week(spans: list[tuple[int, int]]) -> list[tuple[date | None, tuple[Occasion, ...]]]:
    """A week in which something happens from one day to another, for each span."""
    (record,) = registry("# exhibitions/fair\nnames: [{name: F}]")
    each = [occasion(record, str(number)) for number in range(len(spans))]
    return [
        (
            FIRST + timedelta(days=at),
            tuple(o for o, (a, b) in zip(each, spans, strict=True) if a <= at <= b),
        )
        for at in range(7)
    ]


def occasion(record: Record, key: str) -> Occasion:
    return Occasion(record, "edition", NO_DAYS, key=key)


def test_one_bar_spans_its_days_and_the_rest_is_free() -> None:
    (lane,) = week_bars(week([(1, 3)])).lanes
    assert [(bar.days, bar.occasion is not None) for bar in lane] == [
        *((1, False), (3, True), (1, False), (1, False), (1, False))
    ]


def test_what_does_not_meet_shares_a_lane() -> None:
    assert len(week_bars(week([(0, 1), (2, 4), (5, 6)])).lanes) == 1
    assert len(week_bars(week([(0, 2), (2, 4)])).lanes) == 2


def test_every_day_is_in_a_bar_or_counted() -> None:
    random, crowded = Random(19), 0
    for _ in range(300):
        spans = [sorted(random.choices(range(7), k=2)) for _ in range(random.randrange(12))]
        days = week([(a, b) for a, b in spans])
        bars = week_bars(days)
        shown: Counter[int] = Counter()
        for lane in bars.lanes:
            at = 0
            for bar in lane:
                for day in range(at, at + bar.days):
                    if bar.occasion:
                        assert bar.occasion in days[day][1]
                        shown[day] += 1
                at += bar.days
            assert at == 7
        assert len(bars.lanes) <= MOST
        assert [shown[at] + bars.left_out[at] for at in range(7)] == [len(its) for _, its in days]
        crowded += any(bars.left_out)
    assert crowded > 20
