"""Message values with fitting Korean particles.

``{name:은/는}`` in a message writes the value and the particle that goes with its last sound;
``{name:-은/는}`` writes the particle alone, for a value that stands in quotes.
"""

from __future__ import annotations

import re
from unicodedata import normalize

# Whether a digit or Latin letter, read aloud in Korean, ends in a consonant; 1, 7, 8, l, r in ㄹ.
CLOSED = set("0136780lmnrLMNR")
ENDS_IN_L = set("178lrLR")
SIGNS = {"%": "트", "$": "러", "㎡": "터"}
"""Signs that are read aloud, by the last syllable of what is read."""
ENGLISH_WORD = re.compile("(?<![a-z])[a-z]{3,}\\Z")
CLOSED_WORD = re.compile("(?:[lmn]|[lmnp]e|[aeiou][bgkpt]|ng|ck)\\Z")
BRACKETS = re.compile("(?<=.)\\([^()]*\\)\\Z")
DAY = re.compile("[0-9]\\. [0-9]{1,2}\\.\\Z")
"""``3. 10.``, read 삼월 십일."""
WORD_IN_L = re.compile("le?\\Z")
"""How English words end in Korean: 포맷 and 프로그램 in a consonant, 이어 and 데이트 in a vowel."""


class Word(str):
    """A text that can take a Korean particle in a format string."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        if "/" not in spec:
            return str.__format__(self, spec)
        alone = spec.startswith("-")
        return ("" if alone else str(self)) + particle(self, spec.removeprefix("-"))


def read_aloud(word: str) -> str:
    """What a particle goes with: nothing in brackets behind it, and a day as 일."""
    word = BRACKETS.sub("", word)
    return f"{word}일" if DAY.search(word) else word


def particle(word: str, pair: str) -> str:
    """The one of a pair such as ``은/는`` that fits a word; ``으로/로`` after ㄹ is ``로``."""
    closed_form, _, open_form = pair.partition("/")
    word = read_aloud(normalize("NFC", word))  # macOS takes the syllables of a file's name apart
    sound = next((SIGNS.get(c, c) for c in reversed(word) if c.isalnum() or c in SIGNS), "")
    english = ENGLISH_WORD.search(word)
    if "가" <= sound <= "힣":
        final = (ord(sound) - ord("가")) % 28
        closed, ends_in_l = final != 0, final == 8
    elif english:
        closed, ends_in_l = bool(CLOSED_WORD.search(word)), bool(WORD_IN_L.search(word))
    else:
        closed, ends_in_l = sound in CLOSED, sound in ENDS_IN_L
    if closed and not (ends_in_l and closed_form == "으로"):
        return closed_form
    return open_form
