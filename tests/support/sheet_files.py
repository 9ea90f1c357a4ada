"""Files that people send as sheets, good, strange and damaged, and how two readers read them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Border, Font, Side

from generator.sheets.grid import Grid, NotASheet
from generator.sheets.opening import opened
from tests.support import desks
from tests.support.desks import book
from tests.support.hostile_sheets import GOOD, SHEET, prefixed, renamed, rows, with_part

FILES = Path(__file__).parent.parent / "sheets" / "files"
WRITTEN = sorted(FILES.glob("*.xlsx"))
BOOKS = [GOOD, *(file.read_bytes() for file in WRITTEN)]
TABLE = '기업명,부스,비고\r\n"예시, 기업",A-1,"두\n줄"\r\n\'=1,=1+1,"a""b"\n'
TEXTS = {
    "utf-8": TABLE.encode(),
    "marked": TABLE.encode("utf-8-sig"),
    "cp949": TABLE.encode("cp949"),
    "utf-16": TABLE.encode("utf-16"),
    "utf-16 of others": b"\xfe\xff" + TABLE.encode("utf-16-be"),
    "half a letter": TABLE.encode("utf-16")[:-1],
    "tabs": TABLE.replace(",", "\t").encode(),
    "semicolons": TABLE.replace(",", ";").encode(),
    "old Macintosh": TABLE.replace("\n", "\r").encode(),
    "never closed": '가,"나\n다'.encode(),
    "within a cell": '가"나",""다,"라"마"바"\n\n,\n'.encode(),
    "cut in a letter": "기업명,부스\n가".encode("cp949")[:-1],
    "wrong letter": "기업명,부스\n".encode("cp949") + "가나".encode("cp949") + b"\x80,1\n",
    "wrong and marked": b"\xef\xbb\xbf" + "가,\n나".encode() + b"\xb0\n",
    "long": b"a," + b"x" * 20_000,
    "longer": b"a," + b"x" * 20_001,
    "many rows": b"a,b\n" * 3_000,
    "one row more": b"a,b\n" * 3_000 + b"c",
    "many columns": b"a," * 300,
}
FORMS = ("yyyy-mm-dd", "yyyy-mm", 'yyyy"년" m"월"', "mmm-yy", "yyyy", "[$-412]yyyy\\. m\\. d\\.")
FORMS += (
    '#,##0"천원"',
    '#,##0,"천원"',
    '0.0"억 원";-0',
    '"US$ 천"#,##0',
    '#,##0"명"',
    "h:mm",
    "[h]:mm:ss",
    "0.00",
    "yyyy/m/d h:mm",
    "#,##0_);[Red]-#,##0",
    '"day"0',
    "General",
)


def typed() -> bytes:
    """Every kind of value in every format."""
    values = (1, 45_000, 45_000.75, 0.5, 59, -3, 1e15, 1.5, True, "글", " ", "_x0041_ & <b>", "=1")
    lines = [[form, *values, datetime(2026, 3, 1, 9, 30)] for form in FORMS]
    letters = "BCDEFGHIJKLMNO"
    formats = {f"{c}{n}": form for n, form in enumerate(FORMS, 1) for c in letters}
    return book(*lines, **formats)


def partly_hidden(*rows: Sequence[Any]) -> bytes:
    """A workbook of these rows; the third, fourth, sixth and column B hidden, A2 struck through."""
    made = load_workbook(BytesIO(book(*rows)))
    sheet = made.worksheets[0]
    for row in (3, 4, 6):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet["A2"].font = Font(strike=True)
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def noted() -> bytes:
    """A workbook with notes on B2 and A1, a heading over A3:C3, and a sheet that nobody sees."""
    made = Workbook()
    sheet = made.worksheets[0]
    for row in (
        ("기업명", "지역", "부스"),
        ("예시기업 가", "경기", "A-1"),
        ("본참가",),
        ("예시기업 나",),
    ):
        sheet.append(row)
    sheet["B2"].comment = Comment("확인 필요", "검토자")
    sheet["A1"].comment = Comment("공개 동의 확인", "검토자")
    sheet.merge_cells("A3:C3")
    made.create_sheet("담당자").sheet_state = "veryHidden"
    made["담당자"]["A1"] = "값"
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def workbooks() -> dict[str, bytes]:
    """Workbooks as people and programs write them."""
    host = desks.of("samples/consortia/2026/beauty-spring-example-trade")
    parts = ("roster", "consortium")
    made = {f"our {part}": host.workbook(part) for part in parts}
    made |= {file.stem: file.read_bytes() for file in WRITTEN}
    return {
        **made,
        "typed": typed(),
        "noted": noted(),
        "merged": book("ab", "cd", "ef", "gh", merged=("A2:A3", "B1:B1", "A4:B4", "B2:B4")),
        "good": GOOD,
        "hidden": partly_hidden(["기업명", "지역"], *([f"기업 {n}", "경기"] for n in range(9))),
        "hidden by others": with_part(SHEET, lambda b: b.replace(b"<row ", b"<row hidden='true' ")),
        "gaps": with_part(SHEET, lambda b: b.replace(b'r="2"', b'r="7"').replace(b"A2", b"A7")),
        "renamed": renamed(bytes),
        "prefixed": renamed(prefixed),
        "framed": framed(3_100),
        "inline and out of order": with_part(SHEET, lambda b: b.replace(b"</row>", RUNS, 1)),
        "one row more": with_part(SHEET, rows(3_001)),
        "many columns": book(["기업명", *map(str, range(199))], [], ["가", *[None] * 199, "끝"]),
        "as many columns": book(["기업명", *map(str, range(199))]),
        "behind something": b"PK" + b"x" * 30 + GOOD,
        "and a remark": GOOD[:-2] + b"\x05\0abcde",
    }


RUNS = (
    b'<c r="E1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c>'
    b'<c r="D1" s="0"/><c t="inlineStr"><is><t>d</t></is></c></row>'
)
"""Cells of a row that are not in their order, and one that tells no column."""


def framed(rows: int) -> bytes:
    """Two firms, and lines drawn around cells far below them."""
    made = Workbook()
    sheet = made.worksheets[0]
    for row in (["기업명", "품목"], ["예시기업 가", "펌프"], ["예시기업 나", "밸브"]):
        sheet.append(row)
    for row in range(1, rows):
        sheet.cell(row, 1).border = Border(left=Side("thin"))
    written = BytesIO()
    made.save(written)
    return written.getvalue()


Reader: TypeAlias = Callable[[Iterable[bytes]], Any]
"""What a reader finds in each file."""


def ours(source: bytes) -> Any:
    try:
        return [_plain(grid) for grid in opened(source)]
    except NotASheet as told:
        return {"why": told.why, "values": told.values}


def _plain(grid: Grid) -> dict[str, Any]:
    cells = [[[_shown(cell.value), cell.kind, cell.struck] for cell in row] for row in grid.rows]
    merged = [[*area] for area in grid.merged]
    hidden = [sorted(grid.hidden_rows), sorted(grid.hidden_columns)]
    there = {"name": grid.name, "rows": cells, "readAs": dict(grid.read_as)}
    wide = [[*area] for area in grid.spread]
    more = {"spread": wide, "notes": [[*one] for one in grid.notes], "unseen": grid.hidden}
    return {**there, "merged": merged, "hidden": hidden, **more}


def _shown(value: Any) -> Any:
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else value


def apart(named: Mapping[str, bytes], reader: Reader) -> dict[str, Any]:
    """What only one of the readers finds, by the name of the file."""
    pairs = zip(named, map(ours, named.values()), reader(named.values()), strict=True)
    return {name: (one, other) for name, one, other in pairs if one != other}


def damaged(files: Sequence[bytes], count: int) -> dict[str, bytes]:
    """Good files with bytes changed, cut out or put in."""
    random = Random(15)
    return {str(number): _hurt(random.choice(files), random) for number in range(count)}


def _hurt(source: bytes, random: Random) -> bytes:
    at, act = random.randrange(len(source)), random.randrange(4)
    if act == 0:
        return source[:at]
    if act == 1:
        return source[:at] + random.randbytes(1) + source[at:]
    return source[:at] + bytes([source[at] ^ random.randrange(1, 256)]) + source[at + 1 :]


def sheets(**tables: Sequence[Sequence[Any]]) -> bytes:
    """A workbook of several sheets."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, table in tables.items():
        sheet = made.create_sheet(name)
        for row in table:
            sheet.append(list(row))
    written = BytesIO()
    made.save(written)
    return written.getvalue()
