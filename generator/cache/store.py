"""A store of bytes by key, which a later run may or may not find again.

It is never needed, and never trusted beyond its key: a store that is damaged, locked, full, absent,
of another layout, of another account or out of a checkout counts as empty. Whoever uses it puts
everything that an answer depends on into the key, so that branches, worktrees and machines may
share one store.

One process writes it; forked children get the bytes from there, or read them as others do.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.cache.kept_rows import TABLE, bound, digest_apart, note, put, told
from generator.cache.own_file import made_here

FILE = "kept-1.sqlite"  # another number for another layout
BESIDE = ("journal", "wal", "shm")
"""Files from which SQLite takes what a killed run left; it gives them the rights of the first."""
MOST_BYTES = 2 * 1024 * 1024 * 1024
AT_ONCE = 500  # keys of one question, of which SQLite bounds the number
WAIT = 2.0  # seconds for another run that writes
T = TypeVar("T")


@dataclass(frozen=True)
class Store:
    """The store in a folder; without one nothing is kept."""

    folder: Path | None
    most_bytes: int = MOST_BYTES

    def shelf(self, name: str, *depends: str) -> Shelf:
        """A part of the store: its name, and everything that its contents depend on."""
        said = (one.encode("utf-8", "surrogatepass") for one in (name, *depends))
        return Shelf(self, digest_apart(*said))

    def tell(self, keys: Collection[bytes]) -> dict[bytes, bytes]:
        """The values under these keys, as far as they are there and undamaged."""
        wanted = list(keys)
        parts = [wanted[at : at + AT_ONCE] for at in range(0, len(wanted), AT_ONCE)]

        def read(kept: sqlite3.Connection) -> dict[bytes, bytes]:
            found = [row for part in parts for row in told(kept, part)]
            with suppress(sqlite3.OperationalError), kept:  # another run may write just now
                kept.execute("PRAGMA busy_timeout = 0")
                note(kept, {key: used for key, _, used in found})
            return {key: value for key, value, _ in found}

        return self._with(read) or {}

    def keep(self, entries: Mapping[bytes, bytes]) -> None:
        """Keep values under keys; if there is too much, what was not used for longest goes."""

        def write(kept: sqlite3.Connection) -> None:
            put(kept, entries)
            bound(kept, self.most_bytes)

        if entries:
            self._with(write)

    def renew(self, key: bytes, change: Callable[[bytes | None], bytes]) -> None:
        """Keep under a key what is made of what was there; nobody writes in between."""

        def write(kept: sqlite3.Connection) -> None:
            kept.execute("BEGIN IMMEDIATE")
            before = next((value for _, value, _ in told(kept, [key])), None)
            put(kept, {key: change(before)})

        self._with(write)

    def _with(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do some work on the file, if there can be one; a damaged file is removed."""
        if self.folder is None:
            return None
        try:
            with closing(sqlite3.connect(place(self.folder), timeout=WAIT)) as kept, kept:
                kept.executescript("PRAGMA synchronous = OFF; PRAGMA trusted_schema = OFF;" + TABLE)
                return work(kept)
        except (OSError, sqlite3.OperationalError):  # locked, read only or full
            return None
        except sqlite3.Error:
            with suppress(OSError):
                (self.folder / FILE).unlink()
            return None


def place(folder: Path) -> Path:
    """The file of a folder, which is made and kept out of Git."""
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / ".gitignore"
    if not folder.is_symlink() and not ignored.exists():
        ignored.write_text("*\n", "utf-8")
    made_here(folder / FILE, *(folder / f"{FILE}-{name}" for name in BESIDE))
    return folder / FILE


@dataclass(frozen=True)
class Shelf:
    """Bytes by key, all of which depend on the same."""

    store: Store
    depends: bytes

    def tell(self, keys: Collection[str]) -> dict[str, bytes]:
        """The values under these keys, as far as they are there and undamaged."""
        named = {self._key(key): key for key in keys}
        return {named[key]: value for key, value in self.store.tell(named).items()}

    def keep(self, entries: Mapping[str, bytes]) -> None:
        """Keep values under keys."""
        self.store.keep({self._key(key): value for key, value in entries.items()})

    def renew(self, key: str, change: Callable[[bytes | None], bytes]) -> None:
        """Keep under a key what is made of what was there; nobody writes in between."""
        self.store.renew(self._key(key), change)

    def _key(self, key: str) -> bytes:
        return digest_apart(
            self.depends, key.encode("utf-8", "surrogatepass")
        )  # a name on the disk


@dataclass(frozen=True)
class Sending(Shelf):
    """A shelf of which somebody else keeps what is put there."""

    send: Callable[[Mapping[str, bytes]], None] = lambda entries: None

    def keep(self, entries: Mapping[str, bytes]) -> None:
        """Send values under keys."""
        self.send(entries)


class NewShelf(Shelf):
    """A shelf on which nothing is found, and things are kept."""

    def tell(self, keys: Collection[str]) -> dict[str, bytes]:
        """Nothing."""
        return {}
