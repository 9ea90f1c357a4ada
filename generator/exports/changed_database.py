"""The last SQLite file with other rows, laid as if it had been made anew."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from shutil import copyfile
from typing import Any

from generator.exports.last_exports import LastExports
from generator.exports.rows import Source
from generator.exports.sqlite_content import FILE, index_texts, insert, say, search_row
from generator.exports.tables import Table
from generator.records.file_writing import write_new
from generator.records.model import KINDS, Record

COUNTED = (range(24, 28), range(92, 100))
"""The bytes of a file's head that tell how often SQLite changed it, and by which version: none of
one that was made in one go.
"""


def laid(source: Source, last: LastExports, place: Path) -> bool:
    """Write the last file with other rows; False where there is no room, or it is none.

    A copy of it is changed, of which VACUUM lays the rows into a new file as if they were new.
    """
    copy, new = (place.with_name(f"{place.name}.{name}") for name in ("before", "new"))
    for one in (new, place):  # others may read it as any file, which SQLite does not see to
        write_new(one, b"")
    try:
        copyfile(last.place / FILE, copy)
        with closing(sqlite3.connect(copy, isolation_level=None)) as database:
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("PRAGMA synchronous = OFF")
            _bring_up(source, last, database)
            database.execute("VACUUM INTO ?", (os.fspath(new),))
        uncounted(new)
        new.replace(place)  # where the system finds room for it while others work
    except (OSError, sqlite3.Error):
        place.unlink(missing_ok=True)
        return False
    finally:
        for one in (copy, new):
            one.unlink(missing_ok=True)
    return True


def uncounted(place: Path) -> None:
    """Set back what SQLite counts in the head of a file."""
    with place.open("r+b") as file:
        for span in COUNTED:
            file.seek(span.start)
            file.write(bytes(len(span)))


def _bring_up(source: Source, last: LastExports, database: sqlite3.Connection) -> None:
    """Give a database other rows.

    An index of texts tells how it came about, so it is made anew where one of them is another.
    """
    named = [source.registry.named(name) for name in sorted(last.changed)]
    changed = [record for record in named if record]
    texts = {(record.folder, record.id): search_row(record, source) for record in changed}
    (schema,) = database.execute("PRAGMA schema_version").fetchone()
    database.execute("BEGIN")
    database.execute("DELETE FROM about")
    say(source, database)
    for table in source.tables:
        if not table.of_past or last.later.publications:
            _change(table, source, changed, last.went, database)
    known: dict[Any, tuple[str, ...]] = {
        (row[0], row[1]): row for row in database.execute("SELECT * FROM search").fetchall()
    }
    if last.went or any(known.get(key) != text for key, text in texts.items()):
        database.execute("DROP TABLE search")
        every = known | texts
        index_texts((every[record.folder, record.id] for record in source.registry), database)
    database.execute("COMMIT")
    database.execute(f"PRAGMA schema_version = {schema - 1}")  # VACUUM adds one


def _change(
    table: Table,
    source: Source,
    changed: list[Record],
    went: Iterable[str],
    database: sqlite3.Connection,
) -> None:
    """Give a table the rows of some records and none of others, or all where it is of no kind."""
    if table.kind not in KINDS:
        database.execute(f'DELETE FROM "{table.name}"')
        insert(table, source.rows(table), database)
        return
    of, told = KINDS[table.kind].folder, f'DELETE FROM "{table.name}" WHERE "{table.key[0]}" = ?'
    for name in (*went, *(record.name for record in changed)):
        folder, _, id = name.partition("/")
        if folder == of:
            database.execute(told, (id,))
    for record in changed:
        if record.kind == table.kind:
            insert(table, source.rows_of(table, record), database)
