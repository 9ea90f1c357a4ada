"""Files that other programs wrote: XlsxWriter, PyExcelerate, and LibreOffice out of the latter's.

All hold one table under a merged title, with a heading in thousands, a date and a row of sums.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.sheets.opening import opened
from tests.support import desks

FILES = sorted((Path(__file__).parent / "files").glob("*.xlsx"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_another_program_wrote_is_read_as_ours(file: Path) -> None:
    host = desks.of("samples/consortia/2026/beauty-spring-example-trade").without("participants")
    done = host.imported(file.read_bytes(), "roster")
    assert done.data["participants"] == [
        {"name": "예시기업 가", "business_number": "124-81-00998", "subsidy_krw": 8_000_000},
        {"name": "예시기업 나", "subsidy_krw": 7_500_500, "withdrawn": "2026-03-05"},
    ]
    assert [(r.id, r.cell) for r in done.remarks] == [
        ("unknown-column", "A2"),
        ("unit", "D2"),
        ("sum-row", "A5"),
    ]


def test_all_of_them_are_there() -> None:
    assert [file.stem for file in FILES] == ["libreoffice", "pyexcelerate", "xlsxwriter"]


def test_a_reader_that_is_not_ours_finds_the_same_values_in_our_tables() -> None:
    """openpyxl in its other mode, which keeps the whole workbook, against our reading by rows."""
    content = desks.of("samples/consortia/2026/beauty-spring-example-trade").workbook("budget")
    whole = load_workbook(BytesIO(content)).worksheets[0]
    theirs = [[cell.value for cell in row] for row in whole.iter_rows()]
    ours = [[cell.value for cell in row] for row in opened(content)[0].rows]
    for mine, other in zip(ours, theirs, strict=False):
        assert mine == other[: len(mine)] and set(other[len(mine) :]) <= {None}
