"""Folders that one process has to itself, until it lets go or is killed.

The lock is the system's own on the open folder, so nothing has to be tidied up after a kill.  Where
a system or a file system knows no such lock, everything works as it would alone.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

if sys.platform != "win32":
    import fcntl


def hold(folder: Path, waiting: Callable[[], object]) -> int:
    """Make a folder and hold it; ``waiting`` is called once if another process has it now."""
    while True:
        if folder.is_symlink():  # never follow what might lead elsewhere
            folder.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        held = _opened(folder)
        if held is None:
            continue
        if not _lock(held, wait=False):
            waiting()
            _lock(held, wait=True)
        if _same(folder, held):
            return held
        let_go(held)  # whoever had it took it away


def let_go(held: int) -> None:
    """Let another process have it."""
    if held >= 0:
        os.close(held)


def empty(folder: Path) -> None:
    """Remove all that is in a folder, whose own lock stays."""
    for path in folder.iterdir():
        remove(path)


def remove(path: Path) -> None:
    """Remove a file, a link or a folder with all that is in it."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _opened(folder: Path) -> int | None:
    if sys.platform == "win32":
        return -1
    try:
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except FileNotFoundError:
        return None


def _lock(held: int, *, wait: bool) -> bool:
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(held, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True


def _same(folder: Path, held: int) -> bool:
    if held < 0:
        return True
    try:
        return os.path.samestat(folder.stat(), os.fstat(held))
    except FileNotFoundError:
        return False
