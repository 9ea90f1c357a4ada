"""Numbers in Korean words, such as ``삼백십삼만``, as digits."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.records.meant_words import WORDS

WORTH: Mapping[str, int] = WORDS["numerals"]["worth"]
"""What each word is worth, the greatest first."""
RUN = re.compile(WORDS["numerals"]["run"])
HANJA = str.maketrans(WORDS["numerals"]["hanja"][::2], WORDS["numerals"]["hanja"][1::2])
MYRIAD = 10_000


def in_digits(text: str) -> str:
    """The text with digits for every number in it that is written in words."""
    return RUN.sub(_digits, text.translate(HANJA))


def _digits(run: re.Match[str]) -> str:
    number = spelled(run.group())
    return run.group() if number is None else str(number)


def spelled(words: str) -> int | None:
    """The number that words stand for; None where they are in no number's order."""
    for unit, worth in WORTH.items():
        before, said, after = words.partition(unit)
        if not said:
            continue
        if worth < 10:  # a digit, which stands alone
            return None if before or after else worth
        many, rest = spelled(before) if before else 1, spelled(after) if after else 0
        most = MYRIAD if worth >= MYRIAD else 10
        if many is None or rest is None or many >= most or rest >= worth:
            return None
        return many * worth + rest
    return None
