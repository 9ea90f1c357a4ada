"""A site written as a whole but for what the last one has, and what it leaves to the next build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.build.building import PICTURES, Building
from generator.build.edits.edited_search import state_to_keep
from generator.build.edits.told_facts import ToldFacts
from generator.build.files.downloads import DATA
from generator.build.kept.indexing import leave_index, leave_read
from generator.build.kept.kept_files import NOTHING, SEARCH, KeptFiles
from generator.build.kept.pieces import Used
from generator.build.kept.remembered import DOCUMENTS, ENTRIES, ROWS
from generator.build.kept.site_index import SiteIndex, add_read
from generator.build.kept.site_keys import SiteKeys
from generator.build.pages.listed_pages import pages_by_part
from generator.build.site_writing import SiteWriting
from generator.cache.store import Shelf
from generator.history.kept_past import packed
from generator.search.index import STATE
from generator.text.shown_steps import stage
from generator.text.stage_names import KEEPING, KEYS


@dataclass(frozen=True, eq=False)
class WholeSite:
    """The site of a build on its way into a new folder."""

    building: Building
    folder: Path
    place: Path | None = None
    """Where the last site lies, of which files may stay."""

    def write(self) -> frozenset[str]:
        """Render and write every page and download that the last site has not.

        Given are the paths of those that it has.
        """
        its, shelf, keys = self.building, self.building.shelf, self._keys
        known = keys.all() if its.worlds.known else None
        kept = KeptFiles.of(shelf.now, known, self.place) if shelf else NOTHING
        writing = self._writing(kept)
        its.lay_beside(self.folder)  # while a worker is busy, as the next
        exported = its.downloads.made.to_keep if self.place else {}
        searched, used, found = writing.write()
        stays = writing.stays(searched)
        if shelf and shelf.still_holds():
            pages = its.pages.values()
            leave_read(shelf.now, pages, its.parts)  # before that of which it tells
            kept = kept.by(found | keys.by_asking()) if kept.not_yet else kept
            kept.keep(self.folder, searched, stays)
            its.worlds.keep(shelf.now, pages)
            if self.place:
                self._index(kept, self.place, searched, used, exported)
        return stays

    def _writing(self, kept: KeptFiles) -> SiteWriting:
        its, guides = self.building, self.building.handwritten.guides
        return SiteWriting(
            *(self.folder, its.draw, its.pages, its.groups, guides, its.search.files),
            *(its.search.rows(), kept),
            pieces=its.remembered.pieces,
            to_make={
                DOCUMENTS: its.search.to_make,
                ROWS: its.search.rows_to_make,
                ENTRIES: its.downloads.entries,
            },
            parts=its.parts,
            leave=self._leave_search,
            leave_entries=its.remembered.pieces[ENTRIES].leave,
            relay=its.relay,
            beside=self._keys.of_lists_and_data() if kept.not_yet else (),
        )

    @cached_property
    @stage(KEYS)
    def _keys(self) -> SiteKeys:
        its = self.building
        read = its.checked.registry, its.checked.samples, its.past
        beside = its.handwritten.guides, its.asked
        return SiteKeys(its.pages.values(), its.groups, read, beside, its.parts)

    def _leave_search(self, shelf: Shelf) -> None:
        """Leave what search was made of."""
        pieces = self.building.remembered.pieces
        pieces[ROWS].leave(shelf)
        if made := pieces[DOCUMENTS].leave(shelf).get(STATE):
            shelf.keep(dict(state_to_keep(made.value)))

    @stage(KEEPING)
    def _index(
        self,
        kept: KeptFiles,
        place: Path,
        searched: Iterable[str],
        used: Mapping[str, Used],
        exported: Mapping[str, Any],
    ) -> None:
        """Leave what the next build need not look at; the last, for what came first goes first."""
        its, pages, registry = self.building, self.building.pages, self.building.checked.registry
        files = {name: [file.path for file in files] for name, files in its.groups.items()}
        files[SEARCH] = [*searched]
        shelf = kept.shelf
        assert shelf  # as its caller has it
        facts = ToldFacts(shelf, place).leave(registry, its.parts)
        add_read(shelf, its.parts.taken())
        past = packed(its.past, registry, its.digests)
        by_part = pages_by_part(pages.values(), registry)
        of = its.records, by_part, files, self._own_keys(kept.keys), exported, facts
        index = SiteIndex(*of, past=past)
        leave_index(shelf, place, pages.values(), index, its.remembered.questions(used))

    def _own_keys(self, keys: Mapping[str, str]) -> dict[str, str]:
        """Those of pages of parts and of files that are made of less than everything."""
        its = self.building
        listed = (page.file(page.languages[0]) for page in its.pages.values() if page.part)
        groups = (its.groups[name] for name in its.groups.keys() - {DATA, PICTURES})
        files = (f.path for group in groups for f in group if f.made_of)
        return {path: keys[path] for path in sorted((*listed, *files)) if path in keys}
