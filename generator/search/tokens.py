"""Text -> grams, as ``theme/scripts/search/tokens.js`` does; shared examples tie the two.

A run of Hangul gives its overlapping pairs of syllables, so that words are found inside compounds
and before particles without a dictionary.  Any other run is a word.  Two Hangul runs with one
space between them also give the pair across it, so that what was written apart is found joined.
Whole words are grams of their own, with ``=`` behind: 인도 is more than a part of 인도네시아.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from operator import add
from typing import TypeAlias

from generator.search.particles import stem

RUN = re.compile(r"((?<![0-9.])[0-9]+\.[0-9]+(?![0-9.])|[가-힣]+|[^\W_가-힣]+)")
GROUPED = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
MARKS = re.compile("[\u0300-\u036f]")
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
WHOLE = "="
FOLDED = re.compile(r"[\x00-\x7f·가-힣]*")
"""A text in which letters have no form but their case."""
Runs: TypeAlias = list[tuple[str, str]]
"""What stands before each run, and the run itself."""
FNV_OFFSET, FNV_PRIME = 0x811C9DC5, 0x01000193


def fold(text: str) -> str:
    """Text without differences of case, accent, width and Unicode form."""
    if FOLDED.fullmatch(text):
        return text.lower()
    narrow = unicodedata.normalize("NFC", text).translate(FULL_WIDTH).lower()
    return unicodedata.normalize("NFC", MARKS.sub("", unicodedata.normalize("NFD", narrow)))


@lru_cache(maxsize=2)  # the parts of a text are asked for, then its whole words
def runs(text: str) -> Runs:
    """The runs of a text without marks of thousands, folded."""
    folded = fold(text)
    apart = RUN.split(GROUPED.sub("", folded) if "," in folded else folded)
    return [*zip(apart[::2], apart[1::2], strict=False)]  # what stands behind the last is over


def grams(text: str) -> list[str]:
    """The grams of a text, each once, in order."""
    found: dict[str, None] = {}
    last = ""
    for before, run in runs(text):
        if not is_hangul(run):
            found[run] = None
            last = ""
            continue
        if last and before == " ":
            found[last + run[0]] = None
        found |= dict.fromkeys(map(add, run, run[1:]) if len(run) > 1 else run)
        last = run[-1]
    return list(found)


def wholes(text: str) -> list[str]:
    """The whole words of a text, as grams: as written, and without their particles.

    A number with what it counts is one too (198억); a word of Latin letters is whole as it is.
    """
    found: dict[str, None] = {}
    last = ""
    for before, run in runs(text):
        if is_hangul(run):
            if not before and NUMBER.fullmatch(last):
                found[f"{last}{run[0]}{WHOLE}"] = None
            if len(run) > 1:
                found[f"{run}{WHOLE}"] = found[f"{stem(run)}{WHOLE}"] = None
        last = run
    return list(found)


def entire(text: str) -> str:
    """The gram of a text that is all of a name."""
    return "".join(run for _, run in runs(text)) + WHOLE * 2


def is_hangul(run: str) -> bool:
    """Whether a run is of Hangul syllables."""
    return "가" <= run[0] <= "힣"


def beginning(gram: str) -> str:
    """By what a gram's file is found: as many letters as a beginning that search looks for has."""
    return gram[: 4 if "0" <= gram[0] <= "9" else 2 if is_hangul(gram) else 3]


def shard(gram: str, shards: int) -> int:
    """The file a gram stands in; all words of the same beginning stand together."""
    value = FNV_OFFSET
    for unit in memoryview(beginning(gram).encode("utf-16-le")).cast("H"):
        value = (value ^ unit) * FNV_PRIME & 0xFFFFFFFF
    return value % shards


def initial(word: str) -> int:
    """The file of the vocabulary that a word stands in: by its first consonant or letter."""
    first = word[0]
    if "가" <= first <= "힣":
        return (ord(first) - ord("가")) // 588
    return 19 + ord(first) % 8
