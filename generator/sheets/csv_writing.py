"""A table as CSV, in the encoding that a desk needs."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from io import StringIO
from typing import Any

from generator.exports.as_csv import cell
from generator.records.partial import at
from generator.sheets.cell_values import shown
from generator.sheets.choices import Choices
from generator.sheets.grid import NotASheet
from generator.sheets.layout import Sheet
from generator.sheets.sheet_columns import SheetColumn

ENCODINGS = ("utf-8-sig", "utf-8", "cp949")


def as_csv(sheet: Sheet, data: Mapping[str, Any], choices: Choices, encoding: str) -> bytes:
    """What it is, the single values, an empty line, and the table."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([sheet.labels[choices.language]])  # budget and settlement have one heading
    for pair in sheet.pairs():
        name = pair[0].labels[choices.language]
        writer.writerow([name, *(_cell(one, data, choices) for one in pair if one)])
    if sheet.singles:
        writer.writerow([])
    writer.writerow([column.labels[choices.language] for column in sheet.columns])
    for entry in at(data, sheet.path) or ():
        writer.writerow([_cell(column, entry, choices) for column in sheet.columns])
    try:
        return text.getvalue().encode(encoding)
    except UnicodeEncodeError as error:
        raise NotASheet("not-in-encoding", found=error.object[error.start]) from None


def _cell(column: SheetColumn, entry: Any, choices: Choices) -> Any:
    return cell(shown(column, entry, choices))
