"""Message values with fitting Korean particles.

``{name:은/는}`` in a message writes the value and the particle that goes with its last sound;
``{name:-은/는}`` writes the particle alone, for a value that stands in quotes.
"""

from __future__ import annotations

# Whether a digit or Latin letter, read aloud in Korean, ends in a consonant; 1, 7, 8, l, r in ㄹ.
CLOSED = set("0136780lmnrLMNR")
ENDS_IN_L = set("178lrLR")


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
