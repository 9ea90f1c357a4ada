"""Values that lie in a file without a name, so that one of them at a time takes memory.

Forked workers write them there; the file ends with whoever opened it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Any, NamedTuple

from generator.text.quick_json import from_kept_json, kept_json

AT_ONCE = 1 << 20  # bytes that are written together


class _File:
    """A file without a name, closed when nobody holds it any more."""

    def __init__(self, folder: Path | None) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile(buffering=0, dir=folder)  # noqa: SIM115 — below

    def __del__(self) -> None:
        if "_file" in vars(self):
            self._file.close()

    def read(self, size: int, at: int) -> bytes:
        found = os.pread(self._file.fileno(), size, at)
        if len(found) != size:
            raise OSError("a file of this process was cut")
        return found

    def append(self, content: bytes) -> None:
        self._file.seek(0, os.SEEK_END)
        left = memoryview(content)
        while left:
            left = left[os.write(self._file.fileno(), left) :]


class Filed(NamedTuple):
    """A value, as the place at which it lies."""

    file: _File
    at: int
    size: int

    def __reduce__(self) -> tuple[type[None], tuple[()]]:
        """It is nothing to a process that has not this file."""
        return type(None), ()

    @property
    def written(self) -> bytes:
        """Its JSON."""
        return self.file.read(self.size, self.at)


class FiledValues(Sequence[Any]):
    """Values that JSON gives back as they are, in the order in which they were taken."""

    def __init__(self, folder: Path | None) -> None:
        """Raises ``OSError`` where there can be no such file."""
        self._file = _File(folder)
        self.places: list[Filed] = []

    def __getitem__(self, number: Any) -> Any:
        return from_kept_json(self.places[number].written)

    def __len__(self) -> int:
        return len(self.places)

    def put(self, values: Iterable[Any]) -> list[int]:
        """Write values, of which this object hears when it is told their sizes, which are given.

        Raises ``OSError`` where they cannot be written, and ``TypeError`` for what is no JSON.
        """
        sizes, waiting, of_waiting = list[int](), list[bytes](), 0
        for value in values:
            waiting.append(kept_json(value))
            sizes.append(len(waiting[-1]))
            of_waiting += sizes[-1]
            if of_waiting >= AT_ONCE:
                self._file.append(b"".join(waiting))
                waiting, of_waiting = [], 0
        self._file.append(b"".join(waiting))
        return sizes

    def add(self, values: Iterable[Any]) -> None:
        """Write values behind all others; raises as ``put`` does."""
        self.told(self.put(values))

    def told(self, sizes: Iterable[int]) -> None:
        """Take in that somebody put values of these sizes behind all others."""
        at = sum(self.places[-1][1:]) if self.places else 0
        for size in sizes:
            self.places.append(Filed(self._file, at, size))
            at += size
