"""Cells of a workbook: texts stay texts, and what is cut says so."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from generator.exports.workbook import CUT, _text


def cell(text: str) -> tuple[object, str, str]:
    """What another reader takes from a cell, its type, and the XML of its sheet."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("a")
    sheet.append([_text(sheet, text)])
    book.save(raw := BytesIO())
    found = load_workbook(raw)["a"]["A1"]
    archive = ZipFile(raw)
    xml = "".join(archive.read(n).decode() for n in archive.namelist() if n.endswith(".xml"))
    return found.value, found.data_type, xml


@pytest.mark.parametrize("text", ["#N/A", "#REF!", "#DIV/0!", "=1+1", "=cmd|' /C calc'!A1", "#1"])
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
