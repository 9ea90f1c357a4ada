"""What a workbook says of its columns: a sheet of help, and what may stand in a cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from generator.records.groups import example_of
from generator.records.schema import annotation
from generator.sheets.book import HEADING, plain_text
from generator.sheets.choices import Choices
from generator.sheets.layout import Sheet
from generator.sheets.sheet_columns import SheetColumn
from generator.sheets.sheet_words import WORDS

TEXT, WHOLE_NUMBER, NUMBER = "@", "#,##0", "#,##0.######"
WIDTHS = {"sheet": 20, "column": 34, "must": 8, "help": 60, "example": 32}


def draw_guide(book: Workbook, sheets: Sequence[Sheet], choices: Choices) -> None:
    """A sheet that explains every column."""
    there = book.create_sheet(WORDS.text(choices.language, "guide", "title"))
    for at, (name, width) in enumerate(WIDTHS.items(), 1):
        head = there.cell(1, at, WORDS.text(choices.language, "guide", name))
        head.font, head.fill, head.alignment = HEADING
        there.column_dimensions[get_column_letter(at)].width = width
    for row, line in enumerate(_explained(sheets, choices), 2):
        for at, text in enumerate(line, 1):
            cell = there.cell(row, at)
            write_text(cell, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def answers(column: SheetColumn, choices: Choices) -> Iterator[str]:
    """What may be chosen in a cell, in words that ``Choices.shown`` writes too."""
    if column.node.get("type") == "boolean":
        yield from choices.answers
    words = choices.words(column)
    shared = Counter(words.values())
    yield from (word if word and shared[word] == 1 else code for code, word in words.items())


def write_text(cell: Any, text: str) -> None:
    """Text as it is: never a formula."""
    cell.value = plain_text(text)
    cell.data_type = "s"


def number_format(column: SheetColumn) -> str:
    """Numbers with commas; all else stays the text that was typed, 2026-03 too."""
    return {"integer": WHOLE_NUMBER, "number": NUMBER}.get(str(column.node.get("type")), TEXT)


def prompt(column: SheetColumn, language: str) -> str:
    """A field's help and, for a list in a cell, how to write it."""
    said = annotation(column.node, "description", language) or ""
    return f"{said} {WORDS.text(language, 'guide', 'many')}" if column.many else said


def _explained(sheets: Sequence[Sheet], choices: Choices) -> Iterator[tuple[str, ...]]:
    language = choices.language
    for sheet in sheets:
        for column in (*sheet.singles, *sheet.columns):
            example = example_of(column.node)
            if isinstance(example, dict):
                example = example.get(column.language or "ko", "")
            yield (
                sheet.labels[language],
                column.labels[language],
                "*" if column.required else "",
                prompt(column, language),
                str(choices.shown(column, example) if example is not None else ""),
            )
