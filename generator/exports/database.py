"""One SQLite file with every table, keys between them, and a full-text search over the records.

The search uses trigrams, which find Korean inside compounds: ``SELECT * FROM search WHERE search
MATCH '컨소시엄'``; two letters are found by ``LIKE '%전시%'``.  The file is
written in one order, so that the same records give the same bytes.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

from generator.exports.as_json import head
from generator.exports.data_folder import FOLDER
from generator.exports.last_exports import LastExports
from generator.exports.package import foreign_keys
from generator.exports.packed_rows import Row
from generator.exports.rows import Source
from generator.exports.tables import Table
from generator.facts.titles import title
from generator.records.file_writing import write_new
from generator.records.model import KINDS, Record
from generator.site.output import Export
from generator.text.languages import LANGUAGES
from generator.text.texts import plain

FILE = f"{FOLDER}portal.sqlite"
TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}

COUNTED = (range(24, 28), range(92, 100))
"""The bytes of a file's head that tell how often SQLite changed it, and by which version: none of
one that was made in one go.
"""


def export(source: Source) -> Export:
    """The file."""
    lay = partial(_laid, source, source.last) if source.last else None
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
        _uncounted(place)
        return place.read_bytes()


def _laid(source: Source, last: LastExports, place: Path) -> bool:
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
        _uncounted(new)
        new.replace(place)  # where the system finds room for it while others work
    except (OSError, sqlite3.Error):
        place.unlink(missing_ok=True)
        return False
    finally:
        for one in (copy, new):
            one.unlink(missing_ok=True)
    return True


def _uncounted(place: Path) -> None:
    """Set back what SQLite counts in the head of a file."""
    with place.open("r+b") as file:
        for span in COUNTED:
            file.seek(span.start)
            file.write(bytes(len(span)))


def _make(source: Source, database: sqlite3.Connection) -> None:
    database.execute("PRAGMA page_size = 4096")
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")
    database.execute("BEGIN")  # by ourselves: Python knows no INSERT in a Turkish locale
    database.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
    _say(source, database)
    for table in source.tables:
        database.execute(_create(table))
        _insert(table, source.rows(table), database)
    _index((_text(record, source) for record in source.registry), database)
    database.execute("COMMIT")
    database.execute("VACUUM")


def _bring_up(source: Source, last: LastExports, database: sqlite3.Connection) -> None:
    """Give a database other rows.

    An index of texts tells how it came about, so it is made anew where one of them is another.
    """
    named = [source.registry.named(name) for name in sorted(last.changed)]
    changed = [record for record in named if record]
    texts = {(record.folder, record.id): _text(record, source) for record in changed}
    (schema,) = database.execute("PRAGMA schema_version").fetchone()
    database.execute("BEGIN")
    database.execute("DELETE FROM about")
    _say(source, database)
    for table in source.tables:
        if not table.of_past or last.published:
            _change(table, source, changed, last.went, database)
    known: dict[Any, tuple[str, ...]] = {
        (row[0], row[1]): row for row in database.execute("SELECT * FROM search").fetchall()
    }
    if last.went or any(known.get(key) != text for key, text in texts.items()):
        database.execute("DROP TABLE search")
        every = known | texts
        _index((every[record.folder, record.id] for record in source.registry), database)
    database.execute("COMMIT")
    database.execute(f"PRAGMA schema_version = {schema - 1}")  # VACUUM adds one


def _index(texts: Iterable[tuple[str, ...]], database: sqlite3.Connection) -> None:
    """The full-text index."""
    database.execute(f"CREATE VIRTUAL TABLE search USING fts5({_search_columns()})")
    marks = ", ".join("?" * (len(LANGUAGES) + 3))
    database.executemany(f"INSERT INTO search VALUES ({marks})", texts)
    database.execute("INSERT INTO search(search) VALUES ('optimize')")


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
        _insert(table, source.rows(table), database)
        return
    of, told = KINDS[table.kind].folder, f'DELETE FROM "{table.name}" WHERE "{table.key[0]}" = ?'
    for name in (*went, *(record.name for record in changed)):
        folder, _, id = name.partition("/")
        if folder == of:
            database.execute(told, (id,))
    for record in changed:
        if record.kind == table.kind:
            _insert(table, source.rows_of(table, record), database)


def _insert(table: Table, rows: Iterable[Row], database: sqlite3.Connection) -> None:
    marks = ", ".join("?" * len(table.columns))
    database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows)


def _say(source: Source, database: sqlite3.Connection) -> None:
    """Whose the data is, how it may be used and of when: a table, and ``user_version`` as a day."""
    last = source.versions.last
    stamp = head(source) | (last.said if last else {})
    database.executemany("INSERT INTO about VALUES (?, ?)", [(n, str(v)) for n, v in stamp.items()])
    day = int(last.day.replace("-", "")) if last else 0
    database.execute(f"PRAGMA user_version = {day}")


def _create(table: Table) -> str:
    lines = [
        f'"{c.name}" {TYPES[c.type]}{" NOT NULL" if i < table.keys else ""}'
        for i, c in enumerate(table.columns)
    ]
    lines.append(f"PRIMARY KEY ({_names(table.key)})")
    lines += [
        f'FOREIGN KEY ({_names(fields)}) REFERENCES "{there}" ({_names(known)})'
        for fields, there, known in foreign_keys(table)
    ]
    return f'CREATE TABLE "{table.name}" ({", ".join(lines)}) WITHOUT ROWID'


def _search_columns() -> str:
    titles = ", ".join(f"title_{language}" for language in LANGUAGES)
    return f"kind UNINDEXED, id UNINDEXED, {titles}, text, tokenize='trigram'"


def _text(record: Record, source: Source) -> tuple[str, ...]:
    titles = (plain(title(record), language) for language in LANGUAGES)
    return (record.folder, record.id, *titles, "\n".join(_all_texts(record, source)))


def _all_texts(record: Record, source: Source) -> Iterator[str]:
    for table in source.tables:
        if table.kind != record.kind:
            continue
        texts = [i for i, column in enumerate(table.columns) if column.language]
        for row in source.rows_of(table, record):
            yield from (row[index] for index in texts if row[index])


def _names(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)
