"""Vocabulary for matching typos, initial consonants and wrong keyboard layouts.

They stand in small files by their first consonant or letter, so that one is loaded, and that only
when a word has no hit.  The words that most names have come first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from generator.search.documents import SearchDocument
from generator.search.particles import stem
from generator.search.tokens import fold, initial
from generator.search.word_lists import groups

LONGEST = 24
IN_NAME, IN_BODY = 5, 1
"""How much a word counts for being in a name, or in a short label."""


def vocabulary(documents: Iterable[SearchDocument]) -> dict[int, list[str]]:
    """The words of all names and short labels, by the file they stand in."""
    in_names: Counter[str] = Counter()
    in_bodies: Counter[str] = Counter()
    for document in documents:
        short = (text for text in document.body if len(text) <= LONGEST)
        in_names.update(set().union(*map(_words, document.head)))
        in_bodies.update(set().union(*map(_words, short)))
    known = (word for name in ("synonyms", "spellings") for g in groups(name) for word in g)
    found = {
        word: IN_NAME * in_names[word] + IN_BODY * in_bodies[word]
        for word in {*known, *in_names, *in_bodies}
    }
    files: dict[int, list[str]] = {}
    for word in sorted(found, key=lambda word: (-found[word], word)):
        files.setdefault(initial(word), []).append(word)
    return dict(sorted(files.items()))


@lru_cache(maxsize=1 << 16)
def _words(text: str) -> frozenset[str]:
    """The words of one text; labels and names come back in many documents."""
    folded = fold(text)
    written = {folded.replace(" ", ""), *folded.split()}
    clean = {stem(word.strip("·,.()[]'\"“”‘’~-:!?/&")) for word in written}
    return frozenset(word for word in clean if 2 <= len(word) <= LONGEST and word[0].isalpha())
