"""The index after a few documents changed: the files that differ, out of those that are there.

Where documents come, go or change places, or the index as a whole would be cut otherwise, it is not
known that way.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from generator.search.gathered import changed_grams, move, words_of
from generator.search.index import (
    CHUNK,
    DIGESTS,
    FOLDER,
    IndexState,
    of_file,
    shards_of,
    version_name,
    weight,
)
from generator.search.indexed import Indexed
from generator.search.tokens import grams, initial, shard
from generator.search.vocabulary import vocabulary
from generator.search.word_lists import groups, pairs
from generator.site.output import compact
from generator.text.languages import LANGUAGES

MANIFEST = "index.json"
Change = tuple[Indexed, Indexed]
"""A document as it was, and as it is."""


class IndexNotKnown(Exception):
    """The index is to be made as a whole."""


@dataclass
class ChangedIndex:
    """An index on its way."""

    state: IndexState
    read: Callable[[str], bytes]
    """The bytes of a file as it lies there, by its path in the site."""
    words: Callable[[int], Mapping[str, int]]
    """How much each word of a file of words counts."""
    _files: dict[str, Any] = field(default_factory=dict)
    """What those that were looked at hold now."""

    def files(self, changes: Sequence[Change]) -> Iterator[tuple[str, bytes]]:
        """The files that differ; ``state`` is that of the new index afterwards."""
        manifest = self._file(MANIFEST)
        if manifest["version"] != version_name(self.state.version):
            raise IndexNotKnown
        characters = self.state.characters
        words = Counter[str]()
        for old, new in changes:
            if old.rank != new.rank:
                raise IndexNotKnown
            number = self.state.keys.index(new.key)
            self._show(number, new)
            characters += self._move(number, old, new, manifest["shards"])
            words.subtract(words_of(old))
            words.update(words_of(new))
        if shards_of(characters) != manifest["shards"]:
            raise IndexNotKnown
        changed = {word: by for word, by in words.items() if by}
        counted = self._reword(changed, manifest["words"])
        yield from self._written(manifest, characters, counted)

    def _written(
        self, manifest: dict[str, Any], characters: int, words: dict[int, dict[str, int]]
    ) -> Iterator[tuple[str, bytes]]:
        version = self.state.version
        del self._files[MANIFEST]
        for name, value in self._files.items():
            before, now = self.read(f"{FOLDER}/{name}"), compact(value)
            if before != now:
                version += of_file(name, now) - of_file(name, before)
                yield f"{FOLDER}/{name}", now
        version %= DIGESTS
        worded = self.state.worded | dict.fromkeys(words, version_name(version))
        self.state = IndexState(self.state.keys, characters, version, worded, words)
        manifest["version"] = version_name(version)
        yield f"{FOLDER}/{MANIFEST}", compact(manifest)

    def _show(self, number: int, document: Indexed) -> None:
        """Change what the browser draws of a document."""
        for language, row in zip(LANGUAGES, document.rows, strict=True):
            self._file(f"{language}/{number // CHUNK}.json")[number % CHUNK] = json.loads(row)

    def _move(self, number: int, old: Indexed, new: Indexed, shards: int) -> int:
        """Change its postings; given is by how many characters they grow."""
        grown, now = 0, new.numbered
        for gram in changed_grams(old.numbered, now):
            name = f"grams/{shard(gram, shards)}.json"
            found = self._file(name)
            before = found.get(gram)
            move(found, number, [gram], now)
            after = found.get(gram)
            if (before is None) is not (after is None):
                self._files[name] = dict(sorted(found.items()))
                if gram in _otherwise():
                    raise IndexNotKnown
            grown += sum(map(weight, filter(None, [after]))) - sum(
                map(weight, filter(None, [before]))
            )
        return grown

    def _reword(
        self, changed: Mapping[str, int], files: Collection[int]
    ) -> dict[int, dict[str, int]]:
        """Change the files of words that count otherwise than before; given is how those count."""
        counted: dict[int, dict[str, int]] = {}
        for word, by in changed.items():
            number = initial(word)
            if number not in counted:
                counted[number] = {**self.words(number)}
            counted[number][word] = counted[number].get(word, 0) + by
        for number, words in counted.items():
            counted[number] = {word: count for word, count in words.items() if count}
            made = vocabulary(counted[number]).get(number)
            if (number in files) is not (made is not None):
                raise IndexNotKnown
            if made is not None:
                self._files[f"words/{number}.json"] = made
        return counted

    def _file(self, name: str) -> Any:
        if name not in self._files:
            self._files[name] = json.loads(self.read(f"{FOLDER}/{name}"))
        return self._files[name]


@cache
def _otherwise() -> frozenset[str]:
    """The grams of words that mean one thing, of which the manifest tells whether there are any."""
    said = [
        word for name in ("synonyms", "spellings", "asking") for g in groups(name) for word in g
    ]
    return frozenset(
        gram for word in (*said, *(pair[1] for pair in pairs())) for gram in grams(word)
    )
