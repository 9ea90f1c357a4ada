"""The chunks of an index in which other documents stand than before, or one is shown otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from generator.search.index import CHUNK
from generator.search.indexed import Indexed
from generator.search.renumbered import Numbers
from generator.site.output import compact
from generator.text.languages import LANGUAGES
from generator.text.quick_json import as_it_is, from_kept_json


@dataclass(frozen=True, eq=False)
class ChangedChunks:
    """Rows of documents that stay are taken out of the files that lie there."""

    numbers: Numbers
    shown: Mapping[str, Indexed]
    """The documents that are shown otherwise or came, by what they are kept under."""
    read: Callable[[str], bytes]
    """The bytes of a file of the index as it lies there."""

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each with its bytes; the last may be as it was."""
        for at, language in enumerate(LANGUAGES):
            rows = lru_cache(2)(lambda chunk, of=language: self._rows(_name(of, chunk)))
            for chunk in self._touched():
                some = self.numbers.now[chunk * CHUNK : (chunk + 1) * CHUNK]
                yield (
                    _name(language, chunk),
                    compact([self._row(one.key, at, rows) for one in some]),
                )

    @cached_property
    def came(self) -> frozenset[str]:
        """The files that were not there."""
        return _names(range(_chunks(self.numbers.before), _chunks(self.numbers.now)))

    @cached_property
    def went(self) -> frozenset[str]:
        """The files that are there no more."""
        return _names(range(_chunks(self.numbers.now), _chunks(self.numbers.before)))

    def _touched(self) -> list[int]:
        moved = range(self.numbers.first // CHUNK, _chunks(self.numbers.now))
        return sorted({*moved, *(self.numbers.new[key] // CHUNK for key in self.shown)})

    def _row(self, key: str, at: int, rows: Callable[[int], list[Any]]) -> Any:
        if document := self.shown.get(key):
            return as_it_is(document.rows[at].encode())
        number = self.numbers.old[key]
        return rows(number // CHUNK)[number % CHUNK]

    def _rows(self, name: str) -> list[Any]:
        found: list[Any] = from_kept_json(self.read(name))
        return found


def _chunks(documents: Sequence[object]) -> int:
    return -(-len(documents) // CHUNK)


def _names(chunks: Iterable[int]) -> frozenset[str]:
    return frozenset(_name(language, chunk) for chunk in chunks for language in LANGUAGES)


def _name(language: str, chunk: int) -> str:
    return f"{language}/{chunk}.json"
