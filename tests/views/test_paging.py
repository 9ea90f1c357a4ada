"""Pagination: which rows are on which page, and which pages are linked."""

from __future__ import annotations

import pytest

from generator.views.paging import ListPart, cut


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
    assert list(cut([], 2)) == [(1, 1, [])]


def test_groups_go_on_where_a_page_ends() -> None:
    groups = [("a", [1, 2, 3]), ("b", []), ("a", [4]), ("c", [5, 6])]
    assert list(cut(groups, 2)) == [
        (1, 3, [("a", (1, 2))]),
        (2, 3, [("a", (3,)), ("a", (4,))]),
        (3, 3, [("c", (5, 6))]),
    ]
    assert list(cut([("a", [1, 2])], 2)) == [(1, 1, [("a", (1, 2))])]
