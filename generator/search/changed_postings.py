"""The postings of an index after a few documents changed, came or went."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from generator.search.changed_documents import Change
from generator.search.indexed import Indexed
from generator.search.postings import packed, unpacked
from generator.search.renumbered import Numbers
from generator.search.tokens import shard

NOTHING: Set[int] = frozenset()


@dataclass(frozen=True, eq=False)
class ChangedPostings:
    """Those of all files, each gram of which is read and written once."""

    numbers: Numbers
    changes: Sequence[Change]
    shards: int

    def files(self) -> Iterable[int]:
        """The files in which there are other postings."""
        return range(self.shards) if self.numbers.moved else self._grams

    def of_file(self, number: int, found: Mapping[str, str]) -> dict[str, str]:
        """The grams of a file, by those that it held."""
        changed = self._grams.get(number, ())
        others = dict.fromkeys((*found, *changed) if self.numbers.moved else changed)
        now = {**found, **{gram: self._now(gram, found.get(gram, "")) for gram in others}}
        return {gram: now[gram] for gram in sorted(now) if now[gram]}

    def _now(self, gram: str, postings: str) -> str:
        """What stands there for the documents that have a gram."""
        stay: Iterable[int] = unpacked(postings)
        if out := self._out.get(gram):
            stay = (one for one in stay if one not in out)
        into = self._into.get(gram, NOTHING)
        return packed(sorted(chain(self.numbers.now_of(stay), into)))

    @cached_property
    def _out(self) -> Mapping[str, Set[int]]:
        """By gram what goes, by the numbers that documents had."""
        return _by_gram(self.changes, self.numbers.old)

    @cached_property
    def _into(self) -> Mapping[str, Set[int]]:
        """By gram what comes, by the numbers that they have."""
        return _by_gram([(new, old) for old, new in self.changes], self.numbers.new)

    @cached_property
    def _grams(self) -> Mapping[int, Collection[str]]:
        """Those of which something goes or comes, by the file in which they stand."""
        found: dict[int, set[str]] = {}
        for gram in (*self._out, *self._into):
            found.setdefault(shard(gram, self.shards), set()).add(gram)
        return found


def _by_gram(pairs: Iterable[Change], numbers: Mapping[str, int]) -> Mapping[str, Set[int]]:
    """By gram the postings of documents that another state of theirs has not."""
    found: dict[str, set[int]] = {}
    for one, other in pairs:
        if one:
            for gram, in_name in _grams(one) - _grams(other):
                found.setdefault(gram, set()).add(numbers[one.key] * 2 + in_name)
    return found


def _grams(document: Indexed | None) -> Set[tuple[str, int]]:
    """Each gram of a document, and whether it stands in a name."""
    return document.numbered.items() if document else frozenset()
