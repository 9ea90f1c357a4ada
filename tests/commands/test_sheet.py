"""``portal sheet`` as a host uses it: a table out, filled in, and back into the record."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator import cli
from tests.support import ROOT
from tests.support.desks import book

FILE = "data/samples/consortia/2026/beauty-spring-example-trade.yml"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of the samples that one consortium refers to."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "schemas").symlink_to(ROOT / "schemas")
    samples = ROOT / "data/samples"
    for path in [
        ROOT / FILE,
        samples / "programmes/2026.yml",
        samples / "calls/2026-hosts.yml",
        samples / "exhibitions/example-beauty-show.yml",
        *(samples / "organizations").iterdir(),
    ]:
        there = tmp_path / path.relative_to(ROOT)
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(path.read_bytes())
    return tmp_path


def portal(root: Path, *words: str) -> int:
    return cli.main(["--root", str(root), "sheet", *words])


def test_a_roster_goes_out_is_changed_and_comes_back(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = root / "명단.xlsx"
    assert portal(root, "export", FILE, "roster", "-o", str(sheet)) == 0
    changed = load_workbook(sheet)
    cells = changed.worksheets[0]
    row = next(r for r in cells.iter_rows() if r[0].value == "예시기업 서")
    row[0].value = "예시기업 새"
    changed.save(sheet)
    assert portal(root, "import", str(sheet), FILE, "--dry-run") == 0
    before = (root / FILE).read_text("utf-8")
    assert "예시기업 새" not in before
    assert portal(root, "import", str(sheet), FILE) == 0
    after = (root / FILE).read_text("utf-8")
    assert after == before.replace("ko: 예시기업 서\n", "ko: 예시기업 새\n")
    assert "적었습니다" in capsys.readouterr().out
    assert cli.main(["--root", str(root), "check", FILE, "--today", "2026-06-01"]) == 0


def test_nothing_is_written_while_something_has_to_be_mended(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = root / "예산.xlsx"
    sheet.write_bytes(
        book(("비목", "비용(원)", "지원금(원)"), ("통역비", "미상", 10), title="예산")
    )
    before = (root / FILE).read_bytes()
    assert portal(root, "import", str(sheet), FILE) == 1
    out = capsys.readouterr().out
    assert "B2" in out and "예산에서 빠진 것: booth_rental" in out
    assert (root / FILE).read_bytes() == before


@pytest.mark.parametrize("place", ["/proc/x.xlsx", "z" * 300 + ".xlsx", f"{FILE}/x.xlsx"])
def test_where_nothing_can_be_written_is_told(
    root: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    assert portal(root, "template", "roster", "-o", place) == 2
    said = capsys.readouterr().err
    assert said.startswith("portal: ")
    assert "쓸 수 없습니다" in said or "이름이 너무 깁니다" in said


def test_templates_are_the_same_each_time_and_overwrite_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        assert portal(root, "template", "budget", "-o", str(root / name)) == 0
    content = (root / "a.xlsx").read_bytes()
    assert content == (root / "b.xlsx").read_bytes()
    assert portal(root, "template", "budget", "-o", str(root / "a.xlsx")) == 2
    assert "이미 있는 파일" in capsys.readouterr().err
    sheet = load_workbook(BytesIO(content)).worksheets[0]
    headings = [cell.value for cell in sheet[4]]
    assert headings[:3] == ["비목 *", "비용(원) *", "지원금(원)"]
    assert sheet.column_dimensions["B"].number_format == "#,##0"
    helps = {
        str(r.sqref).partition(":")[0]: r.prompt for r in sheet.data_validations.dataValidation
    }
    assert helps["A5"] == "사업연도 파일에 있는 비목."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp949"])
def test_csv_in_the_encodings_of_korean_desks(root: Path, encoding: str) -> None:
    sheet = root / "roster.csv"
    words = ("export", FILE, "roster", "-o", str(sheet), "--encoding", encoding)
    assert portal(root, *words) == 0
    assert "예시기업 서" in sheet.read_text(encoding)
    before = (root / FILE).read_bytes()
    assert portal(root, "import", str(sheet), FILE) == 0
    assert (root / FILE).read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("import", "없는.xlsx", FILE), "없는.xlsx"),
        (("import", "x.xls", "data/calls/2026-hosts.yml"), "컨소시엄의 파일 이름이 아닙니다"),
        (("import", "x.xls", FILE), "예전 엑셀 형식"),
        (("export", "data/samples/programmes/2026.yml", "roster", "-o", "a.csv"), "컨소시엄이어야"),
        (("export", FILE, "roster", "-o", "a.ods"), ".xlsx나 .csv"),
        (("export", FILE, "consortium", "-o", "a.csv"), "표 하나만"),
        (("template", "roster", "--programme", "1999", "-o", "a.xlsx"), "그런 사업연도가"),
    ],
)
def test_what_cannot_be_done_is_told(
    root: Path,
    words: tuple[str, ...],
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (root / "x.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert portal(root, *words) == 2
    assert said in capsys.readouterr().err
    assert not list(root.glob("a.*"))
