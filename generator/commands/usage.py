"""Shared by commands: preconditions, usage errors and workflow outputs."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.commands.own_root import is_root
from generator.text.mendable import Mendable

if TYPE_CHECKING:
    from generator.records.schema import Schema


class UsageError(Mendable):
    """A usage error: a path, repository or argument that does not exist or is invalid."""


class NotHere(UsageError):
    """No portal's repository where one is needed."""

    def __init__(self, root: Path) -> None:
        super().__init__(
            f"schemas/와 data/가 없습니다: {root.resolve()}."
            " 포털 저장소 안에서 실행하거나 --root 뒤에 그 위치를 적어 주십시오."
            " / schemas/ and data/ are missing here;"
            " run this in the repository of a portal, or name that with --root"
        )


def read_schemas(root: Path) -> dict[str, Schema]:
    """Read the schemas, or raise a usage error."""
    from generator.records import files  # a build that changes nothing reads none

    schemas = files.read_schemas(root)
    if not schemas or not is_root(root):
        raise NotHere(root)
    return schemas


def from_root(root: Path, path: str) -> PurePosixPath:
    """A path argument relative to the repository root."""
    there = Path(path) if Path(path).exists() or Path(path).is_symlink() else root / path
    if not there.exists() and not there.is_symlink():
        raise UsageError(f"그런 경로가 없습니다: {path} / there is no such path")
    try:
        return PurePosixPath(there.absolute().relative_to(root.absolute()).as_posix())
    except ValueError:
        raise UsageError(
            f"저장소 밖의 경로입니다: {path} / the path is outside the repository"
        ) from None


def read_at_most(path: Path, most: int) -> bytes:
    """A file as far as it may be read: one byte more than allowed is enough to refuse it."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from None


def under(paths: Sequence[str | PurePosixPath]) -> Callable[[str], bool]:
    """Whether a file is one of these paths or below one; no paths mean every file."""
    return lambda file: not paths or any(PurePosixPath(file).is_relative_to(p) for p in paths)


def output(line: str) -> None:
    """Set a workflow output, if running in one; values are never foreign text."""
    if path := os.environ.get("GITHUB_OUTPUT"):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
