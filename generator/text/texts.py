"""Texts that people read, in Korean and in other languages where they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.text.languages import LANGUAGES, MAIN

GROUPS = (dict, Mapping)  # the quickest to tell first


@dataclass(frozen=True, slots=True)
class Text:
    """A text by language, as records have it: Korean alone, or ``{ko: …, en: …}``."""

    words: Mapping[str, Any]

    @classmethod
    def of(cls, value: Any) -> Text:
        """What a record has there: a text that is one word or sentence is Korean."""
        if not isinstance(value, str) and isinstance(value, GROUPS):
            return cls(value)
        return cls({} if value is None else {MAIN: value})

    def only(self, language: str) -> str | None:
        """The text where it is written in this language."""
        words = self.words.get(language)
        return str(words) if words else None

    def say(self, language: str) -> str:
        """The text in this language, else in Korean."""
        return str(self.words.get(language) or self.words.get(MAIN, ""))

    def every(self) -> Iterator[str]:
        """The text in each language that it is written in."""
        yield from (words for language in LANGUAGES if (words := self.only(language)))


def plain(value: Any, language: str) -> str:
    """A value of a record in this language, else in Korean, without marks."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, GROUPS):  # as ``Text`` says it, without making one
        return str(value.get(language) or value.get(MAIN, ""))
    return Text.of(value).say(language)


def only(value: Any, language: str) -> str | None:
    """A value of a record where it is written in this language, without making a ``Text``."""
    if not isinstance(value, str) and isinstance(value, GROUPS):
        words = value.get(language)
    else:
        words = value if language == MAIN else None
    return str(words) if words else None


def is_group(value: Any) -> bool:
    """Whether a value has fields of its own; a text in several languages has none."""
    return isinstance(value, Mapping) and not set(value) <= set(LANGUAGES)
