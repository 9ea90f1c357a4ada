"""Cells changed in a workbook that lies there, against the workbook written anew."""

from __future__ import annotations

import random
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from xlsxwriter.utility import xl_col_to_name

from generator.exports.changed_workbook import Changed, NotInPlace, changed_workbook, letters
from generator.exports.columns import Column
from generator.exports.workbook import cells, written
from generator.exports.workbook_files import shared_text

COLUMNS = tuple(Column(one, "string", {"ko": one, "en": one}) for one in ("id", "a", "b"))
TEXTS = ("id", "2026/a", "<r>&'\"", " 앞뒤 ", "한 줄\n다음 줄", "_x0041_", "7", "n1")
OTHER_TEXTS, OTHER_VALUES = (*TEXTS, "새 글", "& <글>", "둘\n"), (8, 7.25, -1, None, "글")
Rows = list[tuple[Any, ...]]
Book = tuple[Rows, Rows]


def _book(book: Book) -> bytes:
    return written([("하나", COLUMNS, book[0]), ("둘", COLUMNS, book[1])])


def _drawn(chance: random.Random) -> Book:
    ids = [f"2026/{name}" for name in "abcd"]
    values = (*TEXTS, *(f"n{number}" for number in range(60)), *range(40), 7.5, 10**18, None, True)
    first = [(id, chance.choice(values), chance.choice(values)) for id in ids]
    several = (id for id in ids for _ in range(chance.randrange(3)))
    return first, [(id, chance.choice(values), number) for number, id in enumerate(several)]


def _edited(book: Book, chance: random.Random) -> Book:
    sheet = chance.randrange(2)
    if not book[sheet]:
        return book
    row, at = chance.randrange(len(book[sheet])), chance.randrange(1, 3)
    edited = [list(one) for one in book]
    cut = [*book[sheet][row]]
    others = OTHER_TEXTS if isinstance(cut[at], str) else OTHER_VALUES
    cut[at] = chance.choice(others)
    edited[sheet][row] = tuple(cut)
    return edited[0], edited[1]


def _changes(before: Book, now: Book) -> Iterator[list[Changed]]:
    for old, new in zip(before, now, strict=True):
        ids = dict.fromkeys(row[0] for row in old)
        yield [(_of(id, old), _of(id, new)) for id in ids]


def _of(id: str, rows: Rows) -> list[list[Any]]:
    return [cells(row, COLUMNS) for row in rows if row[0] == id]


def _changed(before: Book, now: Book) -> bytes | None:
    try:
        return changed_workbook(_book(before), _changes(before, now), shared_text)
    except NotInPlace:
        return None


@pytest.mark.parametrize("part", range(3))
def test_a_workbook_whose_cells_changed_is_the_one_written_anew(part: int) -> None:
    made = 0
    for seed in range(part * 10, part * 10 + 10):
        chance = random.Random(seed)
        before = _drawn(chance)
        now = _edited(_edited(before, chance), chance)
        if (found := _changed(before, now)) is not None:
            assert found == _book(now), seed
            made += before != now
    assert made > 2


def test_a_number_and_a_text_that_stands_once_are_changed_where_they_stand() -> None:
    before: Book = [("a", "하나", 1), ("b", "둘", 2)], [("b", 3, None)]
    now: Book = [("a", "하나", 1), ("b", "셋 & 넷", 2.5)], [("b", 10**15, None)]
    assert _changed(before, now) == _book(now)


@pytest.mark.parametrize("text", ["하나", "id", "2026"])
def test_a_text_that_stands_elsewhere_too_makes_the_workbook_anew(text: str) -> None:
    before: Book = [("a", "하나", 1), ("2026", "둘", 2)], []
    assert _changed(before, ([("a", "하나", 1), ("2026", text, 2)], [])) is None


def test_another_count_of_rows_makes_the_workbook_anew() -> None:
    assert _changed(([("a", "하나", 1)], []), ([("a", "하나", 1), ("a", "하나", 2)], [])) is None
    assert _changed(([("a", "하나", 1)], []), ([("a", "하나", None)], [])) is None


@pytest.mark.parametrize("id", ["2026/a", "2017/c-0", "host-1", "0", "A/b-C"])
def test_an_id_stands_in_a_workbook_as_xlsxwriter_writes_it(id: str) -> None:
    with ZipFile(BytesIO(_book(([(id, None, None)], [])))) as made:
        assert shared_text(id) in made.read("xl/sharedStrings.xml")


def test_columns_are_called_as_xlsxwriter_calls_them() -> None:
    assert [*map(letters, range(800))] == [*map(xl_col_to_name, range(800))]
