"""What lies in the folder of a site, as the system notes it.

A file that is written, even with the same bytes, gets other times; a folder does where an entry
comes, goes or is renamed.  So where nothing has other times no folder need be listed, which is more
than half of what it costs to look through a site.

Entries are looked at in shares, by this process and a copy, which lay what they find into memory
that both have: of all that nothing is sent or put together, but a digest of each share.
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
from mmap import mmap
from operator import attrgetter

from generator.build.processes.copy_errors import CopyFailed
from generator.build.processes.crew import Crew
from generator.text.copies import cores

SHARE = 2_500
"""Entries that a process takes at once: with fewer, a copy takes longer than the look."""
TOLD = attrgetter("st_mode", "st_ino", "st_size", "st_mtime_ns", "st_ctime_ns")
WIDTH = 5 * 8
"""Bytes that are noted of an entry."""
BETWEEN = b"\0"  # stands in no path
HERE = os.fsencode(os.curdir)
QUICK = 1  # of zlib's levels


@dataclass(frozen=True, eq=False)
class LyingFiles:
    """All entries of a folder, the first of which is the folder itself."""

    folder: str
    paths: Sequence[bytes]
    notes: mmap
    """What is noted of each."""
    shares: Sequence[str]
    """A digest of what is noted of each share."""

    @classmethod
    def found(cls, folder: str) -> LyingFiles:
        """What there is now."""
        return _Shares(folder, [HERE, *sorted(_paths(folder))]).found()

    def packed(self) -> bytes:
        """The paths as bytes."""
        return zlib.compress(BETWEEN.join(self.paths), QUICK)

    def noting(self, changed: Iterable[str]) -> LyingFiles | None:
        """This after some files changed where they lie; None where one came or went.

        What was noted of them before is known no more.
        """
        wanted = {os.fsencode(path) for path in changed}
        found = {self._place(path) for path in (*wanted, *map(os.path.dirname, wanted), b"")}
        places = [at for at in found if at is not None]
        if len(places) < len(found):
            return None
        try:
            for at in places:
                _note(self.folder, self.paths, self.notes, range(at, at + 1))
        except OSError:
            return None
        shares = [*self.shares]
        for number in {at // SHARE for at in places}:
            shares[number] = _digest(self.notes, _share(self.paths, number))
        return LyingFiles(self.folder, self.paths, self.notes, shares)

    def _place(self, path: bytes) -> int | None:
        """Where an entry stands among all."""
        if not path:
            return 0
        at = bisect_left(self.paths, path, 1)
        return at if self.paths[at : at + 1] == [path] else None


class Look:
    """A look at entries that were there.

    A copy of this process begins it at once; who asks for what was found joins in.
    """

    def __init__(self, folder: str, packed: bytes) -> None:
        self._shares = _Shares(folder, zlib.decompress(packed).split(BETWEEN))

    @cached_property
    def found(self) -> LyingFiles | None:
        """What is noted of the entries; None where one is gone, or was changed before 1970."""
        try:
            return self._shares.found()
        except (OSError, OverflowError):
            return None


class _Shares:
    """Entries that this process and a copy look at, one share after another."""

    def __init__(self, folder: str, paths: Sequence[bytes]) -> None:
        self._of = folder, paths, mmap(-1, len(paths) * WIDTH)
        shares = range((len(paths) - 1) // SHARE + 1)
        self._pieces = [partial(_looked_at, *self._of, _share(paths, one)) for one in shares]
        self._crew = Crew(self._pieces, min(cores() - 1, 1))

    def found(self) -> LyingFiles:
        """What is noted of all; raises ``OSError`` if one is not there."""
        try:
            digests = self._crew.work(lambda number: None)
        except CopyFailed:  # it was ended from outside
            digests = {number: piece() for number, piece in enumerate(self._pieces)}
        return LyingFiles(*self._of, [digests[number] for number in sorted(digests)])


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


def _share(paths: Sequence[bytes], number: int) -> range:
    """The places of the entries of a share."""
    return range(number * SHARE, min((number + 1) * SHARE, len(paths)))


def _looked_at(folder: str, paths: Sequence[bytes], notes: mmap, places: range) -> str:
    _note(folder, paths, notes, places)
    return _digest(notes, places)


def _note(folder: str, paths: Sequence[bytes], notes: mmap, places: range) -> None:
    """Lay down what the system notes of entries; from within, it has less of each path to go."""
    with chdir(folder):
        found = map(os.lstat, paths[places.start : places.stop])
        told = array("Q", chain.from_iterable(map(TOLD, found)))
    notes[places.start * WIDTH : places.stop * WIDTH] = told.tobytes()


def _digest(notes: mmap, places: range) -> str:
    with memoryview(notes) as whole:
        of = whole[places.start * WIDTH : places.stop * WIDTH]
        return blake2b(of, digest_size=16).hexdigest()
