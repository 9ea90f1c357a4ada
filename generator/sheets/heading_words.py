"""Which field a heading names, however people write it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from generator.records.meant_words import plain_word
from generator.sheets.sheet_columns import BETWEEN, Pick, SheetColumn
from generator.sheets.units import PARENTHESES, plain_heading
from generator.text.languages import MAIN

SYNONYMS: Mapping[str, Sequence[str]] = json.loads(
    Path(__file__).with_suffix(".json").read_text("utf-8")
)
ENGLISH = ("영문", "영어", "english")
YEAR = re.compile(r"\A['‘’]?(?:20[0-9]{2}(?:년도?| )|[0-9]{2}년도?) ?(?=\S)")
"""Before the heading of a year's table: ``2026년 실적``."""
BEFORE = "before."
"""Before the name of a field, in the table of words: what goes before a word of its own."""
NUMBER = re.compile(
    r"\A\s*(?:[①-⑳]|\(?[0-9]{1,2}[.)]|[가나다라마바사아자차카타파하][.)]|[■□○●▶◦·•-])\s*(?=\S)"
)
"""Before the heading of a form: ``① 기업명``, ``가. 품목``."""
SIZE = re.compile(r"\((?:규격|크기|면적|수량|개수|수)\)")
"""In a heading, what makes it another one: 부스(규격) is no number of a stand."""
LONGEST = 120  # letters of a heading, with all that stands over it
LONGEST_BEFORE = 4  # letters of a word before that of a field
OF_MAIN = frozenset({"국문", "한글", "한국어", "국문명", "한글명"})


class HeadingWords:
    """Columns by every word that is a heading of them."""

    def __init__(self, columns: Iterable[SheetColumn]) -> None:
        self._known: dict[str, SheetColumn] = {}
        self._asked: dict[str, SheetColumn | None] = {}
        columns = list(columns)
        for naming in (_names, _synonyms):  # what a schema calls a field goes before other words
            for column in columns:
                for word in naming(column):
                    self._known.setdefault(plain_word(word), column)
        for word, column in _last_words(columns):
            self._known.setdefault(plain_word(word), column)

    def column(self, heading: str) -> SheetColumn | None:
        """The column of a heading; None for one that is not known."""
        if heading not in self._asked:
            words = _spelled(heading) if len(heading) <= LONGEST else ()
            found = next((self._known[word] for word in words if word in self._known), None)
            self._asked[heading] = found or self._compound(words)
        return self._asked[heading]

    def _compound(self, words: Sequence[str]) -> SheetColumn | None:
        """The column of a word with another before it that says no more: ``참가기업명``."""
        for word in words:
            for at in range(1, min(len(word), LONGEST_BEFORE + 1)):
                column = self._known.get(word[at:])
                if column and word[:at] in SYNONYMS.get(f"{BEFORE}{column.field}", ()):
                    return column
        return None

    def of_levels(self, levels: Sequence[str]) -> SheetColumn | None:
        """The column of a heading over several rows: by its last, with those above, or by these."""
        *above, last = levels
        if not above or self.column(last):
            return self.column(last)
        if plain_word(last) in OF_MAIN:  # 기업명 over 국문
            return self.of_levels(above)
        return self.column(" ".join(levels))


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


@lru_cache(maxsize=1 << 15)
def _spelled(heading: str) -> tuple[str, ...]:
    """All spellings, of which each table of a file asks again."""
    return tuple(_spellings(heading))


def _spellings(heading: str) -> Iterator[str]:
    """The heading as it is, and without marks, units and remarks; English is said in one way."""
    text = YEAR.sub("", plain_heading(NUMBER.sub("", heading).replace("*", " ")))
    bare = text if SIZE.search(text) else PARENTHESES.sub("", text)
    for form in (text, bare):
        word = plain_word(form)
        yield word
        for name in ENGLISH:
            if name in word:
                yield word.replace(name, "") + "영어"
        if any(name in plain_word(text) for name in ENGLISH):
            return  # the name in English is another column
