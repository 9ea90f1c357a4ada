"""The list of series, the richest first, beside the programme's own figures."""

from __future__ import annotations

from generator.views.statistics import statistics
from tests.support.bare import names, registry

LONG = ", ".join(f"{{period: '{year}', value: 1, vintage: first}}" for year in range(2020, 2024))
SHORT = "{period: '2024', value: 1, vintage: first}"


def test_series_with_the_longest_chart_come_first_then_by_id() -> None:
    shown = statistics(
        registry(
            f"# statistics/a\nvalues: [{SHORT}]\n---\n# statistics/c\nvalues: [{LONG}]\n---\n"
            f"# statistics/b\nvalues: [{SHORT}]"
        )
    )
    assert [page.record.id for page in shown.exports] == ["c", "a", "b"]


def test_figures_of_a_programme_stand_apart_from_exports() -> None:
    shown = statistics(
        registry(
            f"# statistics/a\nvalues: [{SHORT}]\n---\n"
            f"# statistics/b\nscheme: kotra\nvalues: [{SHORT}]"
        )
    )
    assert [page.record.id for page in shown.exports] == ["a"]
    assert [page.record.id for page in shown.schemes] == ["b"]


def test_it_reads_series_publishers_programmes_and_where_consortia_went() -> None:
    shown = statistics(
        registry(
            f"# statistics/a\npublisher: mss\nvalues: [{SHORT}]\n---\n# organizations/mss\n---\n"
            "# programmes/2025\n---\n# consortia/2024/a\neditions: [medica/2024]\n---\n"
            "# exhibitions/medica\neditions: {'2024': {country: DE}}\n---\n# organizations/x"
        )
    )
    assert [year.year for year in shown.totals.years] == [2025]
    assert shown.destinations.countries == (("DE", 1),)
    assert names(shown.inputs) == [
        *("consortia/2024/a", "exhibitions/medica", "organizations/mss"),
        *("programmes/2025", "statistics/a"),
    ]
