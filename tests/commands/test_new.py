"""``portal new``: the fields of a form asked in a terminal, and a sound file or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import cli
from generator.commands.exit_codes import USAGE
from tests.support.mistakes import TABLE


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for file, text in TABLE["world"].items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    (tmp_path / "schemas").symlink_to(Path("schemas").absolute())
    return tmp_path


def typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], **by: str) -> None:
    """Answer each field by its label; what is not named is left out."""
    left = {label.replace("_", " "): text for label, text in by.items()}

    def answer(prompt: str = "") -> str:
        said = capsys.readouterr().out
        print(said, end="")
        if prompt.startswith("파일 이름"):
            return left.pop("파일")
        heads = [line for line in said.splitlines() if line and not line.startswith((" ", "→"))]
        head = heads[-1].replace(" (필수)", "") if heads else ""
        return left.pop(head, "")

    monkeypatch.setattr("builtins.input", answer)


def test_answers_as_people_give_them_make_a_sound_record(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = {
        "파일": "2026/new-kmdica",
        "컨소시엄명": "새 컨소시엄",
        "사업연도": "2026년 수출컨소시엄사업",
        "주관단체": "한국의료기기공업협동조합",
        "추진 방식": "해외전시회",
        "신청일": "2025. 10. 20.",
        "제목": "신청서",
    }
    typed(monkeypatch, capsys, **answers)
    code = cli.main(["--root", str(root), "new", "consortium"])
    out = capsys.readouterr().out
    assert code == 0, out
    made = (root / "data/consortia/2026/new-kmdica.yml").read_text("utf-8")
    assert 'programme: "2026"' in made and '  - "kmdica"' in made
    assert 'applied: "2025-10-20"' in made and "format: exhibition" in made
    cli.main(["--root", str(root), "fmt", "--check"])
    assert "new-kmdica" not in capsys.readouterr().out


def test_what_is_missing_is_told_and_nothing_is_written(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = iter(["2026/x-y", "제목만"])

    def answer(prompt: str = "") -> str:
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", answer)
    assert cli.main(["--root", str(root), "new", "consortium"]) == 2
    out, err = capsys.readouterr()
    assert out.endswith("\n")  # what was asked last stays on a line of its own
    assert "빠진 칸" in err and "출처" in err
    assert not (root / "data/consortia/2026/x-y.yml").exists()


def test_tasks_are_listed_and_starters_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new"]) == 2
    assert "organization" in capsys.readouterr().err
    assert cli.main(["new", "organization", "--starter"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(
        "# yaml-language-server: $schema=../../schemas/organization.schema.json\n"
    )


@pytest.mark.parametrize(
    ("task", "first"), [("", "Say what to create"), ("calls", "no task calls.")]
)
def test_without_a_task_that_there_is_all_of_them_are_told_a_line_each(
    root: Path, capsys: pytest.CaptureFixture[str], task: str, first: str
) -> None:
    assert cli.main(["--root", str(root), "new", "--lang", "en", *task.split()]) == USAGE
    head, *lines = capsys.readouterr().err.splitlines()
    assert first in head and "-" not in head
    assert [line.split()[0] for line in lines] == [
        *("consortium", "recruit", "organization", "edition", "host-call")
    ]
