"""Cells of a workbook: texts stay texts, and what is cut says so."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from generator.exports.columns import Column
from generator.exports.last_exports import LastExports
from generator.exports.rows import Row
from generator.exports.workbook import CUT, written
from generator.exports.workbook_files import _is_of
from generator.site.output import Export
from tests.support.bare import registry

TEXT = Column("a", "string", {"ko": "글", "en": "Text"})


class CellByCell(Worksheet):
    """Rows as XlsxWriter writes them by itself."""

    unwritten = ()

    def put(self, rows: Iterable[Sequence[Any]]) -> None:
        for line, row in enumerate(rows, 1):
            for at, value in enumerate(row):
                if value is not None:
                    (self.write_string if isinstance(value, str) else self.write_number)(
                        line, at, value
                    )


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


@pytest.mark.parametrize("text", ["", "\x01"])
def test_where_there_is_no_text_the_cell_is_empty(text: str) -> None:
    """Spreadsheets count a cell with an empty text as filled."""
    assert cell(text)[:2] == (None, "n")


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


def test_rows_are_the_bytes_that_xlsxwriter_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(1)
    texts = ("가", "나 <b> & 'c'", '"', " x", "x\u3000", "<r>x</r>", "a_x0041_", "_", "", "a\r\nb")
    values = (*texts, *(None,) * 6, 1, 2.5, 10**18, 1e-7)
    drawn = [tuple(chance.choice((*values, str(n))) for _ in range(28)) for n in range(80)]
    empty = [(None,) * 28] * 20
    rows = [*drawn[:40], *empty, *drawn[40:], *empty]
    sizes = (28, 99), (28, 100), (1, 0), (1, 1), (2, 15), (2, 16), (3, 31), (28, 120)
    sheets: list[tuple[str, tuple[Column, ...], list[Row]]] = [
        (str(n), (TEXT,) * n, [row[:n] for row in rows[:lines]]) for n, lines in sizes
    ]
    made = written(sheets)
    monkeypatch.setattr("generator.exports.row_sheet.RowSheet", CellByCell)
    monkeypatch.setattr("generator.exports.text_book.TextBook", Workbook)
    assert written(sheets) == made


def test_a_workbook_stays_where_a_record_of_another_year_went(tmp_path: Path) -> None:
    before = registry("# consortia/2025/a\ntitle: 가\n---\n# consortia/2026/b\ntitle: 나\n")
    went, left = (before.named(f"consortia/{id}") for id in ("2025/a", "2026/b"))
    assert went and left
    name = frozenset({went.name})
    last = LastExports({}, name, {went.name: went}, name, before, tmp_path)
    for part, stays in (("-2026", True), ("-2025", False), ("", False)):
        file = Export(f"consortia{part}.xlsx", bytes, (left,), has=partial(_is_of, part))
        assert last.stays(file) is stays
