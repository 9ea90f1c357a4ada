"""The files of search after an edit of records, out of those that are there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from generator.build.edits.edited_documents import EditedDocuments
from generator.build.edits.touched_parts import TouchedParts
from generator.build.kept.kept_pieces import KeptPieces
from generator.build.kept.pieces import piece_name
from generator.build.kept.remembered import DOCUMENTS
from generator.build.pages.asked_world import AskedWorld
from generator.build.pages.parts_read import PartsRead
from generator.build.searching import Searching
from generator.cache.store import Shelf
from generator.records.model import Record
from generator.records.registry import Registry
from generator.search.changed_index import ChangedIndex, IndexNotKnown
from generator.search.changed_lists import ListsNotKnown, RowPair, changed_lists
from generator.search.index import FOLDER, IndexState, version_name
from generator.search.lists import LISTS, entry

KEPT = "search state"
LISTED = tuple({f"{kind.folder}/" for kind, _ in LISTS.values()})
"""What the names of records begin with of which there are lists."""
ROW = "row "
"""How the names of rows begin among the pieces of search."""


@dataclass(frozen=True, eq=False)
class EditedSearch:
    """Search of which the documents and rows of a few records may be others."""

    search: Searching
    touched: TouchedParts
    before: Registry
    """The records as they were."""
    shelf: Shelf
    read: Callable[[str], bytes]
    world: AskedWorld
    parts: PartsRead
    days: Mapping[str, str]
    """When each record had come in, as the last site has it."""

    def files(self) -> tuple[dict[str, bytes], Any]:
        """The files that differ, and the state of the new index; raises ``IndexNotKnown``."""
        changes = [*self._documents.changes()]
        found = self._lists()
        if not changes:
            return found, None
        version = json.loads(self.read(f"{FOLDER}/index.json"))["version"]
        state = self._state(version)
        index = ChangedIndex(state, self.read, partial(self._words, state))
        found |= index.files(changes)
        return found, [*index.state]

    def pieces(self) -> set[str]:
        """The names of all documents and rows that may be others."""
        return {*self._documents.names(), *(f"{ROW}{name}" for name in self._listed)}

    @property
    def _documents(self) -> EditedDocuments:
        of = self.before, self.search.real, self.search.schemas, self.touched, self.kept
        return EditedDocuments(*of)

    @property
    def _listed(self) -> list[str]:
        return self.touched.pieces(piece_name(DOCUMENTS, ROW))

    @cached_property
    def kept(self) -> KeptPieces:
        """Notes what is asked and read for documents and rows."""
        return KeptPieces(DOCUMENTS, self.world, None, self.parts)

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

    def _lists(self) -> dict[str, bytes]:
        """Those in which a row says something else."""
        names = dict.fromkeys(self._listed)
        days = self.days, self.search.days
        public = (name for name in self.touched.published if name.startswith(LISTED))
        moved = (name for name in public if days[0].get(name) != days[1].get(name))
        pairs: dict[type[Record], list[RowPair]] = {}
        for name in names | dict.fromkeys(sorted(moved)):
            kind, pair = self._rows(name)
            pairs.setdefault(kind, []).append(pair)
        try:
            return dict(changed_lists(pairs, self.read))
        except ListsNotKnown:
            return dict(self.search.lists())

    def _rows(self, name: str) -> tuple[type[Record], RowPair]:
        """The row of a record as it was and as it is."""
        worlds = self.before, self.search.real
        old, new = (world.named(name) for world in worlds)
        if old is None or new is None:
            raise IndexNotKnown
        day, schemas = self.search.days.get(name, ""), self.search.schemas
        made = partial(entry, new, worlds[1], schemas, day)
        was = entry(old, worlds[0], schemas, self.days.get(name, ""))
        return type(new), (was, self.kept(f"{ROW}{name}", (new, day), made))


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
