"""Files of the last site that stand as a build laid them, and may stay where they are.

A file is known by its size, its moment and its number in the file system: whatever has been written
anew since is another one.  One that is made again and comes out the same may stay as well.

Who sets a file's moment back is seen by ``portal build`` alone.  It says so, and no file is known.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from stat import S_IFREG

from generator.cache.contents import mask
from generator.cache.store import Shelf
from generator.text.quick_json import quick_json

TOUCHED = "PORTAL_SITE_TOUCHED"
"""A variable of the environment, set where the last site is not as a build left it."""
Laid = dict[str, list[tuple[str, list[int]]]]
"""The files that were made under each key: path, and what tells each from another."""


@dataclass(frozen=True)
class LaidFiles:
    """The files of the last site, by the keys that they were made under."""

    place: Path = Path()
    laid: Laid = field(default_factory=dict)

    @classmethod
    def of(cls, shelf: Shelf, place: Path, keys: Collection[str]) -> LaidFiles:
        """Those that a build noted and that stand as it laid them."""
        noted, here = _name(place), os.fspath(place)
        if TOUCHED in os.environ:
            return cls(place)
        told: Laid = json.loads(shelf.tell([noted]).get(noted, b"{}"))
        known = {key: files for key in keys if (files := told.get(key)) and _stand(here, files)}
        return cls(place, known)

    def paths(self, key: str) -> list[str]:
        """The files of a key."""
        return [path for path, _ in self.laid[key]]

    def content(self, path: str) -> bytes:
        """The bytes of a file."""
        return (self.place / path).read_bytes()

    def stands(self, key: str) -> bool:
        """Whether the files of a key stay as they are."""
        return key in self.laid

    def same(self, path: str, content: bytes) -> bool:
        """Whether a file that was made anew is the one that lies there."""
        if not self.laid:
            return False
        there = f"{self.place}/{path}"
        with suppress(OSError):
            found = os.lstat(there)
            if (found.st_mode, found.st_size) == (self._mode, len(content)):
                return Path(there).read_bytes() == content
        return False

    @cached_property
    def _mode(self) -> int:
        """What a new file is, and who may do what with it."""
        return S_IFREG | 0o666 & ~int(mask(), 8)


def note(
    shelf: Shelf,
    last: LaidFiles,
    folder: Path,
    made: Mapping[str, Iterable[str]],
    stays: Collection[str] = (),
) -> None:
    """Note the files of each key: those of the last site that stay, and those that come there."""
    here, new = os.fspath(last.place), os.fspath(folder)
    laid = {
        key: last.laid.get(key)
        or [(path, _told(f"{here if path in stays else new}/{path}")) for path in paths]
        for key, paths in made.items()
    }
    shelf.keep({_name(last.place): quick_json(laid)})


def _name(place: Path) -> str:
    return f"laid at {place} by {mask()}"  # a file that stays keeps who may read it


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


NONE_LAID = LaidFiles()
