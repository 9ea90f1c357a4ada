"""One cell as the value that a record would have there, with remarks on anything strange."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from unicodedata import normalize

from generator.records.meant_numbers import meant_number
from generator.records.meant_words import plain_word
from generator.records.offered_numbers import MINUS
from generator.records.offers import DITTO
from generator.records.written_numbers import UNITS
from generator.sheets.cell_values import whole
from generator.sheets.choices import ANSWERS, Choices
from generator.sheets.grid import Cell
from generator.sheets.measures import measure_said
from generator.sheets.remark import CellRemark
from generator.sheets.sheet_columns import SEPARATORS, SheetColumn
from generator.sheets.units import with_unit
from generator.text.languages import MAIN

FEWEST = 2  # lines that make a list
DASHES = frozenset("-–—−ㅡ―")
EMPTY = frozenset(json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))["empty"])
"""Words, as ``plain_word`` has them, by which people say that a cell is empty."""
OWN_UNIT = re.compile("|".join(name for name in UNITS if not name.isascii()))
BULLET = re.compile(r"(?:[-–—·•∙▪○◦*]|[0-9]{1,2}[.)])[ \t]+|[①-⑳][ \t]*")
COMMAS = re.compile(r"(?<!\s)(?:\s*[,、]\s*|\s+/\s+)")
LISTED = re.compile(r"[,、]\s*")
MIDNIGHT = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[ T]00:00(?::00(?:[.]0{1,9})?)?")
LINE_END = re.compile("\r\n?")
EXACT = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}


@dataclass
class CellReader:
    """Reads one cell, and collects remarks on it."""

    choices: Choices
    name: str
    factor: int = 1
    remarks: list[CellRemark] = field(default_factory=list)

    def value(self, column: SheetColumn, cell: Cell) -> Any:
        """The value; None for an empty cell, and for one that cannot be read."""
        if cell.empty:
            return None
        if cell.kind in ("formula", "error"):
            return self._say(f"fault-{cell.kind}", column, found=cell.value)
        if isinstance(cell.value, datetime):
            return self._date(column, cell.value, cell.kind)
        if isinstance(cell.value, str):
            return self._text(column, cell.value)
        if column.coded and not isinstance(cell.value, bool):
            return self._text(column, str(cell.value))  # digits that Excel takes for a number
        if column.many:
            return [cell.value]
        if isinstance(cell.value, bool) or self.factor == 1 or not column.numeric:
            return cell.value
        return whole(cell.value * self.factor)

    def _say(self, id: str, column: SheetColumn, **values: Any) -> None:
        self.remarks.append(CellRemark(id, self.name, column.labels, values))

    def _date(self, column: SheetColumn, found: datetime, exact: str) -> Any:
        """A date of Excel, as exact as its cell shows it."""
        if column.node.get("format") != "known-date":
            return self._say("fault-became-date", column, found=found.strftime("%Y-%m-%d"))
        if found.hour or found.minute:
            return found.strftime("%Y-%m-%dT%H:%M")
        written = found.strftime(EXACT[exact])
        if exact != "day":
            self._say("read", column, found=found.strftime("%Y-%m-%d"), read=written)
        return written

    def _text(self, column: SheetColumn, found: str) -> Any:
        text = LINE_END.sub("\n", normalize("NFC", found)).strip()
        word = plain_word(text)
        if text in DASHES or word in EMPTY:
            return self._say("empty", column, found=text)
        if column.free and (text in DITTO or word in DITTO):
            return self._say("fault-ditto", column, found=text)
        if column.many:
            return self._lines(column, text)
        if column.field == "name" and (one := " ".join(text.split())) != text:
            self._say("read", column, found=text, read=one)  # it was broken to fit its cell
            return one
        return text if column.free else self._plain(column, text)

    def _plain(self, column: SheetColumn, text: str) -> Any:
        """A code, a number, a date or an answer; wide letters are plain ones."""
        if (code := self.choices.code(column, text)) is not None:
            return code
        if column.node.get("type") == "boolean":
            for index, answer in enumerate((True, False)):
                if any(text == words[index] for words in ANSWERS.values()):
                    return answer
        if code := self._named(column, text):
            self._say("read", column, found=text, read=code)
            return code
        if column.node.get("format") == "known-date" and (day := MIDNIGHT.fullmatch(text)):
            return day["day"]  # as programs write a day
        narrow = normalize("NFKC", text)
        if column.numeric:
            return self._number(column, text)
        if narrow != text and "pattern" in column.node:
            self._say("read", column, found=text, read=narrow)
            return narrow
        return text

    def _named(self, column: SheetColumn, text: str) -> str | None:
        """The measure that a text means, or the region in which an address is."""
        if column.field == "region":
            return self.choices.region(column, text)
        named = measure_said(column.node, text) if column.field == "measure" else None
        return named.measure if named else None

    def _number(self, column: SheetColumn, text: str) -> Any:
        """A number in words; a unit of its own beside that of its column is asked about."""
        if self.factor == 1 or MINUS.match(text):
            return text  # the check tells of a minus, in whatever unit
        if OWN_UNIT.search(text):
            return self._say("fault-unit-twice", column, found=text)
        meant = meant_number(text)
        if meant is None or meant.cause != "form":
            return with_unit(text, self.factor) if meant else text
        return whole(meant.value * self.factor)

    def _lines(self, column: SheetColumn, text: str) -> list[Any] | None:
        """The values of a list: a line each, or parted by semicolons."""
        lines = self._bare(column, [line.strip() for line in SEPARATORS.split(text)])
        if not column.free and len(lines) == 1 and COMMAS.search(text):
            lines = COMMAS.split(text)  # codes have no commas of their own
        if column.free and len(lines) == 1 and LISTED.search(text) and column.language == MAIN:
            self._say("one-entry", column, found=text)
        single = SheetColumn(column.steps, column.labels, column.node, column.language)
        if column.free:
            return list(lines)  # an empty line keeps both languages side by side
        return [self._plain(single, line) for line in lines if line]

    def _bare(self, column: SheetColumn, lines: list[str]) -> list[str]:
        """Lines without the marks of a list, if all have one."""
        said = [line for line in lines if line]
        if len(said) < FEWEST or not all(BULLET.match(line) for line in said):
            return lines
        bare = [BULLET.sub("", line, count=1) for line in lines]
        self._say("read", column, found=said[0], read=BULLET.sub("", said[0], count=1))
        return bare
