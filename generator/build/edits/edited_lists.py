"""Filtered lists after an edit of records, updated from the existing files."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial

from generator.build.edits.site_update import SiteUpdate
from generator.build.kept.askers import AskedBefore
from generator.build.kept.kept_pieces import KeptPieces
from generator.build.kept.pieces import piece_name
from generator.build.kept.remembered import ROWS
from generator.build.searching import Searching
from generator.cache.store import Shelf
from generator.records.model import Record
from generator.search.changed_lists import RowPair, changed_lists
from generator.search.existing_list import ListsNotKnown
from generator.search.list_entries import ListEntry
from generator.search.lists import LISTS, entry

LISTED = tuple({f"{kind.folder}/" for kind, _ in LISTS.values()})
"""What the names of records begin with of which there are lists."""
ROW = "row "
"""How the names of rows begin among their pieces."""


@dataclass(frozen=True, eq=False)
class EditedLists:
    """Lists of which the rows of a few records may be others."""

    update: SiteUpdate

    def files(self) -> tuple[dict[str, bytes], dict[str, AskedBefore]]:
        """Those in which a row says something else, came or went, and what was asked for rows."""
        rows = self._rows(None)
        try:
            found = dict(changed_lists(self._pairs(rows), self.update.read, cache(self._row)))
        except ListsNotKnown:
            rows = self.rows_of_all
            found = dict(replace(self._search, kept_rows=rows).lists())
            rows.leave(self.update.shelf)
        return found, dict(rows.asked_anew())

    @cached_property
    def rows_of_all(self) -> KeptPieces:
        """All rows, of which those are made anew that may be others."""
        anew = {f"{ROW}{name}" for name in self._listed}
        return self._rows(self.update.shelf, anew)

    def _rows(self, shelf: Shelf | None, anew: Set[str] = frozenset()) -> KeptPieces:
        building = self.update.building
        return KeptPieces(ROWS, building.worlds.real, shelf, building.parts, anew)

    @property
    def _search(self) -> Searching:
        return self.update.building.search

    @cached_property
    def _days_before(self) -> Mapping[str, str]:
        """When each record had come in, as the last site has it."""
        since = self.update.touched.since
        return (since.past if since else self.update.building.past).days_of_coming

    @property
    def _listed(self) -> list[str]:
        return self.update.touched.pieces(piece_name(ROWS, ROW))

    def _pairs(self, rows: KeptPieces) -> Mapping[type[Record], list[RowPair]]:
        """By kind of record the rows that may be others."""
        names = dict.fromkeys(name for name in self._listed if name.startswith(LISTED))
        were, are = self._days_before, self._search.days
        public = (name for name in self.update.touched.published if name.startswith(LISTED))
        moved = (name for name in public if were.get(name) != are.get(name))
        found: dict[type[Record], list[RowPair]] = {}
        for name in names | dict.fromkeys(sorted(moved)):
            old, new = self.update.before.named(name), self.update.registry.named(name)
            day, was_day = are.get(name, ""), were.get(name, "")
            was = entry(old, self.update.before, self._search.schemas, was_day) if old else None
            now = rows(f"{ROW}{name}", (new, day), partial(self._row, name)) if new else None
            if one := new or old:
                found.setdefault(type(one), []).append((was, now))
        return found

    def _row(self, name: str) -> ListEntry:
        """The row of a record as it is."""
        record = self.update.registry.named(name)
        assert record  # one that is listed
        day = self._search.days.get(name, "")
        return entry(record, self.update.registry, self._search.schemas, day)
