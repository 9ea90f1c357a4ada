"""Subsidies: who is counted, how rows add up, and what stands apart."""

from __future__ import annotations

from typing import Any

from generator.views.subsidies import SubsidiesPage, SubsidyTable, subsidies
from generator.views.sums import Sum
from tests.support.bare import names, registry

BUDGET = "budget: [{item: booth_rental, cost_krw: %s, subsidy_krw: %s}]\n"
SETTLED = "settlement: {items: [{item: booth_rental, cost_krw: %s, subsidy_krw: %s}]}\n"
YEAR = (
    "\n---\n# programmes/2025\nkinds: {general: {label: 일반}}\n"
    "subsidy: {max_percent: 70, items: {booth_rental: {label: 부스}}}"
)


def shown(text: str) -> SubsidiesPage:
    return subsidies(registry(text))


def table(page: SubsidiesPage, by: str) -> SubsidyTable:
    return next(found for found in page.tables if found.by == by)


def subsidy_by(page: SubsidiesPage, by: str) -> list[tuple[Any, int]]:
    return [(label, part.subsidy) for label, part in table(page, by).rows]


def test_without_records_every_table_is_empty() -> None:
    page = shown("# organizations/kbiz")
    assert [t.by for t in page.tables] == ["year", "kind", "item", "country"]
    assert page.total == Sum() and page.as_of is None and page.recorded == 0


def test_planned_and_settled_are_told_apart() -> None:
    page = shown("# consortia/2025/a\n" + BUDGET % (20, 14) + SETTLED % (18, 12))
    assert page.total == Sum(1, 20, 14, 1, 18, 12)
    assert all(found.total == page.total for found in page.tables)


def test_a_consortium_that_is_not_settled_counts_as_planned_alone() -> None:
    page = shown("# consortia/2025/a\n" + BUDGET % (20, 14))
    assert page.total == Sum(1, 20, 14)
    assert [found.total for found in page.tables] == [page.total] * 4


def test_what_tells_a_part_stands_apart_and_is_in_no_total() -> None:
    page = shown(
        "# consortia/2025/a\nsubsidy_total_krw: 14\n---\n# consortia/2025/b\nbudget_total_krw: 20"
        "\n---\n# consortia/2025/c\n---\n# consortia/2025/d\n" + BUDGET % (20, 14)
    )
    assert [(link.name, cost, paid) for link, cost, paid in page.partly] == [
        *(("consortia/2025/a", None, 14), ("consortia/2025/b", 20, None))
    ]
    assert page.recorded == 4 and page.total == Sum(1, 20, 14)


def test_a_settlement_that_tells_a_part_keeps_a_consortium_out_of_the_totals() -> None:
    page = shown(
        "# consortia/2025/a\n" + BUDGET % (20, 14) + "settlement: {items: [{item: x, cost_krw: 9}]}"
    )
    assert names(link for link, *_ in page.partly) == ["consortia/2025/a"]
    assert page.total == Sum()


def test_what_was_given_up_is_not_counted_beside_its_replacement() -> None:
    ended = "ended: {kind: replaced, replaced_by: 2025/b}\n"
    page = shown(
        "# consortia/2025/a\n" + ended + BUDGET % (20, 14)
        + "---\n# consortia/2025/b\n" + BUDGET % (30, 21)
    )  # fmt: skip
    assert page.total == Sum(1, 30, 21)
    assert names(link for link, *_ in page.partly) == ["consortia/2025/a"]


def test_payers_are_those_that_bear_something() -> None:
    split = "[{item: x, cost_krw: 10, funding: [{by: state, krw: 7}, {by: local, krw: 3}]}]"
    assert shown(f"# consortia/2025/a\nbudget: {split}").payers == ("local",)
    assert shown("# consortia/2025/a\n" + BUDGET % (20, 14)).payers == ("unsplit",)


def test_other_schemes_are_never_counted() -> None:
    page = shown("# consortia/2025/a\nscheme: kotra\n" + BUDGET % (20, 14))
    assert page.total == Sum() and page.recorded == 0
    assert names(link for link, *_ in page.partly) == ["consortia/2025/a"]


def test_by_year_the_latest_comes_first_whatever_its_sum() -> None:
    page = shown(
        "# consortia/2025/a\nprogramme: '2025-second'\n" + BUDGET % (200, 140)
        + "---\n# consortia/2024/b\n" + BUDGET % (20, 14)
        + "---\n# consortia/2024/c\n" + BUDGET % (2, 1)
    )  # fmt: skip
    assert subsidy_by(page, "year") == [("2025", 140), ("2024", 15)]
    assert table(page, "year").total.consortia == 3


def test_rows_of_one_subsidy_come_by_name() -> None:
    page = shown(
        "# consortia/2025/a\nkind: b\n" + BUDGET % (9, 5)
        + "---\n# consortia/2025/b\nkind: a\n" + BUDGET % (20, 5)
    )  # fmt: skip
    assert subsidy_by(page, "kind") == [("a", 5), ("b", 5)]


def test_a_place_without_a_country_is_no_country() -> None:
    stops = "stops: [{city: 쾰른}, {country: DE, city: 본}]\n"
    assert subsidy_by(shown("# consortia/2025/a\n" + stops + BUDGET % (5, 4)), "country") == [
        ("DE", 4)
    ]


def test_without_a_programme_the_year_is_that_of_the_id() -> None:
    unknown = "# consortia/2023/a\nscheme: export_consortium\nprogramme_unknown: true\n"
    page = shown(unknown + BUDGET % (20, 14))
    assert subsidy_by(page, "year") == [("2023", 14)]


def test_by_kind_as_the_programme_calls_it_the_untold_last() -> None:
    page = shown(
        "# consortia/2025/a\nkind: general\n" + BUDGET % (20, 10) + "---\n# consortia/2025/b\n"
        + BUDGET % (90, 60) + "---\n# consortia/2025/c\nkind: other\n" + BUDGET % (40, 30)
        + "---\n# consortia/2024/d\nkind: general\n" + BUDGET % (3, 2) + YEAR.removeprefix("\n")
    )  # fmt: skip
    assert subsidy_by(page, "kind") == [("other", 30), ("일반", 10), ("general", 2), (None, 60)]


def test_by_item_as_the_programme_calls_it() -> None:
    page = shown(
        "# consortia/2025/a\nbudget: [{item: booth_rental, cost_krw: 20, subsidy_krw: 14}, "
        "{item: freight, cost_krw: 40, subsidy_krw: 28}]\n" + SETTLED % (10, 7)
        + "---\n# consortia/2025/b\n" + BUDGET % (2, 1) + YEAR.removeprefix("\n")
    )  # fmt: skip
    assert subsidy_by(page, "item") == [("freight", 28), ("부스", 15)]
    booth = table(page, "item").rows[1][1]
    assert (booth.settled_cost, booth.settled_subsidy) == (10, 7)
    total = table(page, "item").total
    assert (total.consortia, total.settled, total.subsidy) == (2, 1, 43)


def test_a_total_without_items_stands_under_no_item() -> None:
    page = shown(
        "# consortia/2025/a\nbudget_total_krw: 20\nsubsidy_total_krw: 14\n---\n"
        "# consortia/2025/b\n" + BUDGET % (2, 1)
    )
    assert subsidy_by(page, "item") == [("booth_rental", 1), (None, 14)]


def test_by_country_of_the_places_else_of_the_markets() -> None:
    stops = "stops: [{country: DE, city: 쾰른}, {country: %s, city: 본}]\n"
    page = shown(
        "# consortia/2025/a\n" + stops % "DE" + BUDGET % (5, 4) + "---\n# consortia/2025/b\n"
        + stops % "FR" + "markets: [JP]\n" + BUDGET % (9, 8) + "---\n# consortia/2025/c\n"
        "markets: [US]\n" + BUDGET % (3, 2) + "---\n# consortia/2025/d\n" + BUDGET % (99, 98)
    )  # fmt: skip
    assert subsidy_by(page, "country") == [("several", 8), ("DE", 4), ("US", 2), (None, 98)]


def test_as_of_is_the_latest_day_of_a_source_of_a_counted_record() -> None:
    source = "sources: [{title: t, basis: notice, date: '%s'}, {title: u, basis: notice}]\n"
    page = shown(
        "# consortia/2024/a\n" + source % "2025-03-01" + BUDGET % (2, 1) + "---\n"
        "# consortia/2025/b\n" + source % "2025-02-01" + BUDGET % (2, 1) + "---\n"
        "# consortia/2025/c\n" + source % "2025-09-01"
    )
    assert page.as_of == "2025-03-01"


def test_it_reads_consortia_their_exhibitions_and_programmes() -> None:
    page = shown(
        "# consortia/2025/a\neditions: [medica/2025]\n" + BUDGET % (2, 1) + "---\n"
        "# exhibitions/medica\neditions: {'2025': {country: DE}}\n---\n# consortia/2025/b" + YEAR
    )
    assert names(page.inputs) == [
        *("consortia/2025/a", "consortia/2025/b", "exhibitions/medica", "programmes/2025")
    ]
