"""Files of the last site that stand as a build laid them, and may have a second name in the next.

A file is known by its size, its moment and its number in the file system: whatever has been written
anew since is another one.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.cache.contents import mask
from generator.cache.store import Shelf

Laid = dict[str, list[tuple[str, list[int]]]]
"""The files that were made under each key: path, and what tells each from another."""


@dataclass(frozen=True)
class LaidFiles:
    """The files of the last site, by the keys that they were made under."""

    place: Path = Path()
    files: Mapping[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, shelf: Shelf, place: Path, keys: Collection[str]) -> LaidFiles:
        """Those that a build noted and that stand as it laid them."""
        noted, here = _name(place), os.fspath(place)
        told: Laid = json.loads(shelf.tell([noted]).get(noted, b"{}"))
        known = {key: files for key in keys if (files := told.get(key)) and _stand(here, files)}
        return cls(place, {key: [path for path, _ in files] for key, files in known.items()})

    def content(self, path: str) -> bytes:
        """The bytes of a file."""
        return (self.place / path).read_bytes()

    def lay(self, key: str, folder: Path) -> bool:
        """Give the files of a key a second name in a new folder; whether they have one.

        Where one may not, none has: whoever then writes it must not write into the last site.
        """
        paths, here, there = self.files.get(key, ()), os.fspath(self.place), os.fspath(folder)
        try:
            for path in paths:
                _link(f"{here}/{path}", f"{there}/{path}")
        except OSError:
            for path in paths:
                (folder / path).unlink(missing_ok=True)
            return False
        return bool(paths)


def note(shelf: Shelf, place: Path, folder: Path, made: Mapping[str, Iterable[str]]) -> None:
    """Note the files that were laid under each key into a folder that will be at a place."""
    here = os.fspath(folder)
    laid = {key: [(path, _told(f"{here}/{path}")) for path in paths] for key, paths in made.items()}
    shelf.keep({_name(place): json.dumps(laid).encode()})


def _name(place: Path) -> str:
    return f"laid at {place} by {mask()}"  # a file that is linked keeps who may read it


def _stand(place: str, files: Iterable[tuple[str, list[int]]]) -> bool:
    with suppress(OSError):
        return all(not leads_out(p) and _told(f"{place}/{p}") == told for p, told in files)
    return False


def leads_out(path: str) -> bool:
    """Whether a path that was kept would lie outside the site."""
    return path.startswith("/") or ".." in path.split("/")


def _told(path: str) -> list[int]:
    found = os.lstat(path)
    return [found.st_mode, found.st_size, found.st_mtime_ns, found.st_ino]


def _link(known: str, new: str) -> None:
    try:
        os.link(known, new)
    except FileNotFoundError:
        os.makedirs(new.rpartition("/")[0], exist_ok=True)  # noqa: PTH103  (a Path each is slow)
        os.link(known, new)


NONE_LAID = LaidFiles()
