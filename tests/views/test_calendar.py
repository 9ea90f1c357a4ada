"""A year's calendar: months and weeks, half-known days apart, long events on their first days."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build.pages.page import Page
from generator.facts.occasions import all_occasions
from generator.views.calendar import CalendarPage, by_year, calendar
from generator.views.calendar_months import LONGEST
from tests.support.bare import names, registry
from tests.support.worlds import renderer


def shown(text: str, year: int | None = 2025, grid: bool = False) -> CalendarPage:
    return calendar(by_year(all_occasions(registry(text))), year, grid=grid)


def fair(id: str, starts: str, ends: str = "") -> str:
    days = f"starts: '{starts}'" + (f", ends: '{ends}'" if ends else "")
    return f"# exhibitions/{id}\neditions: {{'2025': {{{days}}}}}\n---\n"


def world(*parts: str) -> str:
    return "".join(parts).removesuffix("\n---\n")


def busy(page: CalendarPage) -> dict[date, list[str]]:
    """Each day of the grid on which something happens."""
    return {
        day: [occasion.record.id for occasion in its]
        for month in page.months
        for week in month.weeks
        for day, its in week
        if day and its
    }


def test_months_list_what_begins_in_them_by_day() -> None:
    page = shown(
        world(
            *(fair("a", "2025-03-09"), fair("b", "2025-03-02")),
            *(fair("c", "2025-11-01", "2025-11-02"), fair("d", "2024-03-02")),
            fair("e", "2026-03-02"),
        )
    )
    assert [(m.number, [o.record.id for o in m.rows], m.weeks) for m in page.months] == [
        *((3, ["b", "a"], ()), (11, ["c"], ()))
    ]
    assert page.years == (2026, 2025, 2024) and page.year == 2025 and not page.grid
    assert names(page.inputs) == ["exhibitions/a", "exhibitions/b", "exhibitions/c"]


def test_half_known_days_stand_apart_and_in_no_month() -> None:
    page = shown(world(fair("a", "2025-03"), fair("b", "2025"), fair("c", "2025-04-01")))
    assert [o.record.id for o in page.undated] == ["b", "a"]
    assert [month.number for month in page.months] == [4]
    assert busy(shown(world(fair("a", "2025-03")), grid=True)) == {}


def test_the_grid_has_whole_weeks_from_monday_without_days_of_other_months() -> None:
    page = shown(world(fair("a", "2025-03-31", "2025-04-02")), grid=True)
    march, april = page.months
    assert [day.day if day else None for day, _ in march.weeks[0]] == [None] * 5 + [1, 2]
    assert march.weeks[-1][0][0] == date(2025, 3, 31) and march.weeks[-1][1] == (None, ())
    assert {len(week) for week in march.weeks} == {7}
    assert [o.record.id for o in march.rows] == ["a"] and april.rows == ()
    assert busy(page) == {
        date(2025, 3, 31): ["a"],
        date(2025, 4, 1): ["a"],
        date(2025, 4, 2): ["a"],
    }


def test_what_begins_the_year_before_is_shown_on_its_days_of_this_year() -> None:
    text = world(fair("a", "2024-12-30", "2025-01-02"), fair("b", "2023-12-30", "2025-01-02"))
    page = shown(text, grid=True)
    assert list(busy(page)) == [date(2025, 1, 1), date(2025, 1, 2)]
    assert [month.rows for month in page.months] == [()]
    over = shown(world(fair("a", "2025-12-31", "2026-01-02")), grid=True)
    assert list(busy(over)) == [date(2025, 12, 31)]
    assert busy(shown(world(fair("a", "2026-01-02")), grid=True)) == {}


def test_a_longer_event_is_shown_on_its_first_days_only() -> None:
    page = shown(world(fair("a", "2025-01-01", "2025-12-31")), grid=True)
    assert list(busy(page))[-1] == date(2025, 1, 31) and len(busy(page)) == LONGEST


def test_an_event_without_a_last_day_or_with_a_coarse_one_is_of_one_day() -> None:
    page = shown(world(fair("a", "2025-05-01"), fair("b", "2025-06-01", "2025-06")), grid=True)
    assert list(busy(page)) == [date(2025, 5, 1), date(2025, 6, 1)]


def test_without_a_year_there_is_nothing_but_the_years() -> None:
    page = shown(world(fair("a", "2025-05-01")), year=None, grid=True)
    assert (page.months, page.undated, page.inputs, page.years) == ((), (), (), (2025,))
    assert by_year(()) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# calls/a\ncloses: '2025-05-01'", "calls-a-closes"),
        (fair("m", "2025-05-01").removesuffix("\n---\n"), "exhibitions-m-edition-2025"),
    ],
)
def test_an_occasion_has_a_place_in_the_list(text: str, expected: str) -> None:
    (occasion,) = all_occasions(registry(text))
    assert shown(text).anchor(occasion) == expected


def test_the_days_to_come_say_which_window_they_are_of() -> None:
    world = registry("""
# calls/hosts
windows:
- {what: 첫째 분기, opens: '2026-01-05', closes: '2026-01-20'}
- {what: 둘째 분기, opens: '2026-04-05', closes: '2026-04-20'}
""")
    page = calendar(by_year(all_occasions(world)), 2026, first=True, registry=world)
    drawn = renderer().render(Page("calendar/", "calendar.html", page, page.inputs), "ko").decode()
    coming = drawn.partition("data-coming")[2].partition("</section>")[0]
    assert coming.count("첫째 분기") == 1  # it opens as the call does, and closes alone
    assert coming.count("둘째 분기") == 1
