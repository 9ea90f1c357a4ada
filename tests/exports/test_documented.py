"""The examples of the page for programs, against the files that they read."""

from __future__ import annotations

import csv
import re
import sqlite3
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest

from tests.support import ROOT
from tests.support.worlds import World, Worlds

PAGES = [ROOT / "docs/api.md", ROOT / "docs/en/api.md"]


@pytest.fixture(scope="module")
def made(worlds: Worlds) -> World:
    return worlds("rich")


def columns(made: World, table: str) -> set[str]:
    text = made.files[f"data/v1/csv/{table}.csv"].decode("utf-8-sig")
    return set(next(csv.reader(StringIO(text))))


@pytest.mark.parametrize("page", PAGES, ids=["ko", "en"])
def test_joined_rows_are_counted_by_a_column_of_one_value_a_row(page: Path, made: World) -> None:
    text = page.read_text("utf-8")
    named = re.findall(r'csv/(\w+)\.csv"', text)
    (left, right, by) = re.findall(r'left_on="(\w+)", right_on="(\w+)"\)\.groupby\("(\w+)"', text)[
        0
    ]
    whole, joined = (columns(made, table) for table in named)
    assert left in whole and right in joined
    assert by in joined - whole  # the same name in the first table holds all values at once


@pytest.mark.parametrize("page", PAGES, ids=["ko", "en"])
def test_the_query_of_the_database_finds_something(page: Path, made: World, tmp_path: Path) -> None:
    query = re.findall(r'sqlite3 portal\.sqlite "(.+)"', page.read_text("utf-8"))[0]
    file = tmp_path / "portal.sqlite"
    file.write_bytes(made.files["data/v1/portal.sqlite"])
    with closing(sqlite3.connect(file)) as database:
        assert database.execute(query).fetchall()
