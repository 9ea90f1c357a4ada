"""Vocabulary for matching typos, initial consonants and wrong keyboard layouts.

They stand in small files by their first consonant or letter, so that one is loaded, and that only
when a word has no hit.  The words that most names have come first.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from generator.search.documents import SearchDocument
from generator.search.particles import stem
from generator.search.tokens import fold, initial
from generator.search.word_lists import groups

LONGEST = 24
IN_NAME, IN_BODY = 5, 1
"""How much a word counts for being in a name, or in a short label."""


def counted(document: SearchDocument) -> list[str]:
    """The words of a document's names and short labels, each as often as it counts."""
    names = chain.from_iterable(map(words_in, document.head))
    short = chain.from_iterable(words_in(text) for text in document.body if len(text) <= LONGEST)
    return [*dict.fromkeys(names)] * IN_NAME + [*dict.fromkeys(short)] * IN_BODY


def vocabulary(words: Mapping[str, int]) -> dict[int, list[str]]:
    """The words of all documents, by the file they stand in, those that count most first."""
    offered = (word for name in ("synonyms", "spellings") for g in groups(name) for word in g)
    found = dict.fromkeys(offered, 0) | dict(words)
    files: dict[int, list[str]] = {}
    for word in sorted(found, key=lambda word: (-found[word], word)):
        files.setdefault(initial(word), []).append(word)
    return dict(sorted(files.items()))


@lru_cache(maxsize=1 << 16)
def words_in(text: str) -> tuple[str, ...]:
    """The words of one text; labels and names come back in many documents."""
    folded = fold(text)
    written = dict.fromkeys((folded.replace(" ", ""), *folded.split()))
    clean = dict.fromkeys(stem(word.strip("·,.()[]'\"“”‘’~-:!?/&")) for word in written)
    return tuple(word for word in clean if 2 <= len(word) <= LONGEST and word[0].isalpha())
