"""The programme over the years: what is counted under which year, and which figure holds."""

from __future__ import annotations

from generator.views.totals import Totals, YearTotals, totals
from tests.support.bare import names, registry

HOSTS = "\n---\n# calls/%s\naudience: hosts\nresult: {%s}\nprogrammes: [%s]"


def shown(text: str) -> Totals:
    return totals(registry(text))


def year(text: str = "") -> YearTotals:
    (found,) = shown("# programmes/2025\n" + text).years
    return found


def results(*said: str) -> str:
    return "results: [" + ", ".join(f"{{measure: {text}}}" for text in said) + "]"


def drawn(found: Totals) -> list[tuple[str, str, list[tuple[object, float | None]]]]:
    assert found.chart
    return [
        (its.title.word if its.title else "", its.unit, [
            (spot.called.text, spot.known.value if spot.known else None) for spot in its.spots
        ])
        for its in found.chart.panels
    ]  # fmt: skip


def test_the_latest_year_comes_first_and_charts_run_the_other_way() -> None:
    found = shown(
        "# programmes/2024\nbudget_krw: 50\n" + results("firms, value: 7") + "\n---\n"
        "# programmes/2025\nbudget_krw: 100\n---\n# programmes/2023\nbudget_krw: 25\n"
        + results("firms, value: 5")
    )
    assert [y.year for y in found.years] == [2025, 2024, 2023]
    assert drawn(found) == [
        ("budget", "krw", [("2023", 25), ("2024", 50), ("2025", 100)]),
        ("firms", "firms", [("2023", 5), ("2024", 7), ("2025", None)]),
    ]


def test_a_measure_of_one_year_alone_is_not_drawn() -> None:
    assert shown("# programmes/2024\nbudget_krw: 50\n---\n# programmes/2025").chart is None


def test_what_is_planned_or_worked_out_keeps_its_marks_when_drawn() -> None:
    found = shown(
        "# programmes/2024\nbudget_krw: 50\ninferred: [budget_krw]\n"
        + results("firms, value: 7, to: 9, planned: true")
        + "\n---\n# programmes/2025\nbudget_krw: 100\n"
        + results("firms, value: 5, approximate: true")
    )
    assert found.chart
    budget, firms = ([spot.known for spot in its.spots] for its in found.chart.panels)
    assert [its.marks.names for its in budget if its] == [("inferred",), ()]
    assert [(its.marks.names, its.to) for its in firms if its] == [
        *((("planned",), 9), (("approximate",), None))
    ]


def test_supplements_belong_to_the_budget() -> None:
    assert year("budget_krw: 100\nsupplements: [{krw: 20, date: '2025-05-01'}]").budget_krw == 120
    assert year().budget_krw is None


def test_the_last_reported_figure_holds() -> None:
    told = results(
        *("firms, value: 1, as_of: '2025-03'", "firms, value: 3, as_of: '2025-12'"),
        *("firms, value: 2, as_of: '2025-06'", "consortia, value: 9"),
    )
    assert (year(told).firms or {})["value"] == 3
    assert (year(told).consortia or {})["value"] == 9


def test_a_plan_holds_only_where_nothing_else_is_known() -> None:
    plan = "firms, value: 9, planned: true, as_of: '2025-12'"
    assert (year(results(plan, "firms, value: 1, as_of: '2025-01'")).firms or {})["value"] == 1
    assert (year(results(plan, "firms, value: 1")).firms or {})["value"] == 1
    assert (year(results(plan)).firms or {})["value"] == 9


def test_a_figure_of_a_part_is_none_of_the_year() -> None:
    assert year(results("firms, value: 1, of: 일반")).firms is None
    assert year().firms is None and year().consortia is None


def test_calls_for_hosts_give_the_selection_of_the_first_year_that_they_name() -> None:
    found = year(
        HOSTS % ("a", "applied: 30, selected: 12", "'2025', '2026'")
        + HOSTS % ("b", "applied: 30, selected: 12", "'2024', '2025'")
    )
    assert [(s.record.id, s.ratio, s.result["applied"]) for s in found.selections] == [
        ("a", 2.5, 30)
    ]


def test_calls_for_firms_and_of_other_schemes_are_no_selection() -> None:
    found = year(
        "\n---\n# calls/a\nprogrammes: ['2025']\nresult: {selected: 3}"
        + HOSTS % ("b", "selected: 3", "'2025'")
        + "\nscheme: other"
    )
    assert found.selections == ()


def test_a_result_that_tells_one_number_is_shown_and_one_that_tells_none_is_not() -> None:
    found = year(
        HOSTS % ("a", "selected: 3", "'2025'")
        + HOSTS % ("b", "applied: 3", "'2025'")
        + HOSTS % ("c", "announced: '2025-01-01'", "'2025'")
        + "\n---\n# calls/d\naudience: hosts\nprogrammes: ['2025']"
    )
    assert [(s.record.id, s.ratio) for s in found.selections] == [("a", None), ("b", None)]


def test_consortia_on_record_are_counted_and_read() -> None:
    found = shown(
        "# programmes/2025\n---\n# consortia/2025/a\n---\n# consortia/2025/b\n---\n"
        "# consortia/2024/c" + HOSTS % ("x", "selected: 3", "'2025'")
    )
    assert found.years[0].recorded == 2
    assert names(found.inputs) == [
        *("calls/x", "consortia/2025/a", "consortia/2025/b", "programmes/2025")
    ]


def test_what_a_call_selected_keeps_its_marks() -> None:
    found = shown(
        "# programmes/2025"
        + HOSTS % ("a", "selected: 80, counts: consortia, approximate: true", "'2025'")
        + "\ninferred: [result.selected]"
    )
    ((selection,),) = (its.selections for its in found.years)
    assert selection.marks.names == ("inferred", "approximate")


def test_another_programme_and_figures_of_a_part_of_a_year_are_told() -> None:
    found = shown(
        "# programmes/2018\nscheme: predecessor\n" + results("firms, value: 7, as_of: '2018-10'")
        + "\n---\n# programmes/2019\nscheme: export_consortium\n" + results("firms, value: 5")
        + "\n---\n# programmes/2020\nscheme: export_consortium\n" + results("firms, value: 6")
    )  # fmt: skip
    assert found.chart
    assert [its.period for its in found.chart.breaks] == ["2019"]
    assert [(its.called.word, its.year, its.day) for its in found.chart.dated] == [
        ("firms", "2018", "2018-10")
    ]
