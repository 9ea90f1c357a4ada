"""The state of a call at each moment: only what its dates prove."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.state import recruiting
from generator.facts.track import Step, Track, begins, passed
from generator.records.model import Call
from tests.support.bare import world_of

WINDOW = {"opens": "2026-01-05", "closes": "2026-01-20"}
SCHEDULE = {"announcement": "2026-02-10"}
RESULT = {"counts": "events", "selected": 3, "announced": "2026-02-12"}


def track(*calls: dict[str, Any]) -> Track:
    world = world_of({f"calls/{n}": {"audience": "participants", **c} for n, c in enumerate(calls)})
    return recruiting(world.all(Call), world)


def states(its: Track) -> list[tuple[str | None, str]]:
    return [(step.since, step.state) for step in its.steps]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        pytest.param(WINDOW, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2026-01-20", "closing_day"),
            ("2026-01-21", "closed"),
        ], id="a window of days"),
        pytest.param({"opens": "2026-01-05T09:00", "closes": "2026-01-20T18:00"}, [
            (None, "upcoming"), ("2026-01-05T09:00", "open"), ("2026-01-20T18:00", "closed"),
        ], id="a window of hours has no closing day"),
        pytest.param({"closes": "2026-01-20"}, [
            (None, "before_closing"), ("2026-01-20", "closing_day"), ("2026-01-21", "closed"),
        ], id="only a deadline"),
        pytest.param({"announced": "2026-01-02", "closes": "2026-01-20"}, [
            ("2026-01-02", "before_closing"), ("2026-01-20", "closing_day"),
            ("2026-01-21", "closed"),
        ], id="a deadline of an announced call"),
        pytest.param({"opens": "2026-01-05"}, [(None, "upcoming"), ("2026-01-05", "")],
                     id="only an opening"),
        pytest.param({"announced": "2026-01"}, [("2026-01-31", "")], id="only an announcement"),
        pytest.param({"opens": "2026-01", "closes": "2026-02-20"}, [
            (None, "upcoming"), ("2026-01-01", ""), ("2026-01-31", "open"),
            ("2026-02-20", "closing_day"), ("2026-02-21", "closed"),
        ], id="opens in some January"),
        pytest.param({"opens": "2026-01-05", "closes": "2026-01"}, [
            (None, "upcoming"), ("2026-01-05", ""), ("2026-02-01", "closed"),
        ], id="closes in some January"),
        pytest.param({"closes_partly": "2017-XX-06"}, [("2017-12-07", "closed")],
                     id="closes on the 6th of some month"),
        pytest.param({"announced": "2017-03-02", "closes_partly": "2017-XX-06", "result": {
            "counts": "firms", "selected": 3, "announced": "2017-05-02",
        }}, [("2017-03-02", ""), ("2017-05-02", "completed")], id="decided before it must be over"),
        pytest.param({"closes_partly": "XXXX-XX-18"}, [], id="closes in no known year"),
        pytest.param({**WINDOW, "round": "additional", "follows": "before"}, [
            (None, "upcoming"), ("2026-01-05", "additional"), ("2026-01-20", "closing_day"),
            ("2026-01-21", "closed"),
        ], id="an additional round"),
        pytest.param({**WINDOW, "schedule": SCHEDULE}, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2026-01-20", "closing_day"),
            ("2026-01-21", "judging"), ("2026-02-11", "closed"),
        ], id="judged until the day that was planned"),
        pytest.param({**WINDOW, "schedule": SCHEDULE, "result": RESULT}, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2026-01-20", "closing_day"),
            ("2026-01-21", "judging"), ("2026-02-11", "closed"), ("2026-02-12", "completed"),
        ], id="a result that came later than planned"),
        pytest.param({**WINDOW, "schedule": {"announcement": "2026-03-01"}, "result": RESULT}, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2026-01-20", "closing_day"),
            ("2026-01-21", "judging"), ("2026-02-12", "completed"),
        ], id="a result that came before it was planned"),
        pytest.param({**WINDOW, "schedule": {"announcement": "2026-01-10"}}, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2026-01-20", "closing_day"),
            ("2026-01-21", "closed"),
        ], id="a plan that lies before the closing"),
        pytest.param({"result": RESULT}, [("2026-02-12", "completed")], id="only a result"),
        pytest.param({**WINDOW, "cancelled": "2026-01-10"}, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2026-01-10", "cancelled"),
        ], id="cancelled while open"),
        pytest.param({}, [], id="nothing"),
        pytest.param({"windows": [
            {"what": "1", "opens": "2026-01-05", "closes": "2026-01-20T18:00"},
            {"what": "2", "opens": "2026-03-02T09:00", "closes": "2026-03-10"},
        ]}, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2026-01-20T18:00", "upcoming"),
            ("2026-03-02T09:00", "open"), ("2026-03-10", "closing_day"), ("2026-03-11", "closed"),
        ], id="nobody can apply between two windows"),
        pytest.param({"opens": "2026-01-05", "closes": "2026-01-30", "windows": [
            {"what": "1", "opens": "2026-01-05", "closes": "2026-01-20"},
            {"what": "2", "opens": "2026-01-12", "closes": "2026-01-16"},
            {"what": "3", "opens": "2026-01-21", "closes": "2026-01-30T18:00"},
        ]}, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2026-01-20", "closing_day"),
            ("2026-01-21", "open"), ("2026-01-30T18:00", "closed"),
        ], id="windows of several fairs"),
        pytest.param({"windows": [
            {"what": "1", "closes": "2026-01-20"}, {"what": "2", "closes": "2026-01-30"},
        ]}, [
            (None, "before_closing"), ("2026-01-30", "closing_day"), ("2026-01-31", "closed"),
        ], id="windows of which only the last days are known"),
        pytest.param({"closing_rule": "budget", "opens": "2026-01-05", "programmes": ["2026"]}, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2027-01-01", ""),
        ], id="the money of a year ends with the year"),
        pytest.param({"closing_rule": "budget", "opens": "2026-01-05", "programmes": ["sme-26"]}, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2027-01-01", ""),
        ], id="the money of a year whose name begins with none"),
        pytest.param({"closing_rule": "first_come", "announced": "2024-03-02"}, [
            ("2024-03-02", "open"), ("2025-01-01", ""),
        ], id="whether an old call is still open is not known"),
        pytest.param({"closing_rule": "always", "announced": "2024-03-02"}, [
            ("2024-03-02", "open"),
        ], id="always open, of no programme year"),
        pytest.param({"closing_rule": "always"}, [(None, "open")], id="always open"),
        pytest.param({"opens": "2026-01-05", "closing_rule": "budget"}, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2027-01-01", ""),
        ], id="until the budget is used, and that of its year"),
        pytest.param({"announced": "2026-01", "closing_rule": "first_come"},
                     [("2026-01-31", "open"), ("2027-01-01", "")], id="first come"),
        pytest.param({"opens": "2026-01-05", "closing_rule": "budget", "result": RESULT}, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2026-02-12", "completed"),
        ], id="until its result"),
        pytest.param({"closing_rule": "budget", "result": {"counts": "events", "selected": 3}}, [],
                     id="a result of no known day ends it, nobody knows when"),
        pytest.param({"opens": "2026-01-05", "closing_rule": "always", "cancelled": "2026-01-10"}, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2026-01-10", "cancelled"),
        ], id="until it is cancelled"),
        pytest.param({**WINDOW, "closing_rule": "first_come"}, [
            (None, "upcoming"), ("2026-01-05", "open"), ("2026-01-20", "closing_day"),
            ("2026-01-21", "closed"),
        ], id="a closing day goes before the rule"),
        pytest.param({"opens": "2026-01-05", "closing_rule": "deadline"}, [
            (None, "upcoming"), ("2026-01-05", ""),
        ], id="a deadline that nobody knows"),
    ],
)  # fmt: skip
def test_the_steps_of_a_call(fields: dict[str, Any], told: list[tuple[str | None, str]]) -> None:
    assert states(track(fields)) == told


def test_what_a_step_counts_down_to() -> None:
    its = track(WINDOW)
    assert [step.until for step in its.steps] == ["2026-01-05", "2026-01-20", None, None]
    assert track({"opens": "2026-01"}).steps[0].until is None


def test_a_later_call_takes_over_when_it_is_announced() -> None:
    later = {"announced": "2026-02-01", "opens": "2026-02-05", "closes": "2026-02-20"}
    assert states(track(later, WINDOW)) == [
        (None, "upcoming"), ("2026-01-05", "open"), ("2026-01-20", "closing_day"),
        ("2026-01-21", "closed"), ("2026-02-01", "upcoming"), ("2026-02-05", "open"),
        ("2026-02-20", "closing_day"), ("2026-02-21", "closed"),
    ]  # fmt: skip


def test_a_later_call_takes_over_when_it_opens() -> None:
    later = {"opens": "2026-01-10", "closes": "2026-02-20"}
    assert states(track(WINDOW, later)) == [
        (None, "upcoming"), ("2026-01-05", "open"), ("2026-01-10", "open"),
        ("2026-02-20", "closing_day"), ("2026-02-21", "closed"),
    ]  # fmt: skip


def test_a_later_call_without_a_day_changes_nothing() -> None:
    assert states(track(WINDOW, {})) == states(track(WINDOW))


def test_the_step_of_a_moment() -> None:
    first, second = Step(None, "upcoming", "2026-01-05"), Step("2026-01-05", "open")
    its = Track((first, second))
    assert its.at("2026-01-04T23:59") is first
    assert its.at("2026-01-05") is second
    assert its.at("2026-01-05T00:00") is second
    assert Track((second,)).at("2026-01-04") is None
    assert Track(()).at("2026-01-04") is None


@pytest.mark.parametrize(
    ("moment", "left"), [("2026-01-04T23:59", 1), ("2026-01-05", 0), ("2025-12-31", 5)]
)
def test_days_left_are_whole_days(moment: str, left: int) -> None:
    assert Track(()).days_left(Step(None, "upcoming", "2026-01-05T09:00"), moment) == left


def test_a_step_that_counts_down_to_nothing_has_no_days_left() -> None:
    assert Track(()).days_left(Step(None, "closed"), "2026-01-04") is None


@pytest.mark.parametrize(
    ("written", "surely", "over"),
    [
        ("2026-01-05", "2026-01-05", "2026-01-06"),
        ("2026-01-05T09:00", "2026-01-05T09:00", "2026-01-05T09:00"),
        ("2026-02", "2026-02-28", "2026-03-01"),
        ("2026", "2026-12-31", "2027-01-01"),
    ],
)
def test_what_has_surely_begun_and_is_surely_over(written: str, surely: str, over: str) -> None:
    assert (begins(written), passed(written)) == (surely, over)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"stops": [{"country": "DE", "starts": "2026-03-08"}]}, "2026-03-08"),
        ({"ended": {"kind": "cancelled", "date": "2026-02-01"}}, "2026-02-01"),
        ({}, None),
    ],
)
def test_nobody_joins_a_group_that_has_left(fields: dict[str, Any], told: str | None) -> None:
    call = {"consortium": "2026/a", "opens": "2026-01-05", "closing_rule": "budget"}
    world = world_of({"calls/c": call, "consortia/2026/a": fields})
    its = recruiting(world.all(Call), world)
    closed = [(told, "closed") if told else ("2027-01-01", "")]
    assert states(its) == [(None, "upcoming"), ("2026-01-05", "open"), *closed]
    assert its.state("2026-01-20") == "open" and Track(()).state("2026") == ""
