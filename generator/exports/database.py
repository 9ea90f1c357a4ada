"""One SQLite file with every table, keys between them, and a full-text search over the records.

The search uses trigrams, which find Korean inside compounds: ``SELECT * FROM search WHERE search
MATCH '컨소시엄'``; two letters are found by ``LIKE '%전시%'``.  The file is
written in one order, so that the same records give the same bytes.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.exports.changed_database import laid, uncounted
from generator.exports.rows import Source
from generator.exports.sqlite_content import FILE, create, index_texts, insert, say, search_row
from generator.site.output import Export


def export(source: Source) -> Export:
    """The file."""
    lay = partial(laid, source, source.last) if source.last else None
    return Export(FILE, lambda: _written(source), title="sqlite", lay=lay)


def _written(source: Source) -> bytes:
    try:
        return _on_disk(source)
    except (OSError, sqlite3.OperationalError):  # there is no room
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
            _make(source, database)
            return bytes(database.serialize())


def _on_disk(source: Source) -> bytes:
    """A new file that is made in a folder for a while; in memory it would take four times its size.

    It has the bytes of one that was made there.
    """
    with TemporaryDirectory() as folder:
        place = Path(folder, "new")
        with closing(sqlite3.connect(place, isolation_level=None)) as database:
            _make(source, database)
        uncounted(place)
        return place.read_bytes()


def _make(source: Source, database: sqlite3.Connection) -> None:
    database.execute("PRAGMA page_size = 4096")
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")
    database.execute("BEGIN")  # by ourselves: Python knows no INSERT in a Turkish locale
    database.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
    say(source, database)
    for table in source.tables:
        database.execute(create(table))
        insert(table, source.rows(table), database)
    index_texts((search_row(record, source) for record in source.registry), database)
    database.execute("COMMIT")
    database.execute("VACUUM")
