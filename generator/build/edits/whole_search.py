"""The search index of an edited site, made as a whole because it would be split differently.

What the edit may have a say in is made anew even where an earlier build left the same: so it is
noted what is asked for it, of which that build may have been the last to know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.build.edits.edited_done import Done
from generator.build.edits.edited_search import EditedSearch
from generator.build.edits.site_update import SiteUpdate
from generator.build.kept.kept_files import SEARCH
from generator.build.kept.kept_pieces import KeptPieces
from generator.build.kept.remembered import DOCUMENTS
from generator.build.pages.listed_pages import ListedByPart
from generator.search.guides import LISTED
from generator.search.index import FOLDER, STATE
from generator.text.languages import LANGUAGES
from generator.text.shown_steps import kind

INDEX = f"{FOLDER}/"
ReadPage: TypeAlias = Callable[[str, Iterable[str]], Mapping[str, bytes]]
"""Gives a page by language."""


@dataclass(frozen=True, eq=False)
class WholeSearch:
    """The files of the index, written into a folder if they differ."""

    update: SiteUpdate
    search: EditedSearch

    def write(self, listed: ListedByPart, read: ReadPage) -> Done:
        """Write them; search takes up the hand-written pages and the lists among ``listed``."""
        building, shelf = self.update.building, self.update.shelf
        site = building.site
        pages = {path: site.languages_of(path) for path in site.handwritten}
        pages |= dict.fromkeys(lists_in(listed), LANGUAGES)
        found = {path: read(path, languages) for path, languages in pages.items()}
        of = building.worlds.real, shelf, building.parts, self.search.pieces()
        kept = KeptPieces(DOCUMENTS, *of)
        made = self.update.new.put_all(replace(building.search, kept=kept).index(found))
        state = kept.leave(shelf).get(STATE)
        asked = dict(kept.asked_anew())
        lists = (path for path in self._there if not path.startswith(INDEX))
        return Done({SEARCH: [*lists, *made]}, state=state and state.value, asked=asked)

    @kind(SEARCH)
    def write_again(self, written: Iterable[str], listed: ListedByPart) -> Done:
        """Write them once more, of pages as they are now; ``written`` may have been before."""
        new, index = self.update.new, {*self._there, *written}
        new.take_back(path for path in index if path.startswith(INDEX))
        return self.write(listed, new.page)

    @property
    def _there(self) -> Sequence[str]:
        """The files of search in the last site, lists among them, which stay."""
        return self.update.index.files[SEARCH]


def lists_in(listed: ListedByPart) -> Set[str]:
    """The lists that search takes up."""
    return LISTED & {path for its in listed.values() for path in its}
