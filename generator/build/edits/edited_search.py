"""The search index after an edit of records, updated from the existing files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, NamedTuple

from generator.build.edits.edited_documents import EditedDocuments
from generator.build.edits.site_update import SiteUpdate
from generator.build.kept.kept_pieces import KeptPieces
from generator.build.kept.remembered import DOCUMENTS
from generator.search.changed_documents import IndexNotKnown
from generator.search.changed_index import ChangedIndex
from generator.search.index import FOLDER, IndexState, version_name
from generator.text.quick_json import from_kept_json, kept_json

KEPT = "search state"


class EditedIndex(NamedTuple):
    """An index that was brought up to date."""

    files: dict[str, bytes]
    """Those that differ."""
    went: frozenset[str]
    """Those that are there no more."""
    state: Any
    """Of the new index; None where nothing is another."""


@dataclass(frozen=True, eq=False)
class EditedSearch:
    """Search of which a few documents changed, came or went."""

    update: SiteUpdate

    def index(self) -> EditedIndex:
        """What becomes of the index; raises ``IndexNotKnown``."""
        changes = [*self._documents.changes()]
        if not changes:
            return EditedIndex({}, frozenset(), None)
        version = json.loads(self.update.read(f"{FOLDER}/index.json"))["version"]
        state = self._state(version)
        index = ChangedIndex(state, self.update.read, partial(self._words, state))
        found = dict(index.files(changes))
        return EditedIndex(found, index.went, [*index.state])

    def pieces(self) -> set[str]:
        """The names of all documents that may be others."""
        return {*self._documents.names()}

    @cached_property
    def _documents(self) -> EditedDocuments:
        return EditedDocuments(self.update, self.kept)

    @cached_property
    def kept(self) -> KeptPieces:
        """Notes what is asked and read for documents."""
        building = self.update.building
        return KeptPieces(DOCUMENTS, building.worlds.real, None, building.parts)

    def _state(self, version: str) -> IndexState:
        order, characters, number, worded = self._kept(_state_name(version))
        worded = {int(n): v for n, v in worded.items()}
        return IndexState(order, characters, int(number), worded, {})

    def _words(self, state: IndexState, number: int) -> Any:
        version = state.worded.get(number)
        return self._kept(_words_name(version, number)) if version else {}

    def _kept(self, name: str) -> Any:
        if (written := self.update.shelf.tell([name]).get(name)) is None:
            raise IndexNotKnown
        return from_kept_json(written)


def state_to_keep(state: Any) -> Iterator[tuple[str, bytes]]:
    """The state of an index, under its name, and its words if they are others."""
    if state is not None:
        of = IndexState(*state)
        worded = {str(number): version for number, version in of.worded.items()}
        rest = of.order, of.characters, str(of.version), worded
        yield _state_name(version_name(of.version)), kept_json(rest)
        for number, counted in of.words.items():
            yield _words_name(of.worded[number], int(number)), kept_json(counted)


def _state_name(version: str) -> str:
    return f"{KEPT} {version}"


def _words_name(version: str, number: int) -> str:
    return f"{KEPT} {version}: words {number}"
