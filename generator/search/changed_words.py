"""The files of words of an index after a few documents changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from generator.search.changed_documents import Change, IndexNotKnown
from generator.search.gathered import words_of
from generator.search.tokens import initial
from generator.search.vocabulary import vocabulary


def recounted(
    changes: Iterable[Change], words: Callable[[int], Mapping[str, int]]
) -> dict[int, dict[str, int]]:
    """How much each word counts, by the files in which one counts otherwise than before."""
    by, found = Counter[str](), dict[int, dict[str, int]]()
    for old, new in changes:
        by.subtract(words_of(old) if old else ())
        by.update(words_of(new) if new else ())
    for word in filter(by.get, by):
        number = initial(word)
        if number not in found:
            found[number] = {**words(number)}
        found[number][word] = found[number].get(word, 0) + by[word]
    return {n: {word: count for word, count in its.items() if count} for n, its in found.items()}


def respelled(
    counted: Mapping[int, Mapping[str, int]], files: Collection[int]
) -> Iterator[tuple[str, list[str]]]:
    """The words of those files; raises ``IndexNotKnown`` where there are others than ``files``."""
    for number, words in counted.items():
        made = vocabulary(words).get(number)
        if (number in files) is not (made is not None):
            raise IndexNotKnown
        if made is not None:
            yield f"words/{number}.json", made
