"""The grams and words of all documents, brought up to date where few of them changed."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from hashlib import blake2b
from typing import NamedTuple

from generator.search.indexed import APART, Indexed
from generator.search.postings import packed, unpacked
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
    return Gathered(*kept(NAME, of, lambda: list(_brought_up(of, documents, kept))))


def _brought_up(of: str, documents: Sequence[Indexed], kept: Kept) -> Gathered:
    """What they have, by what they had when the same ones stood in the same order."""
    known = kept.before(NAME)
    were = [kept.before(one.key) for one in documents] if known else []
    before = [Indexed.read(one) for one in were if one]
    if not known or len(before) != len(documents) or _digest(before) != known[0]:
        return _anew(of, documents)
    grams, words = dict(known[1]), Counter(known[2])
    changed = [
        (number, old, new)
        for number, (old, new) in enumerate(zip(before, documents, strict=True))
        if old != new
    ]
    for number, old, new in changed:
        _move(grams, number, old.numbered, new.numbered)
        words.subtract(words_of(old))
        words.update(words_of(new))
    return Gathered(of, grams, {word: count for word, count in words.items() if count})


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


def _move(grams: dict[str, str], number: int, old: dict[str, int], new: dict[str, int]) -> None:
    """Take one document out of the grams that it had, and into those that it has."""
    move(grams, number, changed_grams(old, new), new)


def changed_grams(old: Mapping[str, int], new: Mapping[str, int]) -> set[str]:
    """The grams that a document had, or has now, or has otherwise."""
    return {gram for gram in old.keys() | new.keys() if old.get(gram) != new.get(gram)}


def move(grams: dict[str, str], number: int, moved: Iterable[str], new: Mapping[str, int]) -> None:
    """Bring the postings of some grams up to date with what one document has of them."""
    for gram in moved:
        numbers = set(unpacked(grams.get(gram, "")))
        numbers.difference_update((number * 2, number * 2 + 1))
        if gram in new:
            numbers.add(number * 2 + new[gram])
        grams[gram] = packed(sorted(numbers))
        if not numbers:
            del grams[gram]


def words_of(document: Indexed) -> Iterable[str]:
    return filter(None, document.words.split(APART))


def _digest(documents: Iterable[Indexed]) -> str:
    found = blake2b(digest_size=20)
    for one in documents:
        found.update("\0".join((*one[0:1], *map(str, one.rank), *one.rows, *one[3:])).encode())
    return found.hexdigest()
