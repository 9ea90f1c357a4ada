"""A site after some records were edited: only what the edit may affect is made again.

The last build left an index of its site.  Everything that asked or read nothing that changed lies
there as it is to be, and is not looked at.  Where that is not sure, the site is made as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from generator.build.edits.edited_done import Done, together
from generator.build.edits.edited_sitemaps import EditedSitemaps
from generator.build.edits.edited_work import EditedWork, Work
from generator.build.edits.site_update import SiteUpdate
from generator.build.kept.askers import AskedBefore
from generator.build.kept.kept_files import SEARCH
from generator.build.kept.site_index import SiteIndex
from generator.build.pages.listed_pages import ListedByPart
from generator.build.pages.parts_read import Read
from generator.build.processes.all_cores import shared, spare
from generator.text.languages import LANGUAGES, address


@dataclass(frozen=True, eq=False)
class EditedSite:
    """The files of a site that an edit may have a say in, written into a folder if they differ."""

    update: SiteUpdate

    def write(self) -> tuple[SiteIndex, Any, list[str]]:
        """Write all files that differ; given are what is to be noted of the new site, the state of
        its search, and the files that go.
        """
        work = EditedWork.of(self.update)
        work.files.take_up(self.update.index.exports)
        done = self._all([*work.pieces()])
        listed = {**self.update.index.pages, **done.listed}
        gone = [*self._lists(work, done, listed), *_files_of(done.went - done.drawn)]
        made, state = done.files, done.state
        if not done.searched:
            again = work.whole_search.write_again(made.get(SEARCH, ()), listed)
            made, state = {**made, **again.files}, again.state
            self._note(again.asked)
        index, exports = self.update.index, self.update.building.downloads.made.to_keep
        gone += [p for name, paths in made.items() for p in {*index.files[name]} - {*paths}]
        groups, keys = {**index.files, **made}, self._keys(done, gone)
        now = replace(index, pages=listed, files=groups, keys=keys, exports=exports)
        return now, state, gone

    def _keys(self, done: Done, gone: Iterable[str]) -> dict[str, str]:
        """The keys of the new site, without those of files that go, which may come again."""
        now, left = {**self.update.index.keys, **done.keys}, frozenset(gone)
        return {path: key for path, key in now.items() if key and path not in left}

    def _lists(self, work: EditedWork, done: Done, listed: ListedByPart) -> Iterator[str]:
        """Write the lists of all pages, if they differ; given are those that go."""
        lists = EditedSitemaps(self.update, listed)
        if done.days or done.went or self.update.touched.firms.reordered:
            made = [*lists.made(done.days)]
            work.draw(made)
            yield from {*lists.there()} - {page.path for page in made}

    def _all(self, work: Sequence[Work]) -> Done:
        done = []
        pieces = [partial(self._told, piece) for piece in work]
        for told, read in shared(pieces, spare(), often=False):
            self.update.building.parts.add(read)
            done.append(told)
        all_done = together(done)
        self._note(all_done.asked)
        return all_done

    def _note(self, asked: Mapping[str, AskedBefore]) -> None:
        for path, known in asked.items():
            self.update.touched.askers.note(path, known)

    def _told(self, piece: Work) -> tuple[Done, Read]:
        given = piece()
        return given, self.update.building.parts.taken()


def _files_of(pages: Iterable[str]) -> Iterator[str]:
    """The files of pages that went."""
    yield from (f"{address(path, one)}index.html" for path in pages for one in LANGUAGES)
