"""Cells of a workbook: texts stay texts, and what is cut says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from xlsxwriter import Workbook

from generator.exports.columns import Column
from generator.exports.sheet_xml import column
from generator.exports.workbook import CUT, written

TEXT = Column("a", "string", {"ko": "글", "en": "Text"})
ODD = (
    *(" before", "after ", "two\nlines", "\n", "a\rb", "\t", "<&>\"'", "]]>", "𠮷", "é", "\xa0"),
    *("_x0041_", "_x000d_", "__x0041__", "_x0041_x0042_", "_X0041_", "x_x00e9_", "_x00g1_"),
    *(0, -1, 1.5, 0.1, 198_0000_0000, 123_456_789_012_345, 1e-7, None, "끝"),
)


def by_peer(row: Iterable[Any]) -> bytes:
    """A sheet as XlsxWriter writes it: a heading, and one row."""
    content = BytesIO()
    book = Workbook(content, {"in_memory": True})
    sheet = book.add_worksheet("a")
    for at, value in enumerate(row):
        sheet.write_string(0, at, "글")
        if value is not None:
            (sheet.write_string if isinstance(value, str) else sheet.write_number)(1, at, value)
    book.close()
    return content.getvalue()


def read(content: bytes) -> list[tuple[str, str, object]]:
    """Where each cell stands, its type and its value, as openpyxl takes them."""
    sheet = load_workbook(BytesIO(content))["a"]
    return [(one.coordinate, one.data_type, one.value) for row in sheet for one in row]


def test_cells_are_those_that_xlsxwriter_writes() -> None:
    ours = read(written([("a", (TEXT,) * len(ODD), [ODD])]))
    assert ours == read(by_peer(ODD))
    assert len(ours) == 2 * len(ODD)


def test_columns_are_called_as_others_call_them() -> None:
    assert [column(at) for at in range(1000)] == [get_column_letter(at + 1) for at in range(1000)]


def cell(text: str) -> tuple[object, str, str]:
    """What another reader takes from a cell, its type, and the XML of the workbook."""
    raw = BytesIO(written([("a", (TEXT,), [(text,)])]))
    found = load_workbook(raw)["a"]["A2"]
    archive = ZipFile(raw)
    xml = "".join(archive.read(n).decode() for n in archive.namelist() if n.endswith(".xml"))
    return found.value, found.data_type, xml


@pytest.mark.parametrize(
    "text", ["#N/A", "#REF!", "#DIV/0!", "=1+1", "=cmd|' /C calc'!A1", "#1", "1", "http://x.kr/"]
)
def test_a_text_is_no_formula_and_no_error(text: str) -> None:
    value, kind, xml = cell(text)
    assert (value, kind) == (text, "s")
    assert "<f>" not in xml and 't="e"' not in xml


def test_an_escape_of_the_format_is_escaped() -> None:
    assert "_x005F_x0041_" in cell("a_x0041_b")[2]
    assert "_x005F_" not in cell("a_x004_b x_1")[2]


def test_a_long_text_is_cut_and_says_so() -> None:
    value, _, _ = cell("𠮷" * 40_000)
    assert str(value).endswith(CUT)
    assert len(str(value).encode("utf-16-le")) // 2 <= 32_767


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert cell("a\x01b\ufffec\n d ")[0] == "abc\n d "


def test_a_heading_is_bold_and_stays_in_sight() -> None:
    sheet = load_workbook(BytesIO(written([("a", (TEXT,), [])])))["a"]
    heading = sheet["A1"]
    assert (heading.value, heading.font.b, heading.fill.fgColor.rgb) == ("글", True, "FFEEF2F7")
    assert sheet.freeze_panes == "B2"


def test_no_moment_stands_in_a_workbook() -> None:
    names = [("a", (TEXT,), [("x",)]), ("b", (TEXT,), [(1,)])]
    archive = ZipFile(BytesIO(written(names)))
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    times = re.findall(r">(\d{4}-[^<]*)<", archive.read("docProps/core.xml").decode())
    assert set(times) == {"2026-01-01T00:00:00Z"}


@pytest.mark.parametrize(
    "name", ["'; DROP TABLE x;--", "'" * 40, "a[b]:c*d?e/f\\g", "가" * 30 + "'나"]
)
def test_any_title_names_a_sheet(name: str) -> None:
    two = written([(title, (TEXT,), []) for title in (name, name.upper(), name.lower())])
    assert len(load_workbook(BytesIO(two)).sheetnames) == 3
