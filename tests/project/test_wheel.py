"""The wheel carries all that a portal needs, and is not built where some of it is missing."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.support import ROOT

BUILD = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory"]
PARTS = ("generator", "schemas", "scripts", "pyproject.toml", "README.md", "LICENSE", "NOTICE")


def built(root: Path, to: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*BUILD, str(to)], cwd=root, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_a_wheel_carries_templates_assets_words_and_schemas(tmp_path: Path) -> None:
    done = built(ROOT, tmp_path)
    assert done.returncode == 0, done.stderr
    [wheel] = tmp_path.glob("*.whl")
    there = set(ZipFile(wheel).namelist())
    own = [
        p for p in (ROOT / "generator").rglob("*") if p.is_file() and "__pycache__" not in p.parts
    ]
    wanted = {path.relative_to(ROOT).as_posix() for path in own}
    wanted |= {f"generator/{p.relative_to(ROOT)}" for p in (ROOT / "schemas").rglob("*.json")}
    assert len([name for name in wanted if "/vendor/" in name]) > 50
    assert wanted - there == set()
    [packed] = sources(tmp_path / "sources").glob("*/pyproject.toml")
    done = built(packed.parent, tmp_path / "again")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "again" / wheel.name).read_bytes() == wheel.read_bytes()


def sources(folder: Path) -> Path:
    """What an archive of sources has, by which ``pip`` and ``build`` make their wheel."""
    build = [*BUILD[:-2], "sdist", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, capture_output=True, check=True)
    [archive] = folder.glob("*.tar.gz")
    with tarfile.open(archive) as there:
        there.extractall(folder, filter="data")
    return folder


@pytest.mark.slow
def test_a_wheel_without_assets_is_refused(tmp_path: Path) -> None:
    clean = tmp_path / "clean"
    clean.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            skipped = shutil.ignore_patterns("vendor", "__pycache__")
            shutil.copytree(ROOT / part, clean / part, ignore=skipped)
        else:
            shutil.copyfile(ROOT / part, clean / part)
    done = built(clean, tmp_path / "dist")
    assert done.returncode != 0 and "make ready" in done.stderr + done.stdout
    assert not list((tmp_path / "dist").glob("*.whl"))
