"""A site that is served is made once at a time, and again when it is looked at on another day."""

from __future__ import annotations

from datetime import date
from threading import Thread
from time import sleep

from generator.plugin.going_on import Turns

TUESDAY, WEDNESDAY = date(2026, 7, 28), date(2026, 7, 29)


def test_the_first_look_of_another_day_makes_it_again() -> None:
    today, made = [TUESDAY], list[date]()
    turns = Turns(lambda: made.append(today[0]), lambda: today[0])
    turns.look()
    assert made == []
    today[0] = WEDNESDAY
    turns.look()
    turns.look()
    assert made == [WEDNESDAY]
    turns.again()
    assert made == [WEDNESDAY, WEDNESDAY]


def test_those_who_look_at_once_make_it_once() -> None:
    today, made = [TUESDAY], list[int]()

    def make() -> None:
        made.append(1)
        sleep(0.1)

    turns = Turns(make, lambda: today[0])
    today[0] = WEDNESDAY
    looking = [Thread(target=turns.look) for _ in range(4)]
    for one in looking:
        one.start()
    for one in looking:
        one.join()
    assert made == [1]


def test_one_that_cannot_be_made_is_not_tried_at_each_look() -> None:
    today, tried = [TUESDAY], list[int]()
    turns = Turns(lambda: tried.append(1), lambda: today[0])  # which tells why the last stays
    today[0] = WEDNESDAY
    for _ in range(3):
        turns.look()
    assert tried == [1]
