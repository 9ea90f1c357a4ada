"""The documents of search that an edit may have a say in, as they were and as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from generator.build.edits.site_update import SiteUpdate
from generator.build.kept.kept_pieces import KeptPieces
from generator.build.kept.pieces import piece_name
from generator.build.kept.remembered import DOCUMENTS
from generator.build.pages.all_pages import FIRMS
from generator.facts.firm_pages import stands
from generator.facts.firm_stands import Rows
from generator.facts.rosters import roster
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.search.changed_documents import Change
from generator.search.documents import SearchDocument, document, firm_document
from generator.search.indexed import Indexed

RECORD, FIRM = "record ", "firm "
"""How the names of documents begin among the pieces of search."""
Make = Callable[[Registry], SearchDocument]


@dataclass(frozen=True, eq=False)
class EditedDocuments:
    """Documents of two worlds."""

    update: SiteUpdate
    kept: KeptPieces
    """Notes what is asked and read for those of now."""

    def names(self) -> Iterator[str]:
        """The pieces of those that may be others."""
        yield from (f"{RECORD}{name}" for name in self._records)
        yield from self._firms

    def changes(self) -> Iterator[Change]:
        """Those that differ, came or went."""
        worlds = self.update.before, self.update.registry
        for name in self._records:
            make = partial(self._record, name)
            pair = [make if world.named(name) else None for world in worlds]
            yield from self._change(f"{RECORD}{name}", name, *pair)
        if self.update.touched.any_part(piece_name(DOCUMENTS, FIRM)):
            yield from self._of_firms()

    @property
    def _records(self) -> list[str]:
        return self.update.touched.pieces(piece_name(DOCUMENTS, RECORD))

    def _of_firms(self) -> Iterator[Change]:
        were, are = self._standing
        for name in self._firms:
            pair = [partial(self._firm, its[name]) if name in its else None for its in (were, are)]
            yield from self._change(name, are.get(name), *pair)

    @cached_property
    def _standing(self) -> tuple[Mapping[str, Rows], Mapping[str, Rows]]:
        """Where all firms stood and stand, by the names of their documents."""
        are = _by_name(self.update.registry)
        return _by_name(self.update.before) if self.update.touched.part(FIRMS) else are, are

    @cached_property
    def _firms(self) -> list[str]:
        """The names of those of which the document may be another one, came or went."""
        were, are = self._standing
        asking = {*self.update.touched.pieces(piece_name(DOCUMENTS, FIRM))}
        changed = (*self.update.touched.edit.were, *self.update.touched.edit.are)
        ids = {one.id for one in changed if isinstance(one, Consortium)}
        return [
            name
            for name, rows in {**were, **are}.items()
            if were.get(name) != are.get(name)
            or name.removeprefix(FIRM) in asking
            or any(id in ids for id, _ in rows)
        ]

    def _change(
        self, name: str, beside: object, old: Make | None, new: Make | None
    ) -> Iterator[Change]:
        """A document if it differs; ``old`` makes it as it was, and ``new`` as it is."""
        before, registry = self.update.before, self.update.registry
        was = Indexed.of(name, old(before)) if old else None
        made = new and self.kept(name, beside, lambda: [*Indexed.of(name, new(registry))])
        now = Indexed.read(made) if made else None
        if was != now:
            yield was, now

    def _record(self, name: str, world: Registry) -> SearchDocument:
        record = world.named(name)
        assert record  # as who asks has seen
        return document(record, world, self.update.building.schemas)

    def _firm(self, rows: Rows, world: Registry) -> SearchDocument:
        groups = [(world.find(Consortium, id), at) for id, at in rows]
        entries = [roster(group)[at] for group, at in groups if group]
        return firm_document(entries, world, self.update.building.schemas)


def _by_name(world: Registry) -> Mapping[str, Rows]:
    return {f"{FIRM}{rows[0][0]} {rows[0][1]}": rows for _, rows in stands(world).firms if rows}
