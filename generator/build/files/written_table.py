"""A table that is worked out of several records, as the two files that it can be taken away as."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.exports import as_csv, workbook
from generator.exports.columns import JOINED, Column
from generator.exports.data_folder import CHARTS
from generator.exports.packed_rows import Row
from generator.facts.marks import MARKS, Marks
from generator.site.output import Export
from generator.text.catalogues import SITE
from generator.text.languages import LANGUAGES

MARK_WORDS = {name: {one: SITE.text(one, "mark", name) for one in LANGUAGES} for name in MARKS}


def both(id: str, title: str, columns: tuple[Column, ...], rows: list[Row]) -> Iterator[Export]:
    """A table as CSV with names of columns, and as XLSX with their Korean headings."""
    header = [column.name for column in columns]
    of = partial(tuple, (title, rows))
    csv, xlsx = partial(as_csv.written, header, rows), [(title, columns, rows)]
    yield Export(f"{CHARTS}{id}.csv", csv, made_of=of)
    yield Export(f"{CHARTS}{id}.xlsx", partial(workbook.written, xlsx), made_of=of)


def marks_cell(marks: Marks) -> str | None:
    """What limits a value, in one cell."""
    return JOINED.join(marks.names) or None
