"""Shared by commands that write a folder: it is there whole, or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.build.disk.folder import Folder
from generator.build.disk.own_folders import NotOurs
from generator.commands.usage import UsageError

WAITING = "다른 명령이 끝나기를 기다립니다. / Waiting for another command to end."


@contextmanager
def new_folder(folder: Path, root: Path) -> Iterator[Path]:
    """Where to write what a new or empty folder shall hold; it is there whole, or not at all."""
    try:
        wanted = Folder(folder, root, marked=False)
        wanted.open(lambda: print(WAITING, file=sys.stderr))
    except NotOurs as error:
        raise UsageError(str(error)) from None
    except OSError as error:
        raise UsageError(_unwritable(folder, error)) from None
    try:
        yield wanted.new
        wanted.finish()
    except OSError as error:
        raise UsageError(_unwritable(folder, error)) from None
    finally:
        wanted.close()


def _unwritable(folder: Path, error: OSError) -> str:
    why = error.strerror or str(error)
    return f"폴더에 쓸 수 없습니다: {folder} / the folder cannot be written to: {why}"
