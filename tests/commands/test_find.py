"""``portal find``: ids by names in Korean and English, exact ones alone, else those nearly so."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import cli
from tests.support.mistakes import TABLE


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("find")
    records = {one["file"]: one["text"] for one in TABLE["records"].values()}
    for file, text in {**TABLE["world"], **records}.items():
        (made / file).parent.mkdir(parents=True, exist_ok=True)
        (made / file).write_text(text, "utf-8")
    (made / "schemas").symlink_to(Path("schemas").absolute())
    return made


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("한국기계산업진흥회", ["koami"]),
        ("(사) 한국 기계산업진흥회", ["koami"]),
        ("Korea Association of Machinery Industry", ["koami"]),
        ("코트라", ["kotra"]),
        ("KMDICA", ["kmdica"]),
        ("메디카 2026", ["medica/2026"]),
        ("메디카", ["medica"]),
        ("2026년 수출컨소시엄사업", ["2026"]),
        ("의료기기공업", ["kmdica"]),
    ],
)
def test_names_lead_to_ids(
    words: str, found: list[str], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--root", str(root), "find", *words.split()]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in lines][: len(found)] == found


def test_letters_nearly_right_show_every_body_with_its_name(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--root", str(root), "find", "kami", "--kind", "organizations"]) == 0
    out = capsys.readouterr().out
    assert "koami  한국기계산업진흥회" in out and "kamico  한국농기계공업협동조합" in out


def test_nothing_is_said_as_such(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(root), "find", "xyzzyq", "--lang", "en"]) == 1
    assert capsys.readouterr().err == "no record is called 'xyzzyq'\n"
