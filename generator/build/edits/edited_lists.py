"""Filtered lists after an edit of records, updated from the existing files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial

from generator.build.edits.touched_parts import TouchedParts
from generator.build.kept.askers import AskedBefore
from generator.build.kept.kept_pieces import KeptPieces
from generator.build.kept.pieces import piece_name
from generator.build.kept.remembered import ROWS
from generator.build.pages.asked_world import AskedWorld
from generator.build.pages.parts_read import PartsRead
from generator.build.searching import Searching
from generator.cache.store import Shelf
from generator.records.model import Record
from generator.records.registry import Registry
from generator.search.changed_lists import RowPair, changed_lists
from generator.search.list_entries import ListEntry
from generator.search.lists import LISTS, entry
from generator.search.lying_list import ListsNotKnown

LISTED = tuple({f"{kind.folder}/" for kind, _ in LISTS.values()})
"""What the names of records begin with of which there are lists."""
ROW = "row "
"""How the names of rows begin among their pieces."""


@dataclass(frozen=True, eq=False)
class EditedLists:
    """Lists of which the rows of a few records may be others."""

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

    def files(self) -> tuple[dict[str, bytes], dict[str, AskedBefore]]:
        """Those in which a row says something else, came or went, and what was asked for rows."""
        rows = KeptPieces(ROWS, self.world, None, self.parts)
        try:
            found = dict(changed_lists(self._pairs(rows), self.read, cache(self._row)))
        except ListsNotKnown:
            rows = self.rows_of_all
            found = dict(replace(self.search, kept_rows=rows).lists())
            rows.leave(self.shelf)
        return found, dict(rows.asked_anew())

    @cached_property
    def rows_of_all(self) -> KeptPieces:
        """All rows, of which those are made anew that may be others."""
        anew = {f"{ROW}{name}" for name in self._listed}
        return KeptPieces(ROWS, self.world, self.shelf, self.parts, anew)

    @property
    def _listed(self) -> list[str]:
        return self.touched.pieces(piece_name(ROWS, ROW))

    def _pairs(self, rows: KeptPieces) -> Mapping[type[Record], list[RowPair]]:
        """By kind of record the rows that may be others."""
        names = dict.fromkeys(name for name in self._listed if name.startswith(LISTED))
        days = self.days, self.search.days
        public = (name for name in self.touched.published if name.startswith(LISTED))
        moved = (name for name in public if days[0].get(name) != days[1].get(name))
        found: dict[type[Record], list[RowPair]] = {}
        for name in names | dict.fromkeys(sorted(moved)):
            old, new = self.before.named(name), self.search.real.named(name)
            day, was_day = self.search.days.get(name, ""), self.days.get(name, "")
            was = entry(old, self.before, self.search.schemas, was_day) if old else None
            now = rows(f"{ROW}{name}", (new, day), partial(self._row, name)) if new else None
            if one := new or old:
                found.setdefault(type(one), []).append((was, now))
        return found

    def _row(self, name: str) -> ListEntry:
        """The row of a record as it is."""
        record = self.search.real.named(name)
        assert record  # one that is listed
        day = self.search.days.get(name, "")
        return entry(record, self.search.real, self.search.schemas, day)
