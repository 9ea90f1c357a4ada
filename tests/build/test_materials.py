"""The list of what the site was made with, held against npm and what is installed."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from generator.build.files.materials import materials
from tests.support import ROOT


def parts() -> dict[str, dict[str, object]]:
    made = materials(ROOT)
    assert made == materials(ROOT) and made is not None
    assert not re.search(rb"https?://|git\+", made)
    return {part["purl"]: part for part in json.loads(made)["components"]}


def test_npm_names_the_same_packages() -> None:
    """``npm ls`` reads the lock by itself; packages of other systems it may leave out."""
    bin = ROOT / ".venv/bin"
    said = subprocess.run(
        [bin / "npm", "ls", "--all", "--json", "--package-lock-only"],
        cwd=ROOT,
        env={**os.environ, "PATH": f"{bin}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        check=False,
    ).stdout
    theirs = set(_below(json.loads(said)))
    ours = {purl.replace("%40", "@") for purl in parts() if purl.startswith("pkg:npm/")}
    assert len(theirs) > 50 and theirs <= ours


def _below(node: dict[str, Any]) -> Iterator[str]:
    for name, its in node.get("dependencies", {}).items():
        if "version" in its:
            yield f"pkg:npm/{name}@{its['version']}"
        yield from _below(its)


def test_what_is_installed_is_what_is_listed() -> None:
    listed: dict[str, set[object]] = {}  # a universal lock may hold two versions of one name
    for purl, part in parts().items():
        if purl.startswith("pkg:pypi/"):
            listed.setdefault(str(part["name"]), set()).add(part["version"])
    seen = 0
    for name, versions in listed.items():
        try:
            assert version(name) in versions
            seen += 1
        except PackageNotFoundError:  # of another system
            continue
    assert seen > 50


def test_there_is_none_without_lock_files(tmp_path: Path) -> None:
    assert materials(tmp_path) is None


def test_what_is_shipped_stands_in_the_notice() -> None:
    """Each package of npm that pages are made of, as the lock and the scripts tell."""
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    shipped = [
        p.removeprefix("node_modules/") for p, its in lock.items() if p and not its.get("dev")
    ]
    scripts = (ROOT / "generator/theme/scripts").rglob("*.js")
    theme = [path for path in scripts if path.parent.name != "rules"]  # which no page loads
    used = "".join(p.read_text("utf-8") for p in (ROOT / "scripts/assets.py", *theme))
    notice = (ROOT / "NOTICE").read_text("utf-8")
    named = [name for name in shipped if name in used]
    assert len(named) >= 4
    assert [name for name in named if name not in notice] == []
