"""Folders for the objects that a review makes; later reviews remove those of killed ones."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path

PREFIX = "portal-review-"
OLD = 3600  # seconds; nothing of ours runs that long


def scratch_folder() -> tempfile.TemporaryDirectory[str]:
    """A new folder; what killed runs of the same user left beside it is cleared away."""
    for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if _left_behind(left):
            shutil.rmtree(left, ignore_errors=True)
    return tempfile.TemporaryDirectory(prefix=PREFIX)


def _left_behind(folder: Path) -> bool:
    """Whether a folder is one of ours that nothing has touched for long."""
    try:
        found = folder.lstat()
    except OSError:  # another run cleared it
        return False
    own = not hasattr(os, "getuid") or found.st_uid == os.getuid()
    return own and folder.is_dir() and not folder.is_symlink() and _age(found) > OLD


def _age(found: os.stat_result) -> float:
    return time.time() - found.st_mtime
