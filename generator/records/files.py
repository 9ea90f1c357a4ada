"""File access: reads records and schemas, writes files atomically."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.records.model import KINDS
from generator.records.schema import Schema, without_references
from generator.records.shipped import OWN
from generator.records.yaml_source import LARGEST, Unreadable
from generator.text.mendable import Mendable

IN_EVERY = ("checked", "formerly", "sources", "waivers")
"""Fields that every kind of record has: names, rules and feeds read them."""
IGNORED = {".DS_Store", "Thumbs.db", ".gitkeep"}  # what desktops leave in folders


class BrokenSchema(Mendable):
    """A schema that cannot be read: its file, where that is known its line, and why."""


LEFT_OVER = re.compile(
    r"\..+\.sw[a-z]|.+~|#.+#|\.#.+|\.~.+#|4913|.+\.(bak|orig|tmp)|\..+\.kate-swp"
    r"|\..+\.[0-9]+(?P<ours>\.writing)?"
)
"""Names of what editors keep beside a file while it is written, and of what `write` does."""


def read_sources(root: Path, folder: str = "data") -> dict[str, bytes | Unreadable]:
    """Every file under ``data/``, by its path from the root; links are never followed."""
    return {path.relative_to(root).as_posix(): _read(path) for path in _files(root / folder)}


def read_ignored(root: Path, folder: str = "data") -> dict[str, bytes | Unreadable]:
    """Files left by desktop systems: not records, yet published with the repository."""
    names = {path for name in IGNORED for path in (root / folder).rglob(name)}
    return {path.relative_to(root).as_posix(): _read(path) for path in sorted(names)}


def read_schemas(root: Path) -> dict[str, Schema]:
    """The schema of every kind, without references, from ``schemas/``.

    Records without schemas beside them are read by those of the wheel that was installed.  Raises
    ``BrokenSchema`` where one cannot be read, with the place.
    """
    folder = root / "schemas" if (root / "schemas").exists() or not OWN.is_dir() else OWN
    paths = sorted(folder.glob("*.schema.json"))
    files = {path.name: _schema_file(path) for path in paths}
    return {
        kind: _resolved(kind, files) for kind in (*KINDS, "roles") if f"{kind}.schema.json" in files
    }


def _schema_file(path: Path) -> Mapping[str, Any]:
    place = f"schemas/{path.name}"
    if not path.is_file():
        raise BrokenSchema(f"{place}: 파일이 아닙니다 / it is no plain file")
    try:
        read = json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as error:
        where = f"{place}:{error.lineno}:{error.colno}"
        raise BrokenSchema(f"{where}: JSON이 아닙니다 / it is not JSON: {error.msg}") from None
    except (OSError, ValueError, RecursionError) as error:
        raise BrokenSchema(f"{place}: 읽을 수 없습니다 / it cannot be read: {error}") from None
    if not isinstance(read, dict):
        raise BrokenSchema(f"{place}:1: 스키마가 아닙니다 / it is no schema")
    return read


def _resolved(kind: str, files: Mapping[str, Any]) -> Schema:
    name = f"{kind}.schema.json"
    try:
        root = without_references(name, files)
        if not isinstance(root.get("properties"), dict):
            raise BrokenSchema(f"schemas/{name}:1: properties가 없습니다 / it has no properties")
        if kind in KINDS and (lacking := [n for n in IN_EVERY if n not in root["properties"]]):
            what = f"properties에 없는 항목 / properties lack: {', '.join(lacking)}"
            hint = "call.schema.json에서 옮겨 오십시오 / copy them from call.schema.json"
            raise BrokenSchema(f"schemas/{name}:1: {what}; {hint}")
        return Schema(kind, root)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        what = f"schemas/{name}: $ref가 맞지 않습니다 / a reference leads nowhere: {error}"
        raise BrokenSchema(what) from None


def write(path: Path, content: bytes) -> None:
    """Write a file whole: a reader sees the old bytes or the new ones, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name[:200]}.{os.getpid()}.writing")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


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


def write_new(path: Path, content: bytes) -> None:
    """Write a file into a folder that is not in use yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _files(folder: Path) -> Iterator[Path]:
    """Every entry to report on: files, links, and folders named like files."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name in IGNORED and _plain(entry):
                continue
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False) and path.suffix not in (".yml", ".yaml"):
                yield from _files(path)
            else:
                yield path


def _plain(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file that is looked through for people's data; else nothing ignores it."""
    return entry.is_file(follow_symlinks=False) and entry.stat().st_size <= LARGEST


def _read(path: Path) -> bytes | Unreadable:
    if LEFT_OVER.fullmatch(path.name):
        return Unreadable("left-over")
    if path.is_symlink():
        return Unreadable("link")
    if path.is_dir():
        return Unreadable("not-a-file")
    if path.exists() and not path.is_file():
        return Unreadable("device")  # a pipe would let us wait for ever
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)  # one byte more than allowed is enough to refuse it
    except OSError:
        return Unreadable("not-readable")
