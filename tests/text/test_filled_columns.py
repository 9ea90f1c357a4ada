"""Columns of a table that no row fills are left out."""

from __future__ import annotations

import pytest

from generator.text.filled_columns import filled_columns

HEAD = '<thead><tr><th scope="col">A</th><th scope="col" class="number">B</th></tr></thead>'
ONE = '<thead><tr><th scope="col">A</th></tr></thead>'
SHORT = '<thead><tr><th scope="col">A<th scope="col">B<tbody>'
NONE = '<td class="number" data-label="B"></td>'


@pytest.mark.parametrize(
    ("table", "left"),
    [
        (f"{HEAD}<tr><th>x</th>{NONE}</tr><tr><th>y</th>{NONE}</tr>",
         f"{ONE}<tr><th>x</th></tr><tr><th>y</th></tr>"),
        (f'{HEAD}<tr><th>x</th>{NONE}</tr><tr><th>y</th><td data-label="B">1</td></tr>', ""),
        (f'{HEAD}<tr><th rowspan="2">x</th>{NONE}</tr><tr><td colspan="2">y</td></tr>',
         f'{ONE}<tr><th rowspan="2">x</th></tr><tr><td colspan="1">y</td></tr>'),
        (f"{HEAD}<tr><th>x</th><td></td></tr>", ""),
        (f'{SHORT}<tr><th>x<td data-label="B"><tr><th>y<td data-label="B">\n',
         '<thead><tr><th scope="col">A<tbody><tr><th>x<tr><th>y'),
        (f'{SHORT}<tr><th>x<td data-label="B"><tr><th>y<td data-label="B"><b>1</b>', ""),
    ],
    ids=["empty", "filled once", "rows that span", "no label", "short", "short and filled once"],
)  # fmt: skip
def test_a_column_that_no_row_fills_is_left_out(table: str, left: str) -> None:
    assert filled_columns(table) == (left or table)
