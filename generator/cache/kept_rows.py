"""The rows of the store's file: a key, the day of its last use, a digest, and the value."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping
from hashlib import blake2b

TABLE = """
CREATE TABLE IF NOT EXISTS kept (
    key BLOB PRIMARY KEY, used INTEGER NOT NULL, sum BLOB NOT NULL, value BLOB NOT NULL
)"""
FREED = 0.75  # of the most bytes are left where there were more
DAY = 86_400


def told(kept: sqlite3.Connection, keys: list[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """The values under some keys that are there undamaged; that they were used is noted."""
    marks, today = ", ".join("?" * len(keys)), _today()
    asked = f"SELECT key, used, sum, value FROM kept WHERE key IN ({marks})"
    seen = []
    for key, used, whole, value in kept.execute(asked, keys).fetchall():
        if isinstance(value, bytes) and digest_apart(key, value) == whole:
            yield key, value
            seen += [(today, key)] if used != today else []
    kept.executemany("UPDATE kept SET used = ? WHERE key = ?", seen)


def put(kept: sqlite3.Connection, entries: Mapping[bytes, bytes]) -> None:
    """Put values under keys, each with the day and a digest of both."""
    rows = ((key, _today(), digest_apart(key, value), value) for key, value in entries.items())
    kept.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)


def bound(kept: sqlite3.Connection, most: int) -> None:
    """Remove what was not used for longest, if there is too much."""
    if _bytes(kept) <= most:
        return
    for (key,) in kept.execute("SELECT key FROM kept ORDER BY used, rowid").fetchall():
        kept.execute("DELETE FROM kept WHERE key = ?", (key,))
        if _bytes(kept) <= most * FREED:
            return


def _bytes(kept: sqlite3.Connection) -> int:
    size, pages, free = (
        int(kept.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_size", "page_count", "freelist_count")
    )
    return size * (pages - free)


def _today() -> int:
    return int(time.time() // DAY)


def digest_apart(*parts: bytes) -> bytes:
    """A digest of some byte strings that tells where one ends and the next begins."""
    found = blake2b(digest_size=20)
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.digest()
