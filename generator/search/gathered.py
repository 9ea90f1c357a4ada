"""The grams and words of all documents."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from hashlib import blake2b
from typing import NamedTuple

from generator.search.indexed import APART, Indexed
from generator.search.postings import packed
from generator.site.output import Kept

NAME = "all"


class Gathered(NamedTuple):
    """What all documents have together."""

    of: str
    """The digest of these documents."""
    grams: dict[str, str]
    """The documents of each gram, packed: twice the number, and one more if in a name."""
    words: dict[str, int]
    """How much each word counts."""


def gathered(documents: Sequence[Indexed], kept: Kept) -> Gathered:
    """What some documents have, in the order of their numbers."""
    of = _digest(documents)
    return Gathered(*kept(NAME, of, lambda: list(_anew(of, documents))))


def _anew(of: str, documents: Sequence[Indexed]) -> Gathered:
    found = defaultdict[str, "array[int]"](partial(array, "I"))  # a list takes 36 bytes a number
    words: Counter[str] = Counter()
    for number, document in enumerate(documents):
        for in_name, grams in enumerate((document.elsewhere, document.in_names)):
            posting = number * 2 + in_name
            for gram in grams.split(APART):
                found[gram].append(posting)
        words.update(words_of(document))
    found.pop("", None)  # of those without a gram
    postings = {gram: packed(found.pop(gram)) for gram in [*found]}
    return Gathered(of, postings, dict(words))


def words_of(document: Indexed) -> Iterable[str]:
    """The words that a document is found by."""
    return filter(None, document.words.split(APART))


def _digest(documents: Iterable[Indexed]) -> str:
    found = blake2b(digest_size=20)
    for one in documents:
        found.update("\0".join((*one[0:1], *map(str, one.rank), *one.rows, *one[3:])).encode())
    return found.hexdigest()
