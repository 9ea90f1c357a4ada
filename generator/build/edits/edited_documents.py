"""The documents of search that an edit may have a say in, as they were and as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.build.edits.touched_parts import TouchedParts
from generator.build.kept.kept_pieces import KeptPieces
from generator.build.kept.pieces import piece_name
from generator.build.kept.remembered import DOCUMENTS
from generator.build.pages.all_pages import FIRMS
from generator.facts.firm_pages import Rows, stands
from generator.facts.rosters import roster
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.search.changed_index import Change, IndexNotKnown
from generator.search.documents import SearchDocument, document, firm_document
from generator.search.indexed import Indexed

RECORD, FIRM = "record ", "firm "
"""How the names of documents begin among the pieces of search."""
Make = Callable[[Registry], SearchDocument]


@dataclass(frozen=True)
class EditedDocuments:
    """Documents of two worlds, of which none came or went."""

    before: Registry
    now: Registry
    schemas: Mapping[str, Schema]
    touched: TouchedParts
    kept: KeptPieces
    """Notes what is asked and read for those of now."""

    def names(self) -> Iterator[str]:
        """The pieces of those that may be others."""
        yield from (f"{RECORD}{name}" for name in self._records)
        yield from self._standing(self.now)

    def changes(self) -> Iterator[Change]:
        """Those that differ; raises ``IndexNotKnown`` where one came or went."""
        for name in self._records:
            make = partial(self._record, name)
            yield from self._change(f"{RECORD}{name}", name, make, make)
        if self.touched.any_part(piece_name(DOCUMENTS, FIRM)):
            yield from self._of_firms()

    @property
    def _records(self) -> list[str]:
        return self.touched.pieces(piece_name(DOCUMENTS, RECORD))

    def _of_firms(self) -> Iterator[Change]:
        moved = self.touched.part(FIRMS)
        are = self._standing(self.now)
        were = self._standing(self.before) if moved else are
        if were.keys() != are.keys():
            raise IndexNotKnown
        for name, rows in are.items():
            old, new = partial(self._firm, were[name]), partial(self._firm, rows)
            yield from self._change(name, rows, old, new)

    def _standing(self, world: Registry) -> dict[str, Rows]:
        """Where the firms stand whose document may be another one, by its name."""
        edit = self.touched.edit
        ids = {one.id for one in (*edit.were, *edit.are) if isinstance(one, Consortium)}
        asking = {*self.touched.pieces(piece_name(DOCUMENTS, FIRM))}
        found = {}
        for _, rows in stands(world).firms:
            id, at = rows[0]
            if f"{id} {at}" in asking or any(id in ids for id, _ in rows):
                found[f"{FIRM}{id} {at}"] = rows
        return found

    def _change(self, name: str, beside: object, old: Make, new: Make) -> Iterator[Change]:
        """A document that differs; ``old`` makes it as it was, and ``new`` as it is."""
        was = Indexed.of(name, old(self.before))
        made = Indexed.read(self.kept(name, beside, lambda: [*Indexed.of(name, new(self.now))]))
        if was != made:
            yield was, made

    def _record(self, name: str, world: Registry) -> SearchDocument:
        if (record := world.named(name)) is None:
            raise IndexNotKnown
        return document(record, world, self.schemas)

    def _firm(self, rows: Rows, world: Registry) -> SearchDocument:
        groups = [(world.find(Consortium, id), at) for id, at in rows]
        return firm_document([roster(g)[at] for g, at in groups if g], world, self.schemas)
