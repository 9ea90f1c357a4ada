"""What is in the folder of a site, according to file metadata.

A file that is written, even with the same bytes, gets other times; a folder does where an entry
comes, goes or is renamed.  So where nothing has other times no folder need be listed, which is more
than half of what it costs to look through a site.

Entries are looked at in shares, by this process and a forked worker, which put what they find into
memory that both have: of all that nothing is sent or put together, but a digest of each share.
"""

from __future__ import annotations

import os
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from mmap import mmap

from generator.build.disk.entry_notes import WIDTH, digest, moved, note, place_of
from generator.build.processes.copy_errors import CopyFailed
from generator.build.processes.crew import Crew
from generator.text.copies import cores

SHARE = 2_500
"""Entries that a process takes at once: with fewer, forking takes longer than looking."""
BETWEEN = b"\0"  # stands in no path
HERE = os.fsencode(os.curdir)
QUICK = 1  # of zlib's levels


@dataclass(frozen=True, eq=False)
class ExistingFiles:
    """All entries of a folder, the first of which is the folder itself."""

    folder: str
    paths: Sequence[bytes]
    notes: mmap
    """What is noted of each."""
    shares: Sequence[str]
    """A digest of what is noted of each share."""

    @classmethod
    def found(cls, folder: str) -> ExistingFiles:
        """What there is now."""
        return _Shares(folder, [HERE, *sorted(_paths(folder))]).found()

    def packed(self) -> bytes:
        """The paths as bytes."""
        return zlib.compress(BETWEEN.join(self.paths), QUICK)

    def noting(self, changed: Iterable[str]) -> ExistingFiles | None:
        """This after some files changed, came or went; None where one cannot be looked at.

        What was noted of them before is known no more.
        """
        wanted = {one for path in changed for one in _with_above(os.fsencode(path))}
        root = os.fsencode(self.folder)
        there = {path for path in wanted if os.path.lexists(b"%b/%b" % (root, path))}
        were = {path for path in wanted if place_of(path, self.paths) is not None}
        paths, notes, first = self.paths, self.notes, len(self.paths)
        if there != were:
            paths, notes = moved(paths, notes, there - were, were - there)
            first = min(bisect_left(self.paths, path, 1) for path in there ^ were)
        places = [at for path in there if (at := place_of(path, paths)) is not None]
        try:
            for at in places:
                note(self.folder, paths, notes, range(at, at + 1))
        except OSError:
            return None
        others = {at // SHARE for at in places}.union(range(first // SHARE, _shares(paths)))
        shares = [*self.shares[: _shares(paths)], *[""] * (_shares(paths) - len(self.shares))]
        for number in others:
            shares[number] = digest(notes, _share(paths, number))
        return ExistingFiles(self.folder, paths, notes, shares)


class Look:
    """A look at entries that were there.

    A forked worker begins it at once; who asks for what was found joins in.
    """

    def __init__(self, folder: str, packed: bytes) -> None:
        self._shares = _Shares(folder, zlib.decompress(packed).split(BETWEEN))

    @cached_property
    def found(self) -> ExistingFiles | None:
        """What is noted of the entries; None where one is gone, or was changed before 1970."""
        try:
            return self._shares.found()
        except (OSError, OverflowError):
            return None


class _Shares:
    """Entries that this process and a forked worker look at, one share after another."""

    def __init__(self, folder: str, paths: Sequence[bytes]) -> None:
        self._of = folder, paths, mmap(-1, len(paths) * WIDTH)
        shares = (_share(paths, number) for number in range(_shares(paths)))
        self._pieces = [partial(_looked_at, *self._of, places) for places in shares]
        self._crew = Crew(self._pieces, min(cores() - 1, 1))

    def found(self) -> ExistingFiles:
        """What is noted of all; raises ``OSError`` if one is not there."""
        try:
            digests = self._crew.work(lambda number: None)
        except CopyFailed:  # it was ended from outside
            digests = {number: piece() for number, piece in enumerate(self._pieces)}
        return ExistingFiles(*self._of, [digests[number] for number in sorted(digests)])


def _paths(folder: str) -> Iterator[bytes]:
    """All entries below a folder."""
    above = [os.fsencode(folder)]
    within = len(above[0]) + 1
    for one in above:
        with os.scandir(one) as listed:
            for entry in listed:
                yield entry.path[within:]
                if entry.is_dir(follow_symlinks=False):
                    above.append(entry.path)


def _with_above(path: bytes) -> Iterator[bytes]:
    """An entry and all folders that it is in."""
    while path:
        yield path
        path = path.rpartition(b"/")[0]
    yield b""


def _shares(paths: Sequence[bytes]) -> int:
    """How many shares there are."""
    return (len(paths) - 1) // SHARE + 1


def _share(paths: Sequence[bytes], number: int) -> range:
    """The places of the entries of a share."""
    return range(number * SHARE, min((number + 1) * SHARE, len(paths)))


def _looked_at(folder: str, paths: Sequence[bytes], notes: mmap, places: range) -> str:
    note(folder, paths, notes, places)
    return digest(notes, places)
