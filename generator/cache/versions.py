"""Identifies the code behind a result: the portal's own files, Python and installed packages."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

import generator

HOME = Path(generator.__file__).parent
NOT_CODE = ("__pycache__",)
THEME = "theme"
"""The room that no check depends on, and that a build reads from disk."""


@cache
def version(*without: str) -> str:
    """A digest of the generator's files, except some rooms, and of everything that they run on."""
    found = blake2b(digest_size=20)
    for path in sorted(_files(str(HOME), {*NOT_CODE, *without})):
        found.update(f"{path[len(str(HOME)) :]}\0".encode())
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (a Path for each is slow)
            found.update(blake2b(file.read()).digest())
    for line in (sys.version, *sorted(_installed())):
        found.update(f"{line}\0".encode())
    return found.hexdigest()


def unchanged(*without: str) -> bool:
    """Whether the files on disk still have that digest: this process may have loaded older ones."""
    return version.__wrapped__(*without) == version(*without)


def _files(folder: str, without: set[str]) -> Iterator[str]:
    """The files of a folder, except those in folders with some names."""
    for above, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in without]
        yield from (f"{above}/{name}" for name in names)


def _installed() -> Iterator[str]:
    """The packages that may be imported, each with its version."""
    for folder in sys.path:
        yield from (path.name for path in Path(folder).glob("*.dist-info"))
