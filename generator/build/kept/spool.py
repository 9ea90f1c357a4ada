"""What all processes of a build leave for the store: a file without a name, which ends with them.

Each puts what it has made there while it works, many files as one compressed pack: pages of a kind
are alike, so that this takes half the time and a third of the room that each alone would take.  The
process that writes the store reads it at the end.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import IO
from zlib import crc32

from generator.build.disk.laid_files import leads_out
from generator.cache.compressed import compressed, compressed_parts, decompressed

LENGTH = 8  # bytes of each number that stands before a pack
LARGE = 1 << 20  # bytes of files from which on a pack is full
BETWEEN = "\0"  # stands in no path


class Spool:
    """Files by path, out of any process that was copied from the one that opened it."""

    def __init__(self, folder: Path | None) -> None:
        self._file: IO[bytes] | None = None
        with suppress(OSError):  # no such folder, or a full disk: then nothing is kept
            self._file = tempfile.TemporaryFile(buffering=0, dir=folder)  # noqa: SIM115 — closed in __del__
        self._waiting: dict[str, bytes] = {}
        self._size = 0

    def __del__(self) -> None:
        if self._file:
            self._file.close()

    def add(self, path: str, content: bytes) -> None:
        """Take a file, which goes with its neighbours when there are enough of them."""
        if self._file:
            self._waiting[path] = content
            self._size += len(content)
            if self._size >= LARGE:
                self.send()

    def add_one(self, path: str, sizes: Mapping[str, int], content: Callable[[str], bytes]) -> None:
        """Take files of known sizes as one, each of which is asked for only when it is its turn."""
        if self._file is None:
            return
        self.send()
        inner = _head(sizes)
        head = _head({path: len(inner) + sum(sizes.values())})
        self._write(path.encode(), compressed_parts(chain((head, inner), map(content, sizes))))

    def send(self) -> None:
        """Write what was added."""
        if self._waiting:
            self._write(BETWEEN.join(self._waiting).encode(), pack_of(self._waiting))
        self._waiting, self._size = {}, 0

    def leave(self, entries: Mapping[str, bytes]) -> None:
        """Write what is no file, by the names under which it is kept."""
        self._write(b"", packed(entries))

    def _write(self, paths: bytes, pack: bytes) -> None:
        """Write at once, so that no other process writes in between."""
        if self._file:
            head = (len(paths), len(pack), crc32(pack, crc32(paths)))
            with suppress(OSError):
                written = (*(number.to_bytes(LENGTH, "big") for number in head), paths, pack)
                os.write(self._file.fileno(), b"".join(written))

    def __iter__(self) -> Iterator[tuple[list[str], bytes]]:
        """All packs that were sent, each with its paths; none after one that was cut short.

        What is no file has no paths, and is not compressed.
        """
        if not self._file:
            return
        self._file.seek(0)
        while len(head := self._file.read(3 * LENGTH)) == 3 * LENGTH:
            lengths = (head[at : at + LENGTH] for at in range(0, len(head), LENGTH))
            of_paths, of_pack, whole = (int.from_bytes(one, "big") for one in lengths)
            paths, pack = self._file.read(of_paths), self._file.read(of_pack)
            if crc32(pack, crc32(paths)) != whole:
                return
            yield paths.decode().split(BETWEEN) if paths else [], pack


def pack_of(files: Mapping[str, bytes]) -> bytes:
    """Files as one pack; large ones are not put together before."""
    if sum(map(len, files.values())) < 2 * LARGE:
        return compressed(packed(files))
    head = _head({path: len(content) for path, content in files.items()})
    return compressed_parts((head, *files.values()))


def opened(pack: bytes) -> dict[str, bytes]:
    """The files of a pack by path; none where one would lie outside the site."""
    return unpacked(decompressed(pack)) or {}


def packed(files: Mapping[str, bytes]) -> bytes:
    """Files as one: how long each is, then their bytes."""
    head = _head({path: len(content) for path, content in files.items()})
    return b"".join((head, *files.values()))


def _head(sizes: Mapping[str, int]) -> bytes:
    """What stands before files of these sizes."""
    head = json.dumps([*sizes.items()]).encode()
    return len(head).to_bytes(LENGTH, "big") + head


def unpacked(content: bytes) -> dict[str, bytes] | None:
    """Files by path; None where one would lie outside the site."""
    at = 8 + int.from_bytes(content[:8], "big")
    listed: Sequence[tuple[str, int]] = json.loads(content[8:at])
    found = {}
    for path, size in listed:
        if leads_out(path):
            return None
        found[path] = content[at : at + size]
        at += size
    return found
