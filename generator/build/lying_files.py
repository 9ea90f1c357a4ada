"""What lies in the folder of a site, as the system notes it.

A file that is written, even with the same bytes, gets other times; a folder does where an entry
comes, goes or is renamed.  So where nothing has other times no folder need be listed, which is more
than half of what it costs to look through a site.
"""

from __future__ import annotations

import os
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import blake2b
from itertools import chain
from operator import attrgetter
from pathlib import Path

from generator.cache.contents import folders
from generator.text.copies import Copy, cores

LEAST = 10_000
"""Entries in a share: with fewer, a copy of this process takes longer than the look."""
TOLD = attrgetter("st_mode", "st_ino", "st_size", "st_mtime_ns", "st_ctime_ns")
WIDTH = 5 * 8
"""Bytes that are noted of an entry."""
BETWEEN = "\0"  # stands in no path
QUICK = 1  # of zlib's levels
PIECE = 1 << 20  # bytes


@dataclass(frozen=True)
class LyingFiles:
    """All entries of a folder, the folder itself among them as an empty path."""

    folder: str
    paths: Sequence[str]
    notes: bytes
    """What is noted of each."""

    @classmethod
    def found(cls, folder: str) -> LyingFiles:
        """What there is now."""
        paths = sorted(_paths(folder))
        return cls(folder, paths, _notes(folder, paths))

    @classmethod
    def among(cls, folder: str, packed: bytes) -> LyingFiles:
        """What is noted of entries that were there; raises ``OSError`` if one is not."""
        paths = _unpacked(packed)
        return cls(folder, paths, _notes(folder, paths))

    def packed(self) -> bytes:
        """The paths as bytes."""
        return zlib.compress(self._joined, QUICK)

    def digest(self) -> str:
        """What tells states of the folder apart."""
        found = blake2b(self.notes, digest_size=20)
        found.update(self._joined)
        return found.hexdigest()

    @property
    def _joined(self) -> bytes:
        return BETWEEN.join(self.paths).encode("utf-8", "surrogateescape")

    def noting(self, changed: Iterable[str]) -> LyingFiles | None:
        """The same after some files changed where they lie; None where one came or went."""
        changed = list(changed)
        above = {path.rpartition("/")[0] for path in changed}
        notes = bytearray(self.notes)
        for path in {*changed, *above, ""}:
            at = bisect_left(self.paths, path)
            if self.paths[at : at + 1] != [path] or not os.path.lexists(f"{self.folder}/{path}"):
                return None
            notes[at * WIDTH : (at + 1) * WIDTH] = _noted(self.folder, [path])
        return LyingFiles(self.folder, self.paths, bytes(notes))


def lies_as(path: Path, content: bytes) -> bool:
    """Whether a file has these bytes; it is read as far as they are alike."""
    try:
        with path.open("rb", buffering=0) as file:
            if os.fstat(file.fileno()).st_size != len(content):
                return False
            whole, pieces = memoryview(content), iter(partial(file.read, PIECE), b"")
            at = 0
            for piece in pieces:
                if piece != whole[at : at + len(piece)]:
                    return False
                at += len(piece)
            return at == len(content)
    except FileNotFoundError:
        return False


class Look:
    """The same look, by a copy of this process while this one does something else."""

    def __init__(self, folder: str, packed: bytes) -> None:
        self._folder, self._packed = folder, packed
        self._copy = Copy(self._seen) if cores() > 1 else None

    def _seen(self) -> bytes:
        return _noted(self._folder, _unpacked(self._packed))

    @cached_property
    def notes(self) -> bytes | None:
        """What it saw, once it has ended; None where it could not."""
        return self._copy.answer() if self._copy else None

    def found(self) -> LyingFiles:
        """What is noted of the entries; raises ``OSError`` where one is gone."""
        if self.notes is None:
            return LyingFiles.among(self._folder, self._packed)
        return LyingFiles(self._folder, _unpacked(self._packed), self.notes)


def _unpacked(packed: bytes) -> list[str]:
    return zlib.decompress(packed).decode("utf-8", "surrogateescape").split(BETWEEN)


def _paths(folder: str) -> Iterator[str]:
    within = len(folder) + 1
    for above, entries in folders(folder):
        yield above[within:]
        yield from (entry.path[within:] for entry in entries)


def _notes(folder: str, paths: Sequence[str]) -> bytes:
    """What is noted of each path, by two processes where that is worth it."""
    half = len(paths) // 2 if cores() > 1 and len(paths) >= 2 * LEAST else 0
    copy = Copy(partial(_noted, folder, paths[:half])) if half else None
    try:
        rest = _noted(folder, paths[half:])
    finally:
        told = copy.answer() if copy else b""
    return (_noted(folder, paths[:half]) if told is None else told) + rest


def _noted(folder: str, paths: Sequence[str]) -> bytes:
    found = map(os.lstat, [f"{folder}/{path}" for path in paths])
    return array("Q", chain.from_iterable(map(TOLD, found))).tobytes()
