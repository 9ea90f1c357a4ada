"""A statistics series: parts, vintages side by side, the order of rows, and its charts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.records.model import Statistics
from generator.views.series import SeriesPage, series
from generator.views.series_parts import latest, period_end
from tests.support.bare import names, view


def value(period: str, number: float, vintage: str = "first", **more: object) -> str:
    return json.dumps({"period": period, "value": number, "vintage": vintage, **more})


def page(*values: str, more: str = "") -> SeriesPage:
    return view(series, Statistics, f"# statistics/s\nvalues: [{', '.join(values)}]\n{more}")


def rows(shown: SeriesPage) -> list[tuple[object, str]]:
    return [(part.of or part.country, row.period) for part, row in shown.rows]


def test_the_last_publication_of_a_period_comes_first() -> None:
    vintages = ("final", "provisional", "first", "first")
    figures = (value("2024", number, vintage) for number, vintage in enumerate(vintages))
    shown = page(*figures, value("2023", 9, "final"))
    (part,) = shown.parts
    row = part.rows[0]
    assert [its["value"] for its in row.publications] == [0, 2, 3, 1] and row.latest["value"] == 0


def made(vintage: str, published: str | None = None) -> dict[str, str | None]:
    return {"vintage": vintage, "published": published}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([made("final"), made("revised")], 0),
        ([made("first"), made("unknown")], 1),
        ([made("provisional"), made("first")], 1),
        ([made("first", "2025-06-01"), made("revised", "2025-01-01")], 1),
        ([made("unknown", "2025-06-01"), made("revised")], 1),
        ([made("first", "2025-06-01"), made("unknown", "2025-01-01")], 0),
        ([made("revised", "2025-06-01"), made("final", "2025-01-01")], 0),
    ],
)
def test_a_revised_figure_is_later_than_any_first_one(
    values: list[dict[str, str | None]], expected: int
) -> None:
    assert latest(values) is values[expected]  # type: ignore[arg-type]


def test_parts_are_told_apart_by_what_and_where() -> None:
    shown = page(
        *(value("2024", 1), value("2024", 2, of="화장품"), value("2024", 3, country="US")),
        value("2023", 4, of="화장품"),
    )
    assert [(p.of, p.country, len(p.rows)) for p in shown.parts] == [
        *((None, None, 1), ("화장품", None, 2), (None, "US", 1))
    ]


def test_the_last_period_comes_first_in_it_the_whole_and_then_the_largest() -> None:
    shown = page(
        *(value("2023", 9), value("2024", 1), value("2024", 5, of="가"), value("2024", 7, of="나")),
        value("2024", 6, country="US"),
    )
    assert rows(shown) == [
        *((None, "2024"), ("나", "2024"), ("US", "2024"), ("가", "2024"), (None, "2023"))
    ]


def test_a_year_comes_after_its_halves_and_these_after_quarters_and_months() -> None:
    periods = ["2024", "2024-H1", "2024-Q2", "2024-06", "2024-12", "2024-Q1", "2025-01", "2024-Q4"]
    shown = page(*(value(period, 1) for period in periods))
    assert [period for _, period in rows(shown)] == [
        *("2025-01", "2024", "2024-Q4", "2024-12", "2024-H1", "2024-Q2", "2024-06", "2024-Q1")
    ]


def over_time(shown: SeriesPage) -> list[tuple[Any, float | None]]:
    return drawn(shown, "s")


def by_part(shown: SeriesPage) -> list[tuple[Any, float | None]]:
    return drawn(shown, "s-by-part")


def drawn(shown: SeriesPage, id: str) -> list[tuple[Any, float | None]]:
    found = [chart.panels[0].spots for chart in shown.charts if chart.id == id]
    return [
        (spot.called.text or spot.called.country, spot.known.value if spot.known else None)
        for spots in found
        for spot in spots
    ]


def test_the_chart_over_time_needs_three_years_of_the_whole() -> None:
    shown = page(*(value(year, 1) for year in ("2021", "2023", "2024")), value("2024-H1", 1))
    assert over_time(shown) == [*(("2021", 1), ("2022", None), ("2023", 1), ("2024", 1))]
    assert over_time(page(value("2023", 1), value("2024", 1), value("2024-H1", 1))) == []
    years = ("2021", "2022", "2023", "2024")
    assert over_time(page(*(value(year, 1, of="가") for year in years))) == []
    assert over_time(page(*(value(year, 1, country="US") for year in years))) == []
    both = [value(y, 1, of="가") for y in years] + [value(y, 2) for y in years]
    assert [figure for _, figure in over_time(page(*both))] == [2, 2, 2, 2]


def test_years_are_as_many_as_the_chart_over_time_has() -> None:
    assert page(*(value(year, 1) for year in ("2019", "2023", "2024"))).years == 6
    assert page(value("2024", 1)).years == 0


def test_publications_that_differ_span_a_range() -> None:
    shown = page(
        *(value("2022", 1), value("2023", 2), value("2023", 2, "final")),
        *(value("2024", 5, "provisional"), value("2024", 3, "final"), value("2024", 4)),
    )
    (chart,) = shown.charts
    found = [spot.known for spot in chart.panels[0].spots if spot.known]
    assert [(its.value, its.lowest, its.highest) for its in found] == [
        *((1, None, None), (2, None, None), (3, 3, 5))
    ]


def test_the_chart_by_part_is_of_the_last_period_with_three_parts() -> None:
    three = [value("2023", n, of=name) for n, name in ((1, "가"), (3, "나"), (2, "다"))]
    shown = page(*three, value("2024", 5, of="가"), value("2024", 6, of="나"), value("2024", 9))
    chart = shown.charts[0]
    assert (chart.form, chart.period) == ("ranks", "2023")
    assert by_part(shown) == [("나", 3), ("다", 2), ("가", 1)]
    of_2024 = [value("2024", n, country=name) for n, name in ((1, "US"), (3, "CN"), (2, "JP"))]
    later = page(*three, *of_2024, value("2024", 9))
    assert later.charts[0].period == "2024"
    assert [name for name, _ in by_part(later)] == ["CN", "JP", "US"]


def test_parts_of_several_years_are_small_charts_of_the_same_years() -> None:
    years = [("2021", "가"), ("2023", "가"), ("2022", "나"), ("2023", "나"), ("2023", "다")]
    shown = page(*(value(year, n, of=of) for n, (year, of) in enumerate(years, 1)))
    chart = shown.charts[-1]
    assert chart.id == "s-parts-by-year" and chart.one_scale
    assert [its.title and its.title.text for its in chart.panels] == ["가", "나"]
    assert [[spot.known.value if spot.known else None for spot in its.spots] for its in chart.panels
    ] == [[1, None, 2], [None, 3, 4]]  # fmt: skip
    assert {tuple(spot.called.text for spot in its.spots) for its in chart.panels} == {
        ("2021", "2022", "2023")
    }


def test_two_parts_of_one_year_are_no_chart() -> None:
    shown = page(value("2024", 1, of="가"), value("2024", 2, of="나"), value("2024", 3))
    assert shown.charts == ()


def test_the_publisher_is_led_to_and_read() -> None:
    shown = page(value("2024", 1), more="publisher: mss\n---\n# organizations/mss")
    assert shown.publisher and shown.publisher.name == "organizations/mss"
    assert names(shown.inputs) == ["organizations/mss", "statistics/s"]
    assert page(value("2024", 1)).publisher is None


def test_of_a_survey_the_question_with_the_most_answers_is_drawn() -> None:
    asked = [
        *(("어려움: 자금", 40), ("어려움: 인력", 30), ("어려움: 정보", 20)),
        *(("바라는 것: 자금", 60), ("바라는 것: 정보", 50)),
    ]
    shown = page(*(value("2025", number, of=of) for of, number in asked))
    names = [name for name, _ in by_part(shown)]
    assert names == ["어려움: 자금", "어려움: 인력", "어려움: 정보"]
    assert shown.charts[0].missing == ()


def test_parts_without_a_figure_in_the_drawn_period_are_named() -> None:
    lands = [
        value("2025", number, country=land) for number, land in ((3, "DE"), (2, "US"), (1, "JP"))
    ]
    shown = page(*lands, value("2024", 9, country="VN"))
    assert [its.country for its in shown.charts[0].missing] == ["VN"]


def test_parts_without_a_question_are_one_chart_and_the_whole_is_none_of_them() -> None:
    parts = [value("2025", number, of=of) for of, number in (("가", 1), ("나", 3), ("다", 2))]
    whole = value("2025", 6)
    assert [name for name, _ in by_part(page(whole, *parts))] == ["나", "다", "가"]
    lands = [value("2025", number, country=land) for land, number in (("DE", 1), ("US", 2))]
    assert by_part(page(whole, *lands)) == []
    drawn = by_part(page(whole, *lands, value("2025", 5, country="JP")))
    assert [name for name, _ in drawn] == ["JP", "US", "DE"]


def test_parts_and_lands_answer_one_question() -> None:
    shown = page(
        value("2025", 3, of="가"), value("2025", 2, of="나"), value("2025", 1, country="DE")
    )
    assert len(by_part(shown)) == 3


@pytest.mark.parametrize(
    ("period", "end"),
    [
        ("2025", ("2025", 12, 12)),
        ("2025-H1", ("2025", 6, 6)),
        ("2025-H2", ("2025", 12, 6)),
        ("2025-Q4", ("2025", 12, 3)),
        ("2025-12", ("2025", 12, 1)),
    ],
)
def test_when_a_period_ends_and_how_long_it_is(period: str, end: tuple[str, int, int]) -> None:
    assert period_end(period) == end
