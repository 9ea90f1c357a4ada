"""What all processes of a build leave for the store: a file without a name, which ends with them.

Each puts what it has made there, compressed, while it works; the one that writes the store reads it
at the end.
"""

from __future__ import annotations

import json
import os
import tempfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from generator.build.laid_files import leads_out

QUICK = 1  # of zlib's levels
LENGTH = 8  # bytes in which the length of a parcel stands before it, and as many for its sum


class Spool:
    """Files by path, out of any process that was copied from the one that opened it."""

    def __init__(self, folder: Path | None) -> None:
        self._file: IO[bytes] | None = None
        with suppress(OSError):  # no such folder, or a full disk: then nothing is kept
            self._file = tempfile.TemporaryFile(buffering=0, dir=folder)  # noqa: SIM115 — closed in __del__
        self._waiting: dict[str, bytes] = {}

    def __del__(self) -> None:
        if self._file:
            self._file.close()

    def add(self, path: str, content: bytes) -> None:
        """Take a file, compressed, until the next ``send``."""
        if self._file:
            self._waiting[path] = zlib.compress(content, QUICK)

    def send(self) -> None:
        """Write what was added, at once, so that no other process writes in between."""
        if self._file and self._waiting:
            parcel = packed(self._waiting)
            head = len(parcel).to_bytes(LENGTH, "big") + zlib.crc32(parcel).to_bytes(LENGTH, "big")
            with suppress(OSError):
                os.write(self._file.fileno(), head + parcel)
        self._waiting = {}

    def __iter__(self) -> Iterator[dict[str, bytes]]:
        """All that was sent, parcel by parcel; nothing more after one that was cut short."""
        if not self._file:
            return
        self._file.seek(0)
        while head := self._file.read(2 * LENGTH):
            parcel = self._file.read(int.from_bytes(head[:LENGTH], "big"))
            if zlib.crc32(parcel) != int.from_bytes(head[LENGTH:], "big"):
                return
            yield unpacked(parcel) or {}


def packed(files: Mapping[str, bytes]) -> bytes:
    """Files as one: how long each is, then their bytes."""
    head = json.dumps([[path, len(content)] for path, content in files.items()]).encode()
    return b"".join((len(head).to_bytes(8, "big"), head, *files.values()))


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
