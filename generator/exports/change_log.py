"""The change log for machines: every field that a publication changed, with both values.

What came in is told without values: the present record less its changes gives them.  What went is
told without values too, for it may have gone because it said too much; so are rosters, and values
that speak of a person.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.exports import output_schemas
from generator.exports.as_json import head
from generator.exports.changes_table import CATEGORIES, TABLE, WHAT
from generator.exports.data_folder import FOLDER
from generator.exports.packed_rows import Row
from generator.exports.rows import Source
from generator.exports.tables import HIDDEN
from generator.facts.once import once
from generator.facts.personal import personal
from generator.history.field_changes import KINDS, changes
from generator.history.publications import Past, Publication, Revision
from generator.records.findings import dotted
from generator.site.output import Export

ROSTER = "participants"


assert CATEGORIES.keys() == set(KINDS)


@once
def rows(past: Past) -> tuple[Row, ...]:
    """All rows, the first publication first; values as Python has them."""
    return tuple(row for publication in past.publications for row in _of_publication(publication))


def _of_publication(publication: Publication) -> Iterator[Row]:
    """The rows of one publication, where two records may have one first name: as one goes, and the
    other comes back, when a renaming is undone.
    """
    taken, when = set[str](), publication.when.isoformat()
    for revision in publication.revisions:
        first, kind = revision.first_name or revision.name, revision.name.partition("/")[0]
        for row in _of(revision):
            names = (first, revision.name, f"{revision.name}:{len(taken)}")
            named = (f"{publication.id[:16]}:{name}:{row[1]}" for name in names)
            id = next(id for id in named if id not in taken)
            taken.add(id)
            yield id, publication.id, when, kind, revision.name, first, *row


@once
def rows_of_texts(past: Past) -> tuple[Row, ...]:
    """All rows for tables, whose cells are texts: groups and numbers as JSON writes them."""
    return tuple(
        (*others, _text(before), _text(after), withheld)
        for *others, before, after, withheld in rows(past)
    )


def exports(source: Source, past: Past) -> Iterator[Export]:
    """One JSON document, and one change a line; the table is written with all others."""

    def document() -> bytes:
        last = past.publications[-1] if past.publications else None
        stamp = {"changed": last.day, "commit": last.id} if last else {}
        whole = {**head(source), **stamp, "changes": [_entry(row) for row in rows(past)]}
        return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()

    def lines() -> bytes:
        entries = (json.dumps(_entry(row), ensure_ascii=False) for row in rows(past))
        return "".join(f"{entry}\n" for entry in entries).encode()

    yield Export(f"{FOLDER}changes.json", document, title="changes", of_past=True)
    yield Export(f"{FOLDER}changes.ndjson", lines, title="changes-lines", of_past=True)
    yield output_schemas.of_changes(source, TABLE, (*WHAT,), (*CATEGORIES,))


def _entry(row: Row) -> dict[str, Any]:
    """A change as JSON has it; null is a field that was not there."""
    values = dict(zip((column.name for column in TABLE.columns), row, strict=True))
    if not values["withheld"]:
        del values["withheld"]
    if values["what"] in ("added", "removed") or "withheld" in values:
        del values["before"], values["after"]
    return {n: v for n, v in values.items() if v not in (None, "") or n in ("before", "after")}


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def _of(revision: Revision) -> Iterator[Row]:
    """What one publication did to one record: what, field, category, before, after, withheld."""
    before, after = revision.before, revision.after
    if before is None or after is None:
        if before or after:
            yield "added" if after else "removed", "", None, None, None, False
        return
    if before.id != after.id:
        yield "renamed", "id", "text", before.id, after.id, False
    for change in changes(before, after, aside=HIDDEN):
        values = change.before, change.after
        field = dotted(change.path)
        if ROSTER in change.path or any(_personal(value) for value in values):
            yield "changed", field, change.kind, None, None, True
        else:
            yield "changed", field, change.kind, *values, False


def _personal(value: Any) -> bool:
    """Whether a value says anything about a person."""
    return bool(value is not None and personal(json.dumps(value, ensure_ascii=False)))
