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
from contextlib import chdir
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import blake2b
from itertools import chain
from operator import attrgetter
from pathlib import Path

from generator.build.copy_errors import CopyFailed
from generator.build.crew import Crew
from generator.cache.contents import folders
from generator.text.copies import cores

SHARE = 2_500
"""Entries that a process takes at once: with fewer, a copy takes longer than the look."""
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
        return cls(folder, paths, _Shares(folder, paths).notes())

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
    """A look at entries that were there.

    A copy of this process begins it at once; who asks for what was found joins in.
    """

    def __init__(self, folder: str, packed: bytes) -> None:
        self._folder, self._paths = folder, _unpacked(packed)
        self._shares = _Shares(folder, self._paths)

    @cached_property
    def found(self) -> LyingFiles | None:
        """What is noted of the entries; None where one is gone, or was changed before 1970."""
        try:
            return LyingFiles(self._folder, self._paths, self._shares.notes())
        except (OSError, OverflowError):
            return None


class _Shares:
    """Entries that this process and a copy look at, one share after another."""

    def __init__(self, folder: str, paths: Sequence[str]) -> None:
        self._all = partial(_noted, folder, paths)
        starts = range(0, len(paths), SHARE)
        pieces = [partial(_noted, folder, paths[at : at + SHARE]) for at in starts]
        self._crew = Crew(pieces, min(cores() - 1, 1))

    def notes(self) -> bytes:
        """What is noted of each, in order; raises ``OSError`` if one is not there."""
        try:
            found = self._crew.work(lambda number: None)
        except CopyFailed:  # it was ended from outside
            return self._all()
        return b"".join(found[number] for number in sorted(found))


def _unpacked(packed: bytes) -> list[str]:
    return zlib.decompress(packed).decode("utf-8", "surrogateescape").split(BETWEEN)


def _paths(folder: str) -> Iterator[str]:
    within = len(folder) + 1
    for above, entries in folders(folder):
        yield above[within:]
        yield from (entry.path[within:] for entry in entries)


def _noted(folder: str, paths: Sequence[str]) -> bytes:
    """What the system notes of each: from within, it has less of a path to go each time."""
    with chdir(folder):
        found = map(os.lstat, [path or os.curdir for path in paths])
        return array("Q", chain.from_iterable(map(TOLD, found))).tobytes()
