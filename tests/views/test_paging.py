"""Pagination: which rows are on which page, and which pages are linked."""

from __future__ import annotations

import pytest

from generator.views.paging import ROWS, ListPart, cut


@pytest.mark.parametrize(
    ("number", "of", "expected"),
    [
        (1, 1, [1]),
        (1, 2, [1, 2]),
        (1, 9, [1, 2, 3, None, 9]),
        (5, 9, [1, None, 3, 4, 5, 6, 7, None, 9]),
        (4, 7, [1, 2, 3, 4, 5, 6, 7]),
        (9, 9, [1, None, 7, 8, 9]),
    ],
)
def test_near_pages_the_first_and_the_last_are_led_to(
    number: int, of: int, expected: list[int | None]
) -> None:
    assert list(ListPart(number=number, of=of).near) == expected


def test_a_list_is_one_page_unless_it_is_cut() -> None:
    assert (ListPart().number, ListPart().of) == (1, 1)
    assert cut([], 2) == [(1, 1, [])]


def test_groups_go_on_where_a_page_ends() -> None:
    groups = [("a", [1, 2, 3]), ("b", []), ("a", [4]), ("c", [5, 6])]
    assert cut(groups, 2, str) == [
        (1, 3, [("a", (1, 2))]),
        (2, 3, [("a", (3,)), ("a", (4,))]),
        (3, 3, [("c", (5, 6))]),
    ]
    assert cut([("a", [1, 2])], 2, str) == [(1, 1, [("a", (1, 2))])]


def test_a_row_that_comes_or_goes_moves_hardly_any_others_to_another_page() -> None:
    rows = [str(number) for number in range(20_000)]
    before = [groups for *_, groups in cut([("a", rows)], ROWS, str)]
    assert all(ROWS * 7 / 8 <= len(groups[0][1]) <= ROWS * 9 / 8 for groups in before[:-1])
    for at in range(0, 20_000, 997):
        less = [groups for *_, groups in cut([("a", rows[:at] + rows[at + 1 :])], ROWS, str)]
        assert len(before) == len(less)
        assert sum(groups != others for groups, others in zip(before, less, strict=True)) <= 3


def test_a_page_begins_with_a_group_where_one_begins_about_there() -> None:
    groups = [("a", list("a" * 15)), ("b", list("b" * 18)), ("c", list("c" * 17))]
    shown = [[(key, len(rows)) for key, rows in its] for *_, its in cut(groups, 16, str)]
    assert shown == [[("a", 15)], [("b", 18)], [("c", 17)]]
