"""The index after a few documents changed, came or went: the files that differ, out of those that
are there.

Where the index as a whole would be cut otherwise, it is not known that way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import Any

from generator.search.changed_chunks import ChangedChunks
from generator.search.changed_documents import Change, IndexNotKnown, stays
from generator.search.changed_postings import ChangedPostings
from generator.search.changed_words import recounted, respelled
from generator.search.index import (
    DIGESTS,
    FOLDER,
    IndexState,
    ends,
    of_file,
    shards_of,
    version_name,
    weight,
)
from generator.search.renumbered import Numbers
from generator.search.tokens import grams
from generator.search.word_lists import goods, groups, pairs
from generator.site.output import compact
from generator.text.quick_json import from_kept_json

MANIFEST = "index.json"


@dataclass
class ChangedIndex:
    """An index on its way."""

    state: IndexState
    read: Callable[[str], bytes]
    """The bytes of a file as it lies there, by its path in the site."""
    words: Callable[[int], Mapping[str, int]]
    """How much each word of a file of words counts."""
    went: frozenset[str] = frozenset()
    """The files that are there no more."""
    _files: dict[str, Any] = field(default_factory=dict)
    """What those that were looked at hold now."""

    def files(self, changes: Sequence[Change]) -> Iterator[tuple[str, bytes]]:
        """The files that differ; ``state`` is that of the new index afterwards."""
        manifest = self._file(MANIFEST)
        if manifest["version"] != version_name(self.state.version):
            raise IndexNotKnown
        numbers = self._numbers(changes)
        characters = self._regram(numbers, changes, manifest["shards"])
        if shards_of(characters) != manifest["shards"]:
            raise IndexNotKnown
        counted = recounted(changes, self.words)
        self._files |= respelled(counted, manifest["words"])
        manifest |= {"documents": len(numbers.now), "groups": ends(numbers.now)}
        yield from self._written(manifest, self._chunks(numbers, changes))
        version = self.state.version
        worded = self.state.worded | dict.fromkeys(counted, version_name(version))
        self.state = IndexState([*numbers.now], characters, version, worded, counted)

    def _numbers(self, changes: Iterable[Change]) -> Numbers:
        """Those of all documents, as they were and as they are."""
        known = {key for key, _ in self.state.order}
        if not known.issuperset(old.key for old, _ in changes if old):
            raise IndexNotKnown
        moved = [pair for pair in changes if not stays(*pair)]
        went, came = (one.key for one, _ in moved if one), (one.placed for _, one in moved if one)
        return Numbers.after(self.state.order, went, came)

    def _regram(self, numbers: Numbers, changes: Sequence[Change], shards: int) -> int:
        """Bring all postings up to date; given is how many characters they are in all."""
        characters, changed = self.state.characters, ChangedPostings(numbers, changes, shards)
        for number in changed.files():
            name = f"grams/{number}.json"
            found = self._file(name)
            now = self._files[name] = changed.of_file(number, found)
            if not _otherwise().isdisjoint(found.keys() ^ now.keys()):
                raise IndexNotKnown
            characters += sum(map(weight, now.values())) - sum(map(weight, found.values()))
        return characters

    def _chunks(self, numbers: Numbers, changes: Iterable[Change]) -> ChangedChunks:
        shown = {new.key: new for _, new in changes if new}
        return ChangedChunks(numbers, shown, lambda name: self.read(f"{FOLDER}/{name}"))

    def _written(
        self, manifest: dict[str, Any], chunks: ChangedChunks
    ) -> Iterator[tuple[str, bytes]]:
        version = self.state.version
        del self._files[MANIFEST]
        others = ((name, compact(value)) for name, value in self._files.items())
        for name, now in chain(others, chunks.files()):
            before = None if name in chunks.came else self.read(f"{FOLDER}/{name}")
            if before != now:
                version += of_file(name, now) - (of_file(name, before) if before else 0)
                yield f"{FOLDER}/{name}", now
        version -= sum(of_file(name, self.read(f"{FOLDER}/{name}")) for name in chunks.went)
        version %= DIGESTS
        self.went = frozenset(f"{FOLDER}/{name}" for name in chunks.went)
        self.state = self.state._replace(version=version)
        manifest["version"] = version_name(version)
        yield f"{FOLDER}/{MANIFEST}", compact(manifest)

    def _file(self, name: str) -> Any:
        if name not in self._files:
            self._files[name] = from_kept_json(self.read(f"{FOLDER}/{name}"))
        return self._files[name]


@cache
def _otherwise() -> frozenset[str]:
    """The grams of words that mean one thing, of which the manifest tells whether there are any."""
    said = [
        word for name in ("synonyms", "spellings", "asking") for g in groups(name) for word in g
    ]
    meant = (*(pair[1] for pair in pairs()), *(group[0] for group in goods()))
    return frozenset(gram for word in (*said, *meant) for gram in grams(word))
