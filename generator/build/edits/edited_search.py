"""The files of search after an edit of records, out of those that are there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.build.edits.touched_parts import TouchedParts
from generator.build.kept.pieces import kind_of_piece, piece_name
from generator.build.kept.remembered import DOCUMENTS
from generator.build.pages.parts_read import PartsRead
from generator.build.searching import Searching
from generator.cache.store import Shelf
from generator.records.registry import Registry
from generator.search.changed_index import ChangedIndex, IndexNotKnown
from generator.search.documents import document
from generator.search.index import FOLDER, IndexState, version_name
from generator.search.indexed import Indexed
from generator.search.lists import entry

KEPT = "search state"
RECORD, FIRM, ROW = "record ", "firm ", "row "
"""How the names of documents and rows begin among the pieces of search."""


@dataclass(frozen=True)
class EditedSearch:
    """Search of which the documents and rows of a few records may be others."""

    search: Searching
    touched: TouchedParts
    before: Registry
    """The records as they were."""
    shelf: Shelf
    read: Callable[[str], bytes]
    parts: PartsRead
    days: Mapping[str, str]
    """When each record had come in, as the last site has it."""

    def files(self) -> tuple[dict[str, bytes], Any]:
        """The files that differ, and the state of the new index; raises ``IndexNotKnown``."""
        if self.touched.any_part(piece_name(DOCUMENTS, FIRM)):
            raise IndexNotKnown
        rows = self.touched.pieces(piece_name(DOCUMENTS, ROW))
        documents = self.touched.pieces(piece_name(DOCUMENTS, RECORD))
        changes = [pair for pair in map(self._document, documents) if pair[0] != pair[1]]
        others = self._other_days or any(map(self._other_row, rows))
        found = dict(self.search.lists()) if others else {}
        if not changes:
            return found, None
        version = json.loads(self.read(f"{FOLDER}/index.json"))["version"]
        state = self._state(version)
        index = ChangedIndex(state, self.read, partial(self._words, state))
        found |= index.files(changes)
        return found, [*index.state]

    def _state(self, version: str) -> IndexState:
        keys, characters, number, worded = self._kept(_state_name(version))
        return IndexState(keys, characters, number, {int(n): v for n, v in worded.items()}, {})

    def _words(self, state: IndexState, number: int) -> Any:
        version = state.worded.get(number)
        return self._kept(_words_name(version, number)) if version else {}

    def _kept(self, name: str) -> Any:
        if (written := self.shelf.tell([name]).get(name)) is None:
            raise IndexNotKnown
        return json.loads(written)

    def _document(self, name: str) -> tuple[Indexed, Indexed]:
        old, new = (self._indexed(name, world) for world in (self.before, self.search.real))
        return old, new

    def _indexed(self, name: str, world: Registry) -> Indexed:
        record = world.named(name)
        if record is None:
            raise IndexNotKnown
        with self._part(f"{RECORD}{name}"):
            return Indexed.of(f"{RECORD}{name}", document(record, world, self.search.schemas))

    @property
    def _other_days(self) -> bool:
        """Whether a record came in on another day, as one that was published since."""
        days = self.search.days, self.days
        return any(len({its.get(name) for its in days}) > 1 for name in self.touched.published)

    def _other_row(self, name: str) -> bool:
        old, new = (self._row(name, world) for world in (self.before, self.search.real))
        return bool(old != new)

    def _row(self, name: str, world: Registry) -> Any:
        record = world.named(name)
        if record is None:
            raise IndexNotKnown
        with self._part(f"{ROW}{name}"):
            return entry(record, world, self.search.schemas, self.search.days.get(name, ""))

    def _part(self, name: str) -> AbstractContextManager[None]:
        """What is read in it is read for documents, or rows, of records of a kind."""
        return self.parts.part(kind_of_piece(piece_name(DOCUMENTS, name)))


def state_to_keep(state: Any) -> Iterator[tuple[str, bytes]]:
    """The state of an index, under its name, and its words if they are others."""
    if state is not None:
        *rest, words = of = IndexState(*state)
        yield _state_name(version_name(of.version)), json.dumps(rest).encode()
        for number, counted in words.items():
            yield _words_name(of.worded[number], int(number)), json.dumps(counted).encode()


def _state_name(version: str) -> str:
    return f"{KEPT} {version}"


def _words_name(version: str, number: int) -> str:
    return f"{KEPT} {version}: words {number}"
