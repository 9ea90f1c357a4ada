"""Identifies the code behind a result: the portal's own files, Python and installed packages."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import generator

HOME = Path(generator.__file__).parent
NOT_CODE = ("__pycache__",)
SURE = 2_000_000_000
"""Nanoseconds after which another change of a file is noted with another time, on any system."""
THEME = "theme"
"""The room that no check depends on, and that a build reads from disk."""


@cache
def version(*without: str) -> str:
    """A digest of the generator's files, except some rooms, and of everything that they run on."""
    found = blake2b(digest_size=20)
    for path in sorted(_files(str(HOME), {*NOT_CODE, *without})):
        found.update(f"{path[len(str(HOME)) :]}\0".encode())
        found.update(_content(path))
    for line in (sys.version, *sorted(_installed())):
        found.update(f"{line}\0".encode())
    return found.hexdigest()


class Code(NamedTuple):
    """The code on disk."""

    noted: str
    """What tells whether the system notes anything else of its files; empty if one is new."""
    version: str


def code_now(known: Code | None) -> Code:
    """The code, which is not read where the system notes of it what it did when it was known."""
    noted = _noted()
    if known and noted and known.noted == noted:
        return known
    return Code(noted, version.__wrapped__())


def _noted() -> str:
    files = sorted(_files(str(HOME), {*NOT_CODE}))
    noted = [*map(_noted_of, files)]
    if time.time_ns() - max(changed for _, _, changed, _ in noted) <= SURE:
        return ""
    told = repr((files, noted, sys.version, sorted(_installed())))
    return blake2b(told.encode("utf-8", "surrogateescape"), digest_size=20).hexdigest()


def unchanged(*without: str) -> bool:
    """Whether the files on disk still have that digest: this process may have loaded older ones."""
    return version.__wrapped__(*without) == version(*without)


_known: dict[str, tuple[tuple[int, ...], bytes]] = {}
"""What the system noted of each file when it was read, and the digest of its content."""


def _content(path: str) -> bytes:
    """The digest of a file, which is read again only where the system notes another change."""
    now = _noted_of(path)
    known = _known.get(path)
    if known and known[0] == now:
        return known[1]
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (a Path for each is slow)
        found = blake2b(file.read()).digest()
    if time.time_ns() - now[2] > SURE:
        _known[path] = now, found
    return found


def _noted_of(path: str) -> tuple[int, int, int, int]:
    """Size of a file, when it was written and changed, and its number."""
    noted = os.stat(path)  # noqa: PTH116  (a Path for each is slow)
    return noted.st_size, noted.st_mtime_ns, noted.st_ctime_ns, noted.st_ino


def _files(folder: str, without: set[str]) -> Iterator[str]:
    """The files of a folder, except those in folders with some names."""
    for above, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in without]
        yield from (f"{above}/{name}" for name in names)


def _installed() -> Iterator[str]:
    """The packages that may be imported, each with its version."""
    for folder in sys.path:
        yield from (path.name for path in Path(folder).glob("*.dist-info"))
