"""The cross-tables as another program opens them, held against the raw records."""

from __future__ import annotations

import csv
from collections import Counter
from io import BytesIO, StringIO
from typing import Any

import openpyxl
import pytest

from tests.support.raw import of_kind, year_of
from tests.support.worlds import World

pytestmark = pytest.mark.slow
FILE = "charts/year-kind-country"


def sheets(made: World) -> dict[str, list[dict[str, Any]]]:
    book = openpyxl.load_workbook(BytesIO(made.files[f"{FILE}.xlsx"]))
    found = {}
    for sheet in book:
        head, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [dict(zip(head, row, strict=True)) for row in rows]
    return found


def test_every_sheet_counts_every_record_once(made: World) -> None:
    wanted = Counter(year_of(raw, name) for name, raw in of_kind(made, "consortia"))
    for title, rows in sheets(made).items():
        counted: Counter[str] = Counter()
        for row in rows:
            counted[row["연도"] or ""] += row["기록"]
        assert counted == wanted, title


def test_a_record_of_two_sectors_counts_in_both_columns(made: World) -> None:
    wanted = sum(len(raw.get("sectors", ())) or 1 for _, raw in of_kind(made, "consortia"))
    rows = sheets(made)["연도·유형×업종"]
    heads = [head for head in rows[0] if head not in {"연도", "사업", "유형", "기록"}]
    assert sum(row[head] or 0 for row in rows for head in heads) == wanted


def test_an_amount_that_no_record_states_is_empty_and_no_zero(made: World) -> None:
    (rows,) = (its for title, its in sheets(made).items() if title.startswith("기록마다"))
    for row in rows:
        for name in ("계획", "정산"):
            assert (row[f"{name} 금액을 아는 기록"] > 0) == (row[f"{name} 사업비(원)"] is not None)


def test_the_csv_has_the_rows_that_add_up(made: World) -> None:
    text = made.files[f"{FILE}.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text)))
    assert sum(int(row["records"]) for row in rows) == len(list(of_kind(made, "consortia")))


def test_the_csv_has_codes_as_all_csv_has(made: World) -> None:
    text = made.files[f"{FILE}.csv"].decode("utf-8-sig")
    wanted = {str(raw.get("scheme", "")) for _, raw in of_kind(made, "consortia")}
    assert {row["scheme"] for row in csv.DictReader(StringIO(text))} == wanted
