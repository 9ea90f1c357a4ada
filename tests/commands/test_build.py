"""``portal build`` has the site made by what is installed, wherever it stands."""

from __future__ import annotations

import shutil
import subprocess
from argparse import Namespace
from pathlib import Path

import pytest

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
