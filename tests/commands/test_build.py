"""``portal build`` has the site made by what is installed, wherever it stands."""

from __future__ import annotations

import shutil
import subprocess
from argparse import Namespace
from pathlib import Path

import pytest

from generator.build.disk.laid_files import TOUCHED
from generator.build.kept.last_site import LastSite
from generator.commands import build
from tests.support import ROOT


def test_a_module_of_the_folder_is_not_taken_for_mkdocs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def made(words: list[str], **_: object) -> Namespace:
        asked.append(words)
        return Namespace(returncode=0)

    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "mkdocs.py").touch()
    monkeypatch.setenv("PORTAL_CACHE", "")
    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "run", made)
        assert build.run(Namespace(root=tmp_path, site_dir=None, timings=False)) == 0
    assert "--quiet" in asked[0]  # no remarks: a site that is brought up to date prints none either
    ((*python, how, what),) = [words[: words.index("build")] for words in asked]
    assert (how, what) == ("-m", "mkdocs")
    told = [*python, "-c", "import mkdocs; print(mkdocs.__version__)"]  # as `-m` finds modules
    assert subprocess.run(told, cwd=tmp_path, capture_output=True).stdout


@pytest.mark.parametrize("lies", [True, False])
def test_mkdocs_is_told_where_the_site_is_not_as_it_was_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, lies: bool
) -> None:
    """A file of it that was changed may have the size and the moment that it had."""
    told: list[bool] = []

    def made(_: list[str], *, env: dict[str, str]) -> Namespace:
        told.append(TOUCHED in env)
        return Namespace(returncode=1)

    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.setenv("PORTAL_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(LastSite, "lies", lambda _: lies)
    with monkeypatch.context() as patch:
        patch.setattr("generator.commands.build.subprocess.run", made)
        assert build.run(Namespace(root=tmp_path, site_dir=None, timings=False)) == 1
    assert told == [not lies]
