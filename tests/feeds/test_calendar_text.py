"""Lines of calendars, held against those that icalendar writes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from random import Random
from typing import Any

import pytest
from icalendar import Event
from icalendar.prop import vDuration

from generator.feeds.calendar_text import LONGEST, at, duration, stamp, text, written
from generator.text.dates import SEOUL

LETTERS = "ab가😀\\\\^;,\n\r "


def test_texts_and_where_they_are_folded() -> None:
    chance = Random(20261127)
    for length in (*range(60, 160), *range(0, 60, 7)):
        words = "".join(chance.choices(LETTERS, k=length))
        ours = written([("SUMMARY", text(words))])
        assert ours == _line("summary", words), repr(words)
        assert all(len(line) <= LONGEST + 1 for line in ours.split(b"\r\n"))


@pytest.mark.parametrize("tail", ["\\" * 90, "^" * 90, "가" * 60, "a" * 74, "a" * 67, "a" * 66])
def test_lines_that_end_where_one_may_not_cut(tail: str) -> None:
    assert written([("SUMMARY", text(tail))]) == _line("summary", tail)


@pytest.mark.parametrize(
    "when", [date(2026, 3, 5), datetime(2026, 3, 5, 18, tzinfo=SEOUL), date(987, 1, 2)]
)
def test_days_and_hours(when: date) -> None:
    assert written([at("DTSTART", when)]) == _line("dtstart", when)


@pytest.mark.parametrize("zone", [UTC, SEOUL, timezone(timedelta(hours=-5, minutes=-30))])
def test_moments(zone: Any) -> None:
    when = datetime(2026, 1, 1, 3, 4, 5, tzinfo=zone)
    assert written([("DTSTAMP", stamp(when))]) == _line("dtstamp", when)


def test_durations() -> None:
    for minutes in (*range(-6000, 6000, 45), 1, 59, 61, 1441):
        length = timedelta(minutes=minutes)
        assert duration(length) == vDuration(length).to_ical().decode()


def _line(name: str, value: Any) -> bytes:
    event = Event()
    event.add(name, value)
    written: bytes = event.to_ical()
    return written.removeprefix(b"BEGIN:VEVENT\r\n").removesuffix(b"END:VEVENT\r\n")
