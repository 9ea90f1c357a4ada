"""Which column of a sheet is which field: by its heading, however people write it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.records.meant_words import plain_word
from generator.sheets.grid import Cell, Grid
from generator.sheets.sheet_columns import BETWEEN, Pick, SheetColumn
from generator.sheets.units import PARENTHESES, plain_heading
from generator.text.languages import MAIN

SYNONYMS: Mapping[str, Sequence[str]] = json.loads(
    Path(__file__).with_suffix(".json").read_text("utf-8")
)
SEARCHED = 40  # rows in which headings are looked for
ENGLISH = ("영문", "영어", "english")
LONGEST = 80
NUMBERED = re.compile(r" ([1-9][0-9]?)(?= >| [(]|\Z)")
MOST_NUMBERED = 30


@dataclass(frozen=True)
class Heading:
    """Where a column stands."""

    row: int
    at: int
    column: SheetColumn


@dataclass
class Headings:
    """The headings of a table: those that are known, and those that are not."""

    row: int = -1
    known: list[Heading] = field(default_factory=list)
    unknown: list[tuple[int, str]] = field(default_factory=list)
    twice: list[tuple[int, SheetColumn]] = field(default_factory=list)


def found(grid: Grid, columns: Sequence[SheetColumn]) -> Headings:
    """The row with the most headings that are known, of the first that has as many."""
    words, best = Words(columns), Headings()
    for index, row in enumerate(grid.rows[:SEARCHED]):
        here = _in_row(index, row, words)
        if len(here.known) > len(best.known):
            best = here
    return best


def _in_row(index: int, row: Sequence[Cell], words: Words) -> Headings:
    here, seen = Headings(index), set[int]()
    for at, cell in enumerate(row):
        if cell.empty or not isinstance(cell.value, str):
            continue
        column = words.column(cell.value)
        if column is None:
            here.unknown.append((at, " ".join(cell.value.split())[:LONGEST]))
        elif id(column) in seen:
            here.twice.append((at, column))
        else:
            seen.add(id(column))
            here.known.append(Heading(index, at, column))
    return here


class Words:
    """Columns by every word that is a heading of them."""

    def __init__(self, columns: Iterable[SheetColumn]) -> None:
        self._known: dict[str, SheetColumn] = {}
        columns = list(columns)
        for naming in (_names, _synonyms):  # what a schema calls a field goes before other words
            for column in columns:
                for word in naming(column):
                    self._known.setdefault(plain_word(word), column)
        for word, column in _last_words(columns):
            self._known.setdefault(plain_word(word), column)

    def column(self, heading: str) -> SheetColumn | None:
        """The column of a heading; None for one that is not known."""
        return next((self._known[w] for w in _spellings(heading) if w in self._known), None)


def _names(column: SheetColumn) -> Iterator[str]:
    for label in column.labels.values():
        yield label
        if column.language in ("", MAIN):
            yield PARENTHESES.sub("", label)
    if column.language in ("", MAIN):
        yield ".".join(str(step) for step in column.steps)


def _synonyms(column: SheetColumn) -> Iterator[str]:
    for pick in column.steps:
        if isinstance(pick, Pick):
            yield from SYNONYMS.get(f"{pick.field}.{pick.value}", ())
    if len(column.steps) > 2:  # one of several, which its own word does not tell apart
        return
    main = column.language in ("", MAIN)
    for word in (*SYNONYMS.get(column.field, ()), *(_only_english(column) if not main else ())):
        yield word if main else f"{word} 영어"


def _only_english(column: SheetColumn) -> Sequence[str]:
    """Words that tell the field only beside one for English: ``영문명``."""
    return SYNONYMS.get(f"{column.field}.{column.language}", ())


def _last_words(columns: Sequence[SheetColumn]) -> list[tuple[str, SheetColumn]]:
    """The last step of a label, where no other column ends in it."""
    ends = [
        (label.rpartition(BETWEEN)[2], column)
        for column in columns
        for label in set(column.labels.values())
    ]
    times = Counter(word for word, _ in ends)
    return [(word, column) for word, column in ends if times[word] == 1]


def _spellings(heading: str) -> Iterator[str]:
    """The heading as it is, and without marks, units and remarks; English is said in one way."""
    text = plain_heading(heading.replace("*", " "))
    for form in (text, PARENTHESES.sub("", text)):
        word = plain_word(form)
        yield word
        for name in ENGLISH:
            if name in word:
                yield word.replace(name, "") + "영어"
        if any(name in plain_word(text) for name in ENGLISH):
            return  # the name in English is another column


def most_numbered(grid: Grid) -> int:
    """The highest number at the end of a step of a heading: 2 for ``품목 2``."""
    texts = (str(c.value) for row in grid.rows[:SEARCHED] for c in row if isinstance(c.value, str))
    numbers = (int(n) for text in texts if len(text) < LONGEST for n in NUMBERED.findall(text))
    return max((n for n in numbers if n <= MOST_NUMBERED), default=0)
