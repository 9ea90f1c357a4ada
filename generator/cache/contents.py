"""Digests of what lies in folders, by which it is known again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b, file_digest
from pathlib import Path


class NoPlainFile(Exception):
    """Something in a folder is neither a file nor a folder."""


def contents(folder: Path) -> Iterator[object]:
    """Every file of a folder, with a digest of its content."""
    for above, entries in folders(os.fspath(folder)):
        for entry in entries:
            if not entry.is_file(follow_symlinks=False):
                raise NoPlainFile(entry.path)
            with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123  (a Path each is slow)
                yield above, entry.name, file_digest(file, blake2b).digest()


def noted(folder: Path) -> Iterator[object]:
    """What the system notes of every file, which changes also when the same bytes are written.

    Of a folder it is who may do what in it.
    """
    for above, entries in folders(os.fspath(folder)):
        found = ((entry.name, entry.stat(follow_symlinks=False)) for entry in entries)
        told = [(n, s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino) for n, s in found]
        yield above, os.lstat(above).st_mode, told


def mask() -> str:
    """What nobody may do with a file that this process makes, as the system writes it: ``022``."""
    found = os.umask(0o077)  # it is told only to who sets another
    os.umask(found)
    return f"{found:03o}"


def folders(folder: str) -> Iterator[tuple[str, list[os.DirEntry[str]]]]:
    """A folder and those in it, each with all that is no folder, in order."""
    with os.scandir(folder) as listed:
        entries = sorted(listed, key=lambda entry: entry.name)
    within = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
    yield folder, [entry for entry in entries if not entry.is_dir(follow_symlinks=False)]
    for one in within:
        yield from folders(one.path)


def digest(parts: Iterable[object]) -> str:
    """A digest of some values, which are told apart as they are written."""
    found = blake2b(digest_size=20)
    for part in parts:
        found.update(repr(part).encode("utf-8", "surrogateescape") + b"\n")
    return found.hexdigest()
