"""A portal of one's own, founded as its operator does: a wheel, an empty environment, ``init``."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.support import ROOT

NAMES = ("--name", "부산 수출 포털", "--name-en", "Busan Export Portal", "--forge", "gitea")
SITE = ("--url", "https://export.busan.example")


def wheel_of(root: Path, folder: Path) -> Path:
    """The wheel of a checkout whose assets are made."""
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    return wheel


def installed(wheel: Path, folder: Path) -> Path:
    """The command ``portal`` of an empty environment with a wheel and what it needs."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    install = [folder / "bin/pip", "install", "--quiet", "--disable-pip-version-check", wheel]
    subprocess.run(install, check=True)
    return folder / "bin/portal"


def founded(portal: Path, wheel: Path, folder: Path, repository: str) -> Path:
    """A new portal with the real records of this repository."""
    where = ("--repository", repository, "--wheel", str(wheel))
    command = [str(portal), "init", str(folder), *NAMES, *SITE, *where]
    subprocess.run(command, cwd=folder.parent, check=True, capture_output=True)
    for kind in (ROOT / "data").iterdir():
        if kind.is_dir() and kind.name != "samples":
            shutil.copytree(kind, folder / "data" / kind.name)
    return folder
