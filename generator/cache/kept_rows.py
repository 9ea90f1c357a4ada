"""The rows of the store's file: a key, the moment it was put there, a digest, and the value.

When a row was last asked for stands in a narrow table beside them: to write that into ten thousand
rows would be to write them all.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping
from hashlib import blake2b

TABLE = """
CREATE TABLE IF NOT EXISTS kept (
    key BLOB PRIMARY KEY, used INTEGER NOT NULL, sum BLOB NOT NULL, value BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS asked (key BLOB PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID"""
LAST = "max(used, coalesce(at, 0))"
ROWS = f"SELECT key, {LAST}, sum, value FROM kept LEFT JOIN asked USING (key)"
OLDEST = f"SELECT key, {LAST} FROM kept LEFT JOIN asked USING (key) ORDER BY 2, kept.rowid"
WHILE = 60 * 10**9  # nanoseconds; a use is not noted again within them, so most runs write nothing
DAY = 24 * 60 * 60 * 10**9
FREED = 0.75  # of the most bytes are left where there were more


def told(kept: sqlite3.Connection, keys: list[bytes]) -> Iterator[tuple[bytes, bytes, int]]:
    """The values under some keys that are there undamaged, and when they were last used."""
    marks = ", ".join("?" * len(keys))
    for key, used, whole, value in kept.execute(f"{ROWS} WHERE key IN ({marks})", keys).fetchall():
        if isinstance(value, bytes) and digest_apart(key, value) == whole:
            yield key, value, used if isinstance(used, int) else 0  # which no digest covers


def note(kept: sqlite3.Connection, used: Mapping[bytes, int]) -> None:
    """Note that some rows were asked for just now, if that was noted last a while ago."""
    now = time.time_ns()
    rows = [(key, now) for key, last in used.items() if abs(now - last) > WHILE]
    if rows:
        kept.executemany("INSERT OR REPLACE INTO asked VALUES (?, ?)", rows)


def put(kept: sqlite3.Connection, entries: Mapping[bytes, bytes]) -> None:
    """Put values under keys, each with the moment and a digest of both."""
    now = time.time_ns()
    rows = ((key, now, digest_apart(key, value), value) for key, value in entries.items())
    kept.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)


def bound(kept: sqlite3.Connection, most: int) -> None:
    """Remove what nobody asked for or put there for longest, if there is too much.

    Of what was of use lately no more goes than must, since the next run wants it.
    """
    if _bytes(kept) <= most:
        return
    lately = time.time_ns() - DAY
    for key, last in kept.execute(OLDEST).fetchall():
        of_use = isinstance(last, int) and last > lately
        if _bytes(kept) <= (most if of_use else most * FREED):
            return
        kept.execute("DELETE FROM kept WHERE key = ?", (key,))
        kept.execute("DELETE FROM asked WHERE key = ?", (key,))


def _bytes(kept: sqlite3.Connection) -> int:
    size, pages, free = (
        int(kept.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_size", "page_count", "freelist_count")
    )
    return size * (pages - free)


def digest_apart(*parts: bytes) -> bytes:
    """A digest of some byte strings that tells where one ends and the next begins."""
    found = blake2b(digest_size=20)
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.digest()
