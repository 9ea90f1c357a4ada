"""What commands share: what they need before they can begin, and how a workflow hears of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from generator.build.folder import Folder, NotOurs
from generator.records import files
from generator.records.schema import Schema

WAITING = "다른 명령이 끝나기를 기다립니다. / Waiting for another command to end."


class Unusable(Exception):
    """The command cannot begin: a path, a repository or an argument that is not there."""


def read_schemas(root: Path) -> dict[str, Schema]:
    """The schemas of a repository, or a word on why it is none."""
    schemas = files.read_schemas(root)
    if not schemas or not (root / "data").is_dir():
        raise Unusable(
            f"schemas/와 data/가 없습니다: {root.resolve()} / there is no schemas/ and data/ here"
        )
    return schemas


@contextmanager
def new_folder(folder: Path, root: Path) -> Iterator[Path]:
    """Where to write what a new or empty folder shall hold; it is there whole, or not at all."""
    try:
        wanted = Folder(folder, root, marked=False)
        wanted.open(lambda: print(WAITING, file=sys.stderr))
    except NotOurs as error:
        raise Unusable(str(error)) from None
    except OSError as error:
        raise Unusable(_unwritable(folder, error)) from None
    try:
        yield wanted.new
        wanted.finish()
    except OSError as error:
        raise Unusable(_unwritable(folder, error)) from None
    finally:
        wanted.close()


def _unwritable(folder: Path, error: OSError) -> str:
    why = error.strerror or str(error)
    return f"폴더에 쓸 수 없습니다: {folder} / the folder cannot be written to: {why}"


def from_root(root: Path, path: str) -> PurePosixPath:
    """A path that was named, as seen from the root of the repository."""
    there = Path(path) if Path(path).exists() or Path(path).is_symlink() else root / path
    if not there.exists() and not there.is_symlink():
        raise Unusable(f"그런 경로가 없습니다: {path} / there is no such path")
    try:
        return PurePosixPath(there.absolute().relative_to(root.absolute()).as_posix())
    except ValueError:
        raise Unusable(
            f"저장소 밖의 경로입니다: {path} / the path is outside the repository"
        ) from None


def output(line: str) -> None:
    """Tell later steps of a workflow, if it runs in one; only words of ours are written there."""
    if path := os.environ.get("GITHUB_OUTPUT"):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
