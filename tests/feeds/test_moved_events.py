"""Events that change, come or go stand where a calendar that is made of all has them."""

from __future__ import annotations

from random import Random

import pytest

from generator.feeds import moved_events
from generator.feeds.calendar_frame import END
from generator.feeds.calendar_text import written
from generator.feeds.cut_texts import Earlier, Moves, NotTold, Place, none_earlier
from generator.feeds.moved_events import place_of, with_events

HEAD = written([("BEGIN", "VCALENDAR"), ("NAME", "all")])
MOST = 20


@pytest.fixture(autouse=True)
def small_calendars(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moved_events, "LARGEST", MOST)


def event(chance: Random, number: int) -> tuple[str, str]:
    """A day, or an hour of one, and what is written of it."""
    day, hour = f"2026-01-{chance.randrange(10, 16)}", chance.choice(["", "T09:00", "T18:30"])
    digits = f"{day}{hour}".replace("-", "").replace(":", "")
    starts = ("DTSTART;TZID=Asia/Seoul", f"{digits}00") if hour else ("DTSTART;VALUE=DATE", digits)
    says = f"{chance.choice('가나다abc')} {number} " + "긴 이름 " * chance.randrange(30)
    lines = [("BEGIN", "VEVENT"), ("SUMMARY", says), starts, ("UID", str(number))]
    alarm = [("BEGIN", "VALARM"), ("END", "VALARM")]
    return f"{day}{hour}", written([*lines, *alarm, ("END", "VEVENT")]).decode()


def made(events: list[tuple[str, str]]) -> bytes:
    """As ``calendars`` makes one."""
    newest = sorted(events)[-MOST:]
    return HEAD + "".join(text for _, text in newest).encode() + END


def earlier(events: list[tuple[str, str]]) -> Earlier:
    """Tells of all events those that were cut away."""

    def found(place: Place, most: int) -> list[str]:
        return sorted((one for _, one in events if place_of(one) < place), key=place_of)[-most:]

    return found


def test_a_calendar_with_other_events_is_that_which_is_made_of_all() -> None:
    chance, told = Random(7), 0
    for size in (0, 1, 6, MOST - 1, MOST, MOST + 1, MOST + 15) * 12:
        known = [event(chance, number) for number in range(size)]
        gone = chance.sample(known, min(size, chance.randrange(3)))
        come = [event(chance, size + n) for n in range(chance.randrange(3))]
        now = [one for one in known if one not in gone] + come
        moves = Moves([text for _, text in gone], [text for _, text in come])
        assert with_events(made(known), moves, earlier(now)) == made(now), size
        try:
            assert with_events(made(known), moves, none_earlier) == made(now), size
            told += 1
        except NotTold:
            assert size >= MOST
    assert told > 60  # of 84


def test_events_that_are_not_there_are_not_taken_out() -> None:
    chance = Random(1)
    known, other = event(chance, 1), event(chance, 2)
    with pytest.raises(NotTold):
        with_events(made([known]), Moves([other[1]]), none_earlier)


def test_one_that_is_later_than_what_was_cut_away_has_to_be_there() -> None:
    chance = Random(3)
    known = sorted(event(chance, number) for number in range(MOST + 5))
    first, last = known[0], ("2026-01-16", event(chance, 99)[1].replace("202601", "202602"))
    assert with_events(made(known), Moves([first[1]]), none_earlier) == made(known[1:])
    with pytest.raises(NotTold):
        with_events(made(known), Moves([last[1]]), none_earlier)
