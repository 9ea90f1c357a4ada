"""Days and spans: as exact as known, with their marks."""

from __future__ import annotations

import pytest

from generator.facts.days import NO_DAYS, Day, Span, around, day, first_told, span
from generator.facts.marks import NO_MARKS, PLANNED, Fact, Marks
from generator.records.model import Call, Consortium
from tests.support.bare import the, world_of

GUESS = Marks(inferred=True)
TWO = ("2024-XX-27", "2024-XX-29")


def days(first: str, last: str | None = None) -> Span:
    return Span(Fact(first), Fact(last) if last else None)


def test_a_day_is_read_from_inside_groups() -> None:
    fields = {"schedule": {"announcement": "2026-03-05"}, "inferred": ["schedule.announcement"]}
    call = the(world_of({"calls/2026-hosts": fields}), Call)
    assert day(call, "schedule", "announcement") == Fact("2026-03-05", GUESS)
    assert day(call, "schedule", "announcement", marks=PLANNED) == Fact(
        "2026-03-05", GUESS | PLANNED
    )
    assert day(call, "schedule", "screening") is None


def test_a_day_in_a_group_that_is_absent_is_not_known() -> None:
    call = the(world_of({"calls/2026-hosts": {}}), Call)
    assert day(call, "schedule", "announcement") is None


def test_a_span_takes_the_marks_of_both_days() -> None:
    stops = [{"country": "DE", "starts": "2026-03-05", "ends": "2026-03"}]
    fields = {"stops": stops, "inferred": ["stops.1.ends"]}
    its = span(the(world_of({"consortia/2026/alpha": fields}), Consortium), "stops", 0)
    assert (its.first, its.last, its.marks) == ("2026-03-05", "2026-03", GUESS)
    assert its.starts and not its.starts.marks
    assert its.ends and its.ends.marks


def test_a_lone_end_is_known_and_no_first_day() -> None:
    lone = Span(None, Fact("2026-03-05", GUESS))
    assert lone and not NO_DAYS
    assert lone.order == "2026-03-05" and days("2026-03-01", "2026-03-05").order == "2026-03-01"
    assert (lone.first, lone.last, lone.marks) == ("", "2026-03-05", GUESS)
    assert (NO_DAYS.first, NO_DAYS.last, NO_DAYS.marks) == ("", "", NO_MARKS)
    assert days("2026")


def test_a_span_without_an_end_ends_as_it_starts() -> None:
    assert days("2026-03").last == "2026-03"


def test_further_marks_go_to_both_days() -> None:
    assert days("2026-03-05", "2026-03-06").but(PLANNED) == Span(
        Fact("2026-03-05", PLANNED), Fact("2026-03-06", PLANNED)
    )
    assert NO_DAYS.but(PLANNED) == NO_DAYS


@pytest.mark.parametrize(
    ("spans", "first", "last"),
    [
        ([days("2026-03-05", "2026-03-06"), days("2026-03-01", "2026-03-02")],
         "2026-03-01", "2026-03-06"),
        ([days("2026-03-05"), days("2026-03-07")], "2026-03-05", "2026-03-07"),
        ([days("2026-03-05"), days("2026-03")], "2026-03", "2026-03"),
        ([days("2026-03-31", "2026-04-01"), days("2026", "2026")], "2026", "2026"),
        ([NO_DAYS, days("2026-03-05"), NO_DAYS], "2026-03-05", "2026-03-05"),
        ([], "", ""),
    ],
)  # fmt: skip
def test_around_several_spans(spans: list[Span], first: str, last: str) -> None:
    found = around(spans)
    assert (found.first, found.last) == (first, last)


def test_a_lone_end_tells_nothing_of_the_first_day() -> None:
    lone = Span(None, Fact("2026-03-05"))
    assert around([lone]) == lone
    assert around([lone, days("2026-03-07", "2026-03-09")]) == Span(None, Fact("2026-03-09"))
    assert around([days("2026-03-01"), lone]) == Span(Fact("2026-03-01"), Fact("2026-03-05"))


def test_around_keeps_the_marks_of_the_days_that_it_takes() -> None:
    first: Day = Fact("2026-03-01", GUESS)
    found = around([Span(first, Fact("2026-03-02")), days("2026-03-05", "2026-03-06")])
    assert (found.starts, found.ends) == (first, Fact("2026-03-06"))


def test_what_a_source_says_beside_dates_is_kept_where_no_day_is_known() -> None:
    stops = [{"country": "CN"}, {"country": "CN", "starts_partly": "XXXX-06-07"}]
    its = the(world_of({"consortia/2026/alpha": {"stops": stops}}), Consortium)
    found = around(span(its, "stops", number) for number in range(2))
    assert not found
    assert found.hints.starts == "XXXX-06-07"
    assert first_told(NO_DAYS, found) is found
    assert first_told(found, days("2026-03-05")) == days("2026-03-05")


@pytest.mark.parametrize(
    ("stops", "first", "last"),
    [
        ([{"starts_partly": "2024-XX-27"}, {"starts_partly": "2024-XX-29"}], *TWO),
        ([{"starts_partly": "2024-XX-27"}, {"ends_partly": "2024-XX-29"}], *TWO),
        ([{"starts_partly": "2024-XX-27"}, {"length_days": 2}], "2024-XX-27", ""),
        ([{"part_of_month": "early"}, {"starts_partly": "2024-XX-29"}], "", ""),
    ],
)  # fmt: skip
def test_partly_known_days_of_several_stops_are_told_from_first_to_last(
    stops: list[dict[str, str]], first: str, last: str
) -> None:
    its = the(world_of({"consortia/2026/alpha": {"stops": stops}}), Consortium)
    hints = around(span(its, "stops", number) for number in range(len(stops))).hints
    assert (hints.starts, hints.ends) == (first, last)


def test_a_known_start_without_an_end_may_have_gone_on() -> None:
    stops = [{"country": "DE", "starts": "2026-03-05"}, {"country": "DE", "starts": "2026"}]
    its = the(world_of({"consortia/2026/alpha": {"stops": stops}}), Consortium)
    assert [span(its, "stops", number).end_unknown for number in range(2)] == [True, False]


def test_the_year_or_the_month_alone_may_be_inferred() -> None:
    stops = [{"country": "DE", "starts": "2026-03-05", "ends": "2026-03-06"}]
    inferred = ["stops.1.starts:year", "stops.1.ends:month"]
    fields = {"stops": stops, "inferred": inferred}
    its = span(the(world_of({"consortia/2026/alpha": fields}), Consortium), "stops", 0)
    assert its.marks.names == ("inferred_year", "inferred_month")
    assert its.marks.tentative
