"""What stands in the SQLite file: tables, whose the data is and of when, a full-text index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from generator.exports.as_json import head
from generator.exports.data_folder import FOLDER
from generator.exports.package import foreign_keys
from generator.exports.packed_rows import Row
from generator.exports.rows import Source
from generator.exports.tables import Table
from generator.facts.titles import title
from generator.records.model import Record
from generator.text.languages import LANGUAGES
from generator.text.texts import plain

FILE = f"{FOLDER}portal.sqlite"
TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}


def insert(table: Table, rows: Iterable[Row], database: sqlite3.Connection) -> None:
    """Add rows to a table."""
    marks = ", ".join("?" * len(table.columns))
    database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows)


def say(source: Source, database: sqlite3.Connection) -> None:
    """Whose the data is, how it may be used and of when: a table, and ``user_version`` as a day."""
    last = source.versions.last
    stamp = head(source) | (last.said if last else {})
    database.executemany("INSERT INTO about VALUES (?, ?)", [(n, str(v)) for n, v in stamp.items()])
    day = int(last.day.replace("-", "")) if last else 0
    database.execute(f"PRAGMA user_version = {day}")


def create(table: Table) -> str:
    """The statement that makes a table with its keys."""
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


def _names(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def index_texts(texts: Iterable[tuple[str, ...]], database: sqlite3.Connection) -> None:
    """Make the full-text index, of one row a record."""
    database.execute(f"CREATE VIRTUAL TABLE search USING fts5({_search_columns()})")
    marks = ", ".join("?" * (len(LANGUAGES) + 3))
    database.executemany(f"INSERT INTO search VALUES ({marks})", texts)
    database.execute("INSERT INTO search(search) VALUES ('optimize')")


def _search_columns() -> str:
    titles = ", ".join(f"title_{language}" for language in LANGUAGES)
    return f"kind UNINDEXED, id UNINDEXED, {titles}, text, tokenize='trigram'"


def search_row(record: Record, source: Source) -> tuple[str, ...]:
    """What the index has of a record: folder, id, a title in each language, every text."""
    titles = (plain(title(record), language) for language in LANGUAGES)
    return (record.folder, record.id, *titles, "\n".join(_all_texts(record, source)))


def _all_texts(record: Record, source: Source) -> Iterator[str]:
    for table in source.tables:
        if table.kind != record.kind:
            continue
        texts = [i for i, column in enumerate(table.columns) if column.language]
        for row in source.rows_of(table, record):
            yield from (row[index] for index in texts if row[index])
