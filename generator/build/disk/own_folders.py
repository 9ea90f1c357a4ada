"""Which folders a build may replace: its own, and empty ones."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

MARK = "build.json"
"""A file that every built site has; a folder with it may be replaced."""
INSIDE = ".portal-building"
NOT_OURS = (INSIDE, "lost+found")
SOURCES = ("data", "docs", "schemas", "generator", ".git", ".github")
"""Source folders of the repository, which are never an output folder."""


class NotOurs(Exception):
    """The folder may hold files that no build made; the message is in both languages."""


def needs_to_stay(place: Path) -> bool:
    """Whether the folder cannot be replaced: a mount, the current one, or in a read-only parent."""
    fixed = place == Path.cwd() or place.is_mount()
    return place.is_dir() and (fixed or not os.access(place.parent, os.W_OK | os.X_OK))


def refusal(place: Path, root: Path, marked: bool) -> str:
    """Why nothing may be written there; empty if it may."""
    if place == root or root.is_relative_to(place):
        return "저장소가 들어 있는 폴더입니다 / the repository is in this folder"
    if any(_same(above, root / name) for name in SOURCES for above in (place, *place.parents)):
        return "저장소의 자료가 있는 폴더입니다 / this folder holds sources of the repository"
    if not os.path.lexists(place):
        return ""
    if not place.is_dir():
        return "폴더가 아닙니다 / this is not a folder"
    names = {path.name for path in place.iterdir()}
    if ".git" in names or {"HEAD", "objects"} <= names:
        return "Git 저장소입니다 / this is a Git repository"
    if not names - {"lost+found"} or INSIDE in names:
        return ""
    if not marked:
        return "빈 폴더가 아닙니다 / the folder is not empty"
    if not _is_site(place):
        return (
            "포털이 만들지 않은 파일이 들어 있습니다. 빈 폴더나 새 폴더를 정해 주십시오."
            " / it holds what no build made; name an empty or a new folder"
        )
    return ""


def _same(one: Path, other: Path) -> bool:
    """Whether two paths lead to the same folder."""
    try:
        return one == other or one.samefile(other)
    except OSError:
        return False


def _is_site(folder: Path) -> bool:
    """Whether a build made the folder: ``build.json`` has the time of the build."""
    try:
        mark = json.loads((folder / MARK).read_bytes())
        return isinstance(mark, dict) and bool(datetime.fromisoformat(mark["built"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return False
