"""The disk: records, schemas, and files written whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from generator.records.model import KINDS
from generator.records.schema import Schema, without_references
from generator.records.yaml_source import LARGEST, Unreadable

IGNORED = {".DS_Store", "Thumbs.db", ".gitkeep"}  # what desktops leave in folders


def read_sources(root: Path, folder: str = "data") -> dict[str, bytes | Unreadable]:
    """Every file under ``data/``, by its path from the root; links are never followed."""
    return {path.relative_to(root).as_posix(): _read(path) for path in _files(root / folder)}


def read_ignored(root: Path, folder: str = "data") -> dict[str, bytes | Unreadable]:
    """What desktops leave there: no record, yet published with the repository."""
    names = {path for name in IGNORED for path in (root / folder).rglob(name)}
    return {path.relative_to(root).as_posix(): _read(path) for path in sorted(names)}


def read_schemas(root: Path) -> dict[str, Schema]:
    """The schema of every kind, without references, from ``schemas/``.

    Raises ``OSError`` or ``ValueError`` when the repository has none or one cannot be read.
    """
    files = {
        path.name: json.loads(path.read_text("utf-8"))
        for path in sorted((root / "schemas").glob("*.schema.json"))
    }
    return {
        kind: Schema(kind, without_references(f"{kind}.schema.json", files))
        for kind in (*KINDS, "roles")
        if f"{kind}.schema.json" in files
    }


def write(path: Path, content: bytes) -> None:
    """Write a file whole: a reader sees the old bytes or the new ones, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(path)


def write_new(path: Path, content: bytes) -> None:
    """Write a file into a folder that nobody reads yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def swap(built: Path, wanted: Path) -> None:
    """Put a finished folder in the place of the last one, which stays whole until then."""
    last = wanted.with_name(f".{wanted.name}.last")
    shutil.rmtree(last, ignore_errors=True)
    if wanted.exists():
        wanted.rename(last)
    built.rename(wanted)
    shutil.rmtree(last, ignore_errors=True)


def _files(folder: Path) -> Iterator[Path]:
    """Every entry that must be told about: files, links, and folders named like files."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name in IGNORED:
                continue
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False) and path.suffix not in (".yml", ".yaml"):
                yield from _files(path)
            else:
                yield path


def _read(path: Path) -> bytes | Unreadable:
    if path.is_symlink():
        return Unreadable("link")
    if path.is_dir():
        return Unreadable("not-a-file")
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)  # one byte more than allowed is enough to refuse it
    except OSError:
        return Unreadable("not-readable")
