"""Cross-tables: what stands in which row, and what is added up there."""

from __future__ import annotations

from generator.facts.crossed import Stated
from generator.views.crosstabs import CrossTables, crosstabs
from tests.support.bare import names, registry

SUMS = "budget_total_krw: %s\nsubsidy_total_krw: %s\n"


def shown(text: str) -> CrossTables:
    return crosstabs(registry(text))


def test_the_latest_year_comes_first_the_programme_before_other_schemes() -> None:
    found = shown(
        "# consortia/2024/a\n---\n# consortia/2025/a\nscheme: kotra\n---\n# consortia/2025/b\n---\n"
        "# consortia/undated/a\nscheme: other"
    )
    assert [(row.year, row.scheme) for row in found.rows] == [
        ("2025", "export_consortium"), ("2025", "kotra"),
        ("2024", "export_consortium"), ("", "other"),
    ]  # fmt: skip


def test_a_record_of_two_countries_counts_in_both_and_one_without_in_none() -> None:
    found = shown(
        "# consortia/2025/a\nsectors: [food]\n"
        "stops: [{country: DE, city: x}, {country: US, city: x}]\n---\n"
        "# consortia/2025/b\nsectors: [food]\nstops: [{country: US, city: x}]\n"
        "---\n# consortia/2025/c"
    )
    (row,) = found.rows
    assert row.countries == (("US", 2), ("DE", 1), ("", 1))
    assert row.sectors == (("food", 2), ("", 1))
    assert len(row.consortia) == 3 and len(found.keys) == 3


def test_amounts_are_of_records_that_state_both_and_were_held() -> None:
    found = shown(
        "# consortia/2025/a\n" + SUMS % (100, 70) + "---\n# consortia/2025/b\n" + SUMS % (50, 30)
        + "ended: {kind: cancelled}\n---\n# consortia/2025/c\nbudget_total_krw: 9"
    )  # fmt: skip
    (row,) = found.rows
    assert row.planned == Stated(1, 100, 70) and row.settled == Stated(0, 0, 0)
    assert (found.planned, found.settled) == (True, False)


def test_a_kind_is_called_as_its_programme_year_calls_it() -> None:
    found = shown(
        "# consortia/2025/a\nkind: general\n---\n# consortia/2025/b\nkind: other_kind\n---\n"
        "# programmes/2025\nkinds: {general: {label: 일반}}"
    )
    assert [row.kind_words for row in found.rows] == ["일반", "other_kind"]
    assert names(found.inputs) == ["consortia/2025/a", "consortia/2025/b", "programmes/2025"]
