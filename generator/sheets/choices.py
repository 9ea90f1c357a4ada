"""The words of closed lists on a sheet: labels for people, codes for the record."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.records.meant_words import WORDS, plain_word
from generator.records.schema import value_label
from generator.rules.programme_names import LISTS
from generator.sheets.sheet_columns import SheetColumn
from generator.text.countries import country
from generator.text.languages import LANGUAGES, MAIN
from generator.text.texts import plain

REGIONS: Mapping[str, Sequence[str]] = WORDS["values"]["region"]
ADDRESS = re.compile(r"[^\s()]+")
PLACE = re.compile("(?!제외|이외|소재|전체|인근|지역|등)[가-힣]{2,4}")
BELOW = ("시", "군", "구", "읍", "면", "동", "로", "길")
"""How the name of what lies in a region ends."""
ANSWERS = {"ko": ("예", "아니요"), "en": ("Yes", "No")}
"""Yes and no; a language that has no words of its own shows the Korean ones."""


@dataclass(frozen=True)
class Choices:
    """What each code is called on a sheet in one language."""

    language: str
    programme: Mapping[str, Mapping[str, Any]]
    """Names of the programme year by field: kinds, compositions, cost items."""
    titles: Sequence[str] = ()
    """What the record itself is called, in each language."""

    @property
    def answers(self) -> tuple[str, str]:
        """What stands for yes and for no."""
        return ANSWERS.get(self.language, ANSWERS[MAIN])

    def words(self, column: SheetColumn) -> dict[str, str]:
        """Labels by code, in the order of the list; empty for a column that is free."""
        return self._labelled(column, self.language)

    def shown(self, column: SheetColumn, code: Any) -> Any:
        """What stands in a cell for a code; the code itself where its label is not its own."""
        words = self.words(column)
        shared = Counter(words.values())
        word = words.get(str(code))
        return word if word and shared[word] == 1 else code

    def code(self, column: SheetColumn, written: str) -> str | None:
        """The code that a cell names by its label or by itself."""
        wanted, found = plain_word(written), set[str]()
        for language in LANGUAGES:
            words = self._labelled(column, language)
            if written in words:
                return written
            found |= {code for code, word in words.items() if plain_word(word) == wanted}
        return found.pop() if len(found) == 1 else None

    def region(self, column: SheetColumn, written: str) -> str | None:
        """The region of an address: ``경기도 성남시 …``."""
        first, *rest = ADDRESS.findall(written)
        names = {plain_word(word): code for code, words in REGIONS.items() for word in words}

        def named(word: str) -> str | None:
            return self.code(column, word) or names.get(plain_word(word))

        below = (
            rest and not named(rest[0]) and (PLACE.fullmatch(rest[0]) or rest[0].endswith(BELOW))
        )
        return named(first) if below else None

    def _labelled(self, column: SheetColumn, language: str) -> dict[str, str]:
        node = column.node
        if column.field in LISTS and "enum" not in node:
            names = self.programme.get(column.field, {})
            return {code: plain(named, language) or code for code, named in names.items()}
        if "KR" in node.get("enum", ()):
            return {code: country(code, language) for code in node["enum"]}
        return {str(code): value_label(node, code, language) for code in node.get("enum", ())}
