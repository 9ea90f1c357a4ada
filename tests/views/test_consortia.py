"""The list of consortia: own years, other participations, what is counted, and cut pages."""

from __future__ import annotations

from generator.views.consortia import ConsortiaPage, Year, consortia
from tests.support.bare import names, registry

DAYS = "stages: {dispatch: {starts: '%s', ends: '%s'}}\n"


def shown(text: str) -> ConsortiaPage:
    return consortia(registry(text))


def ids(years: tuple[Year, ...]) -> list[tuple[str, list[str]]]:
    return [(year.name, [row.record.id for row in year.rows]) for year in years]


def test_the_latest_year_comes_first_in_it_the_earliest_event_and_the_undated_last() -> None:
    page = shown(
        "# consortia/2024/a\n---\n# consortia/2025/b\n---\n# consortia/2025/c\n"
        + DAYS % ("2025-05-01", "2025-05-02") + "---\n# consortia/2025/d\n"
        + DAYS % ("2025-03-01", "2025-03-02") + "---\n# consortia/undated/e\nscheme: predecessor"
    )  # fmt: skip
    assert ids(page.years) == [
        ("2025", ["2025/d", "2025/c", "2025/b"]),
        ("2024", ["2024/a"]),
        ("undated", ["undated/e"]),
    ]


def test_the_predecessor_is_listed_but_not_counted_and_others_stand_apart() -> None:
    page = shown(
        "# consortia/2025/a\n---\n# consortia/2009/b\nscheme: predecessor\n---\n"
        "# consortia/2025/c\nscheme: kotra\n---\n# consortia/2024/d\nscheme: other"
    )
    assert (page.counted, page.listed, page.predecessors) == (1, 2, 1)
    assert ids(page.others) == [("2025", ["2025/c"]), ("2024", ["2024/d"])]


def test_a_row_knows_hosts_event_and_calls_for_firms() -> None:
    page = shown(
        "# consortia/2025/a\nhosts: [kbiz]\nselected: '2025-01-01'\neditions: [medica/2025]\n---\n"
        "# organizations/kbiz\n---\n# exhibitions/medica\neditions: {'2025': {country: DE}}\n---\n"
        "# calls/x\nconsortium: 2025/a\ncloses: '2025-02-01'\n---\n"
        "# calls/h\naudience: hosts\nconsortium: 2025/a\ncloses: '2025-03-01'"
    )
    ((_, (row,)),) = [(year.name, year.rows) for year in page.years]
    assert names(row.hosts) == ["organizations/kbiz"] and row.event.where.country == "DE"
    assert {step.until for step in row.recruiting.steps} == {"2025-02-01", None}
    assert [step.state for step in row.progress.steps] == ["selected"]
    assert names(page.inputs) == [
        *("calls/x", "consortia/2025/a", "exhibitions/medica", "organizations/kbiz")
    ]


def test_a_cut_page_keeps_own_and_others_apart() -> None:
    page = shown(
        "# consortia/2025/a\n---\n# consortia/2025/b\n---\n# consortia/2025/c\nscheme: kotra"
    )
    assert [(p.number, p.of, ids(p.years), ids(p.others)) for p in page.parts(2)] == [
        (1, 2, [("2025", ["2025/a", "2025/b"])], []),
        (2, 2, [], [("2025", ["2025/c"])]),
    ]
