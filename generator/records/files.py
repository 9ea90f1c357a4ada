"""File access: reads records and schemas, writes files atomically."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from stat import S_IFDIR, S_IFLNK, S_IFMT, S_ISREG
from types import MappingProxyType

from generator.records.file_writing import LEFT_OVER
from generator.records.model import KINDS
from generator.records.schema import Schema
from generator.records.schema_files import BrokenSchema, hold_every, schemas_in
from generator.records.shipped import OWN
from generator.records.yaml_source import LARGEST, Unreadable
from generator.text.shown_steps import stage
from generator.text.stage_names import READING

OTHER_KINDS = {S_IFLNK: "link", S_IFDIR: "not-a-file"}
NOTHING: Mapping[str, bytes] = MappingProxyType({})
IGNORED = {".DS_Store", "Thumbs.db", ".gitkeep"}  # what desktops leave in folders


@stage(READING)
def read_sources(
    root: Path, folder: str = "data", known: Mapping[str, bytes] = NOTHING
) -> dict[str, bytes | Unreadable]:
    """Every file under ``data/``, by its path from the root; links are never followed.

    A plain file whose bytes are ``known``, by its whole path, is not read again.
    """
    above = len(os.fspath(root / folder))
    found = _files(os.fspath(root / folder))  # texts, since ten thousand paths take a second
    return {f"{folder}{path[above:]}".replace(os.sep, "/"): _read(path, known) for path in found}


@stage(READING)
def read_ignored(
    root: Path, folder: str = "data", known: Mapping[str, bytes] = NOTHING
) -> dict[str, bytes | Unreadable]:
    """Files left by desktop systems: not records, yet published with the repository."""
    names = (
        f"{above}{os.sep}{name}"
        for above, folders, plain in os.walk(os.fspath(root / folder))
        for name in IGNORED.intersection((*folders, *plain))
    )
    return {Path(path).relative_to(root).as_posix(): _read(path, known) for path in sorted(names)}


@stage(READING)
def read_schemas(root: Path) -> dict[str, Schema]:
    """The schema of every kind, without references, from ``schemas/``.

    Records without schemas beside them are read by those of the wheel that was installed.  Raises
    ``BrokenSchema`` where one is missing or cannot be read, with the place.
    """
    folder = root / "schemas" if (root / "schemas").exists() or not OWN.is_dir() else OWN
    paths = sorted(folder.glob("*.schema.json"))
    found = {f"schemas/{path.name}": _schema_file(path) for path in paths}
    if found:
        hold_every(KINDS, found)
    return schemas_in(found)


def _schema_file(path: Path) -> bytes:
    place = f"schemas/{path.name}"
    if not path.is_file():
        raise BrokenSchema(f"{place}: 파일이 아닙니다 / it is not a regular file")
    try:
        return path.read_bytes()
    except OSError as error:
        raise BrokenSchema(f"{place}: 읽을 수 없습니다 / it cannot be read: {error}") from None


def _files(folder: str) -> Iterator[str]:
    """Every entry to report on: files, links, and folders named like files."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name in IGNORED and _plain(entry):
                continue
            record = entry.name.endswith((".yml", ".yaml")) and entry.name not in (".yml", ".yaml")
            if entry.is_dir(follow_symlinks=False) and not record:
                yield from _files(entry.path)
            else:
                yield entry.path


def _plain(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file that is looked through for people's data; else nothing ignores it."""
    return entry.is_file(follow_symlinks=False) and entry.stat().st_size <= LARGEST


def _read(path: str, known: Mapping[str, bytes] = NOTHING) -> bytes | Unreadable:
    read = known.get(path)
    if LEFT_OVER.fullmatch(path.rpartition(os.sep)[2]):
        return Unreadable("left-over")
    if read is not None:
        return read[: LARGEST + 1] if len(read) > LARGEST else read
    try:
        mode = os.lstat(path).st_mode
        if not S_ISREG(mode):  # a pipe would let us wait for ever
            return Unreadable(OTHER_KINDS.get(S_IFMT(mode), "device"))
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (a Path for each is slow)
            return file.read(LARGEST + 1)  # one byte more than allowed is enough to refuse it
    except OSError:
        return Unreadable("not-readable")
