"""Dates of a call: those announced in advance are planned until known to have happened."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.call_days import CallDays, by_closing, call_days
from generator.facts.days import NO_HINTS
from generator.facts.marks import NO_MARKS, PLANNED, Fact, Marks
from generator.records.model import Call
from tests.support.bare import the, world_of

GUESS = Marks(inferred=True)
SCHEDULE = {
    "screening": "2026-02-01",
    "evaluation": "2026-02-10",
    "announcement": "2026-03-05",
    "objection_until": "2026-03-12",
}


def days(**fields: Any) -> CallDays:
    return call_days(the(world_of({"calls/2026-hosts": fields}), Call))


def test_a_call_that_names_no_day() -> None:
    its = days()
    assert not its.window and its.window.ends is None
    found = (its.announced, its.screening, its.evaluation, its.announcement, its.told)
    assert (*found, its.result, its.objection_until, its.fee_due) == (None,) * 8


def test_every_day_is_read_where_it_stands() -> None:
    fee = {"krw": 1, "per": "firm", "due": "2026-01-30"}
    its = days(announced="2025-12-01", opens="2025-12-10", closes="2026-01-20", fee=fee)
    assert its.announced == Fact("2025-12-01")
    assert (its.window.first, its.window.last) == ("2025-12-10", "2026-01-20")
    assert its.fee_due == Fact("2026-01-30")


def test_what_is_scheduled_is_planned_and_a_deadline_is_not() -> None:
    its = days(schedule=SCHEDULE)
    assert its.screening == Fact("2026-02-01", PLANNED)
    assert its.evaluation == Fact("2026-02-10", PLANNED)
    assert its.announcement == its.result == Fact("2026-03-05", PLANNED)
    assert its.objection_until == Fact("2026-03-12")


def test_a_result_on_another_day_leaves_the_schedule_a_plan() -> None:
    result = {"counts": "events", "selected": 3, "announced": "2026-03-09"}
    its = days(schedule=SCHEDULE, result=result)
    assert its.result == its.told == Fact("2026-03-09")
    assert its.announcement == Fact("2026-03-05", PLANNED)


def test_a_result_on_the_very_day_makes_the_schedule_true() -> None:
    result = {"counts": "events", "selected": 3, "announced": "2026-03-05"}
    its = days(schedule=SCHEDULE, result=result)
    assert its.announcement == its.result == Fact("2026-03-05", NO_MARKS)


def test_a_result_without_a_day_tells_none() -> None:
    its = days(schedule=SCHEDULE, result={"counts": "events", "selected": 3})
    assert (its.told, its.result) == (None, Fact("2026-03-05", PLANNED))


def test_guesses_are_marked_one_by_one() -> None:
    result = {"counts": "events", "selected": 3, "announced": "2026-03-09"}
    fields = {"announced": "2025-12-01", "opens": "2025-12-10", "closes": "2026-01-20"}
    its = days(**fields, result=result, inferred=["closes", "result.announced"])
    assert (its.window.starts, its.window.ends) == (
        Fact("2025-12-10"), Fact("2026-01-20", GUESS),
    )  # fmt: skip
    assert (its.announced, its.told) == (Fact("2025-12-01"), Fact("2026-03-09", GUESS))


def test_days_that_are_known_in_part_stand_beside_those_that_are_known() -> None:
    call = the(
        world_of(
            {
                "calls/2024-hosts": {
                    "announced_partly": "2023-XX-27",
                    "closes_partly": "2023-XX-08",
                    "result": {"announced_partly": "XXXX-XX-14"},
                    "inferred": ["closes_partly:year"],
                }
            }
        ),
        Call,
    )
    its = call_days(call)
    assert not its.window
    assert its.window.hints.ends == "2023-XX-08"
    assert its.window.marks.names == ("inferred_year",)
    assert its.announced_partly == Fact("2023-XX-27")
    assert its.told_partly == Fact("XXXX-XX-14")


def test_each_window_of_a_call_has_its_days() -> None:
    windows = [{"what": "파리", "closes": "2016-12-30"}, {"what": "상하이", "opens": "2016-12-27"}]
    its = call_days(the(world_of({"calls/2017-fairs": {"windows": windows}}), Call))
    assert [(window.first, window.last) for window in its.windows] == [
        ("", "2016-12-30"),
        ("2016-12-27", "2016-12-27"),
    ]


@pytest.mark.parametrize(
    ("fields", "each", "only"),
    [
        ({}, (), ""),
        ({"announced": "2026-01-02"}, ("2026-01-02",), "announced"),
        ({"announced": "2026-01-02", "opens": "2026-01-03"}, ("2026-01-02", "2026-01-03"), "opens"),
        ({"closes": "2026-02-01T18:00"}, ("2026-02-01T18:00",), "closes"),
        ({"opens": "2026-01-03", "closes": "2026-02-01"}, ("2026-01-03", "2026-02-01"), ""),
    ],
)
def test_the_days_that_are_known_and_the_one_that_is_shown_alone(
    fields: dict[str, str], each: tuple[str, ...], only: str
) -> None:
    its = days(**fields)
    assert (its.opens, its.closes) == (fields.get("opens", ""), fields.get("closes", ""))
    assert (its.each, its.earliest, its.only) == (each, each[0] if each else "", only)


def test_windows_that_all_say_their_days_are_those_of_the_call() -> None:
    one, other = (
        {"what": "a", "opens": "2026-01-05", "closes": "2026-03-01"},
        {"what": "b", "opens": "2026-01-04", "closes": "2026-02-01"},
    )
    its = days(windows=[one, other])
    assert (its.opens, its.closes) == ("2026-01-04", "2026-03-01")
    without = {name: value for name, value in other.items() if name != "opens"}
    its = days(windows=[one, without])
    assert (its.window.starts, its.closes) == (None, "2026-03-01")


def test_calls_are_sorted_by_when_they_close_and_those_without_a_day_come_last() -> None:
    world = world_of(
        {"calls/a": {}, "calls/b": {"closes": "2026-03-01"}, "calls/c": {"closes": "2026-02-01"}}
    )
    assert [call.id for call in sorted(world.all(Call), key=by_closing)] == ["c", "b", "a"]


def test_what_is_known_in_part_of_one_end_says_nothing_of_the_other() -> None:
    assert days().window.hints is NO_HINTS
    hints = days(opens_partly="2023-XX-01").window.hints
    assert (hints.starts, hints.ends) == ("2023-XX-01", "")
