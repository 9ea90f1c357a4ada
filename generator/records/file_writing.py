"""Writes files: whole where somebody may read them, at once where nobody does yet."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from generator.text.mendable import Mendable

NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
PLAIN = 0o666  # for everybody, less what the umask says

LEFT_OVER = re.compile(
    r"\..+\.sw[a-z]|.+~|#.+#|\.#.+|\.~.+#|4913|.+\.(bak|orig|tmp)|\..+\.kate-swp"
    r"|\..+\.[0-9]+(?P<ours>\.writing)?"
)
"""Names of what editors keep beside a file while it is written, and of what `write` does."""


class Unwritable(Mendable):
    """A file that cannot be written where it should be."""


def write(path: Path, content: bytes) -> None:
    """Write a file whole: a reader sees the old bytes or the new ones, never half."""
    beside = path.with_name(f".{path.name[:200]}.{os.getpid()}.writing")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(content)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise Unwritable(
            f"쓸 수 없습니다: {path} / it cannot be written: {error.strerror}"
        ) from error


def tidy(root: Path, folder: str = "data") -> None:
    """Remove what a killed `write` left whose process is gone."""
    for path in (root / folder).rglob(".*.writing"):
        pid = path.name.split(".")[-2]
        if LEFT_OVER.fullmatch(path.name) and path.is_file() and not _runs(int(pid)):
            path.unlink(missing_ok=True)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def write_new(path: str | Path, *parts: bytes | memoryview, size: int = 0) -> None:
    """Write a file, of one or more parts, into a folder that is not in use yet.

    A large one takes its place later in half the time if its ``size`` is told before.
    """
    try:
        file = os.open(path, NEW, PLAIN)
    except FileNotFoundError:  # so that no folder is asked for again and again
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120  (as below)
        file = os.open(path, NEW, PLAIN)
    try:
        if size and sys.platform == "linux":  # which else looks for room when it is moved
            os.posix_fallocate(file, 0, size)
        for part in parts:
            left = memoryview(part)
            while left:
                left = left[os.write(file, left) :]
    finally:
        os.close(file)
