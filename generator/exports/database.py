"""One SQLite file with every table, keys between them, and a full-text search over the records.

The search uses trigrams, which find Korean inside compounds: ``SELECT * FROM search WHERE search
MATCH '컨소시엄'``; two letters are found by ``LIKE '%전시%'``.  The file is written in memory, in
one order, so that the same records give the same bytes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from generator.exports.as_json import head
from generator.exports.data_folder import FOLDER
from generator.exports.package import foreign_keys
from generator.exports.rows import Row, Source
from generator.exports.tables import Table
from generator.facts.titles import title
from generator.records.model import KINDS, Record
from generator.site.output import Export
from generator.text.languages import LANGUAGES
from generator.text.texts import plain

FILE = f"{FOLDER}portal.sqlite"
TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}


def export(source: Source) -> Export:
    """The file."""
    return Export(FILE, lambda: _written(source), title="sqlite")


def _written(source: Source) -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.execute("PRAGMA page_size = 4096")
        if source.last:
            database.execute("ATTACH ':memory:' AS last")
            database.deserialize(source.last.file(FILE), name="last")
        database.execute("BEGIN")  # by ourselves: Python knows no INSERT in a Turkish locale
        _say(source, database)
        for table in source.tables:
            database.execute(_create(table))
            marks = ", ".join("?" * len(table.columns))
            rows = _rows(table, source, database)
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows)
        texts = _texts(source, database)
        database.execute(f"CREATE VIRTUAL TABLE search USING fts5({_search_columns()})")
        marks = ", ".join("?" * (len(LANGUAGES) + 3))
        database.executemany(f"INSERT INTO search VALUES ({marks})", texts)
        database.execute("INSERT INTO search(search) VALUES ('optimize')")
        database.execute("COMMIT")
        database.execute("VACUUM")
        return bytes(database.serialize())


def _say(source: Source, database: sqlite3.Connection) -> None:
    """Whose the data is, how it may be used and of when: a table, and ``user_version`` as a day."""
    last = source.versions.last
    stamp = head(source) | (last.said if last else {})
    database.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
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


def _rows(table: Table, source: Source, database: sqlite3.Connection) -> Iterable[Row]:
    """The rows of a table; those that an earlier run wrote move over by themselves."""
    if not source.last or table.kind not in KINDS:
        return source.rows(table)
    changed = [r for r in source.registry.all(KINDS[table.kind]) if r.name in source.last.changed]
    marks = ", ".join("?" * len(changed))
    told = f'SELECT * FROM last."{table.name}" WHERE "{table.key[0]}" NOT IN ({marks})'
    database.execute(f'INSERT INTO "{table.name}" {told}', [record.id for record in changed])
    return (row for record in changed for row in source.rows_of(table, record))


def _texts(source: Source, database: sqlite3.Connection) -> Iterator[tuple[str, ...]]:
    """Text for the full-text index: titles and all texts of a record."""
    known: dict[tuple[str, str], tuple[str, ...]] = {}
    if source.last:
        rows = database.execute("SELECT * FROM last.search").fetchall()
        known = {(row[0], row[1]): row for row in rows}
        for folder, _, id in (name.partition("/") for name in source.last.changed):
            known.pop((folder, id), None)
    for record in source.registry:
        yield known.get((record.folder, record.id)) or _text(record, source)


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
