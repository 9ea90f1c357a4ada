"""Metadata of folder entries, in fixed-size records."""

from __future__ import annotations

import os
from array import array
from bisect import bisect_left
from collections.abc import Collection, Sequence
from contextlib import chdir
from hashlib import blake2b
from itertools import chain
from mmap import mmap
from operator import attrgetter

TOLD = attrgetter("st_mode", "st_ino", "st_size", "st_mtime_ns", "st_ctime_ns")
WIDTH = 5 * 8
"""Bytes that are noted of an entry."""


def note(folder: str, paths: Sequence[bytes], notes: mmap, places: range) -> None:
    """Lay down what the system notes of entries; from within, it has less of each path to go."""
    with chdir(folder):
        found = map(os.lstat, paths[places.start : places.stop])
        told = array("Q", chain.from_iterable(map(TOLD, found)))
    notes[places.start * WIDTH : places.stop * WIDTH] = told.tobytes()


def digest(notes: mmap, places: range) -> str:
    """A digest of what is noted of some entries."""
    with memoryview(notes) as whole:
        of = whole[places.start * WIDTH : places.stop * WIDTH]
        return blake2b(of, digest_size=16).hexdigest()


def place_of(path: bytes, paths: Sequence[bytes]) -> int | None:
    """Where an entry stands among all, the first of which is the folder itself."""
    if not path:
        return 0
    at = bisect_left(paths, path, 1)
    return at if paths[at : at + 1] == [path] else None


def moved(
    paths: Sequence[bytes], notes: mmap, came: Collection[bytes], went: Collection[bytes]
) -> tuple[list[bytes], mmap]:
    """All entries after some came or went, with what was noted of those that stay."""
    now, kept, at = list[bytes](), list[bytes](), 0
    for path in sorted((*came, *went)):
        here = bisect_left(paths, path, max(at, 1))
        now += paths[at:here]
        kept.append(notes[at * WIDTH : here * WIDTH])
        at = here
        if path in came:
            now.append(path)
            kept.append(bytes(WIDTH))
        else:
            at += 1
    now += paths[at:]
    kept.append(notes[at * WIDTH :])
    found = mmap(-1, len(now) * WIDTH)
    found.write(b"".join(kept))
    return now, found
