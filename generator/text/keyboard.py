"""Korean that was typed with the keyboard set to English, in Hangul."""

from __future__ import annotations

import re

INITIALS = [*"rRseEfaqQtTdwWczxvg"]
VOWELS = [*"koiOjpuPh", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"]
FINALS = ["", "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg"]
FINALS += ["a", "q", "qt", *"tTdwczxvg"]
"""The keys of each part of a syllable, in the order of Unicode."""
UNSHIFTED = "ASDFGZXCVYUIHJKLBNM"
"""Capitals that type the same letter as their lower case."""
PLAIN = str.maketrans({key: key.lower() for key in UNSHIFTED})


def _either(keys: list[str]) -> str:
    return "|".join(sorted(keys, key=len, reverse=True))


SYLLABLE = re.compile(
    f"(?P<initial>{_either(INITIALS)})(?P<vowel>{_either(VOWELS)})(?P<final>{_either(FINALS)})"
    "(?![yuiophjklbnmOP])"
)
WORD = re.compile("[A-Za-z]+")


def in_hangul(text: str) -> str | None:
    """The text with every word as the Hangul of its keys; None where one makes no syllables."""
    meant = WORD.sub(_word, text.translate(PLAIN))
    return None if WORD.search(meant) else meant


def _word(word: re.Match[str]) -> str:
    return SYLLABLE.sub(_syllable, word.group())


def _syllable(keys: re.Match[str]) -> str:
    initial, vowel = INITIALS.index(keys["initial"]), VOWELS.index(keys["vowel"])
    return chr(0xAC00 + (initial * len(VOWELS) + vowel) * len(FINALS) + FINALS.index(keys["final"]))
