"""Words in two languages: gettext catalogues, and Korean particles that fit the word before them.

``{name:은/는}`` in a message writes the value and the particle that goes with its last sound;
``{name:-은/는}`` writes the particle alone, for a value that stands in quotes.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

from generator.text.languages import LANGUAGES

# Whether a digit or Latin letter, read aloud in Korean, ends in a consonant; 1, 7, 8, l, r in ㄹ.
CLOSED = set("0136780lmnrLMNR")
ENDS_IN_L = set("178lrLR")


@cache
def catalogue(path: Path) -> gettext.GNUTranslations:
    """The translations of one ``.po`` file, read without a build step."""
    from babel.messages.mofile import write_mo  # loading Babel takes longer than most commands
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(path.read_bytes())))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


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
