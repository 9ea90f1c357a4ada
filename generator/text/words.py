"""Words that other words depend on: names of countries, and Korean particles.

``{name:은/는}`` in a message writes the value and the particle that goes with its last sound;
``{name:-은/는}`` writes the particle alone, for a value that stands in quotes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.text.languages import LANGUAGES

# Whether a digit or Latin letter, read aloud in Korean, ends in a consonant; 1, 7, 8, l, r in ㄹ.
CLOSED = set("0136780lmnrLMNR")
ENDS_IN_L = set("178lrLR")


@cache
def territories(language: str) -> Mapping[str, str]:
    """Countries' names by their codes."""
    from babel import Locale

    return dict(Locale(language).territories)


def country_code(name: str) -> str | None:
    """The code of a country that was written by name, in Korean or English, or as ``UK``."""
    if name.upper() in ("UK", "EN"):
        return "GB"
    for language in LANGUAGES:
        for code, known in territories(language).items():
            if len(code) == 2 and known.casefold() == name.casefold().strip():
                return code
    return name.upper() if name.upper() in territories("en") else None


class Word(str):
    """A text that can take a Korean particle in a format string."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        if "/" not in spec:
            return str.__format__(self, spec)
        alone = spec.startswith("-")
        return ("" if alone else str(self)) + particle(self, spec.removeprefix("-"))


def particle(word: str, pair: str) -> str:
    """The one of a pair such as ``은/는`` that fits a word; ``으로/로`` after ㄹ is ``로``."""
    closed_form, _, open_form = pair.partition("/")
    sound = next((c for c in reversed(word) if c.isalnum()), "")
    if "가" <= sound <= "힣":
        final = (ord(sound) - ord("가")) % 28
        closed, ends_in_l = final != 0, final == 8
    else:
        closed, ends_in_l = sound in CLOSED, sound in ENDS_IN_L
    if closed and not (ends_in_l and closed_form == "으로"):
        return closed_form
    return open_form
