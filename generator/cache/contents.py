"""Digests of folders, to tell whether anything in them changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import TypeAlias


class NoPlainFile(Exception):
    """A folder has an entry that is neither a file nor a folder."""


AT_ONCE = 1 << 16
"""Bytes that are read of a file first; few have more."""
READING = os.O_RDONLY | getattr(os, "O_BINARY", 0)


class Digested(bytes):
    """Bytes whose digest was worked out when they were read."""

    digest: str

    @classmethod
    def of(cls, content: bytes, digest: str) -> Digested:
        """Some bytes with their digest."""
        found = cls(content)
        found.digest = digest
        return found


Read: TypeAlias = dict[str, Digested]
"""The bytes of files by path."""


class AskedFiles(Mapping[str, bytes]):
    """Files by path, which know which of them, and of others, somebody asked for."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self.asked: set[str] = set()

    def __getitem__(self, path: str) -> bytes:
        self.asked.add(path)
        return self._files[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def digest_of(content: bytes) -> str:
    """What tells the contents of files apart."""
    if isinstance(content, Digested):
        return content.digest
    return blake2b(content, digest_size=20).hexdigest()


def contents(folder: Path, read: Read | None = None) -> Iterator[tuple[str, str, str]]:
    """Every file of a folder: the folder that it is in, its name, a digest of its content.

    What it read comes into ``read``, by path, for whoever wants it next.
    """
    for above, entries in folders(os.fspath(folder)):
        for entry in entries:
            if not entry.is_file(follow_symlinks=False):
                raise NoPlainFile(entry.path)
            found = _whole(entry.path)
            of = digest_of(found)
            if read is not None:
                read[entry.path] = Digested.of(found, of)
            yield above, entry.name, of


def _whole(path: str) -> bytes:
    """All bytes of a file, in half the time that a file object takes."""
    file = os.open(path, READING)
    try:
        found = os.read(file, AT_ONCE)
        if len(found) < AT_ONCE:
            return found
        return b"".join((found, *iter(partial(os.read, file, AT_ONCE), b"")))
    finally:
        os.close(file)


def noted(folder: Path) -> Iterator[tuple[object, ...]]:
    """Size, times and inode of every file, which change even when the same bytes are written again.

    Of each folder, its mode.
    """
    for above, entries in folders(os.fspath(folder)):
        found = ((entry.name, entry.stat(follow_symlinks=False)) for entry in entries)
        told = [(n, s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino) for n, s in found]
        yield above, os.lstat(above).st_mode, told


def mask() -> str:
    """The umask of this process, as the system writes it: ``022``."""
    found = os.umask(0o077)  # it can only be read by setting another
    os.umask(found)
    return f"{found:03o}"


def folders(folder: str) -> Iterator[tuple[str, list[os.DirEntry[str]]]]:
    """A folder and its subfolders, each with its other entries, in order."""
    with os.scandir(folder) as listed:
        entries = sorted(listed, key=lambda entry: entry.name)
    within = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
    yield folder, [entry for entry in entries if not entry.is_dir(follow_symlinks=False)]
    for one in within:
        yield from folders(one.path)


def digest(parts: Iterable[object]) -> str:
    """A digest of some values, by how they are written."""
    found = blake2b(digest_size=20)
    for part in parts:
        found.update(repr(part).encode("utf-8", "surrogateescape") + b"\n")
    return found.hexdigest()
