"""The list of exhibitions: by month and by sector, with usual places and counts."""

from __future__ import annotations

from generator.views.exhibitions import ExhibitionList, ExhibitionRow, exhibitions
from tests.support.bare import names, registry


def shown(text: str) -> ExhibitionList:
    return exhibitions(registry(text))


def ids(
    groups: tuple[tuple[object, tuple[ExhibitionRow, ...]], ...],
) -> list[tuple[object, list[str]]]:
    return [(name, [row.record.id for row in rows]) for name, rows in groups]


def test_an_exhibition_stands_under_each_of_its_months_unknown_ones_last() -> None:
    page = shown(
        "# exhibitions/a\nusual_months: [11, 3]\n---\n# exhibitions/b\n---\n"
        "# exhibitions/c\nusual_months: [3]"
    )
    assert ids(page.months) == [(3, ["a", "c"]), (11, ["a"]), (0, ["b"])]
    assert [row.record.id for row in page.rows] == ["a", "b", "c"]


def test_an_exhibition_stands_under_each_of_its_sectors() -> None:
    page = shown(
        "# exhibitions/a\nsectors: [medical_devices, cosmetics]\n---\n# exhibitions/b\n---\n"
        "# exhibitions/c\nsectors: [cosmetics]"
    )
    assert ids(page.sectors) == [
        *(("cosmetics", ["a", "c"]), ("general", ["b"]), ("medical_devices", ["a"]))
    ]


def place(text: str) -> tuple[object, str | None]:
    (row,) = shown(f"# exhibitions/a\n{text}").rows
    return row.city, row.country


def test_the_place_is_the_usual_one_else_that_of_the_latest_edition() -> None:
    editions = "editions: {'2024': {city: 본, country: DE}, '2025': {city: 파리}, '2026': {}}"
    assert place(f"usual_city: 쾰른\n{editions}") == ("쾰른", None)
    assert place(f"usual_country: DE\n{editions}") == (None, "DE")
    assert place(editions) == ("파리", None)
    assert place("editions: {'2024': {}, '2023': {country: FR}}") == (None, "FR")
    assert place("editions: {'2024': {}}") == (None, None)


def test_groups_are_counted_those_of_the_programme_apart() -> None:
    page = shown(
        "# exhibitions/a\neditions: {'2025': {}}\n---\n# consortia/2025/x\neditions: [a/2025]\n---"
        "\n# consortia/2025/y\nscheme: kotra\neditions: [a/2025]\n---\n# consortia/2025/z"
    )
    (row,) = page.rows
    assert (row.participations, row.own) == (2, 1)
    assert names(page.inputs) == ["consortia/2025/x", "consortia/2025/y", "exhibitions/a"]


def test_a_cut_list_runs_by_month_and_then_by_sector() -> None:
    page = shown("# exhibitions/a\nusual_months: [3]\n---\n# exhibitions/b\nusual_months: [4]")
    assert [(p.number, p.of, ids(p.months), ids(p.sectors)) for p in page.parts(3)] == [
        (1, 2, [(3, ["a"]), (4, ["b"])], [("general", ["a"])]),
        (2, 2, [], [("general", ["b"])]),
    ]
