"""A site of which some records were edited: only what that may have a say in is made again.

The last build left an index of its site.  Everything that asked or read nothing that changed lies
there as it is to be, and is not looked at.  Where that is not sure, the site is made as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from generator.build.all_cores import shared, spare
from generator.build.askers import AskedBefore
from generator.build.building import PAST, SITE, Building
from generator.build.downloads import DATA, FEEDS, NEWS
from generator.build.edit import NotSure
from generator.build.edited_files import EditedFiles
from generator.build.edited_pages import EditedPages
from generator.build.edited_search import EditedSearch
from generator.build.kept_files import SEARCH
from generator.build.lying_files import lies_as
from generator.build.page import Page
from generator.build.pages import FIRMS, REDIRECTS
from generator.build.parts_read import Read
from generator.build.site_index import SiteIndex
from generator.build.touched_parts import TouchedParts
from generator.cache.store import Shelf
from generator.feeds.changed_entries import EntriesNotKnown
from generator.records.files import write_new
from generator.search.changed_index import IndexNotKnown
from generator.search.guides import LISTED, guide
from generator.text.languages import LANGUAGES, address

WHOLLY = (SITE, PAST, NEWS, FIRMS, REDIRECTS)
"""Parts that tell which pages there are, or what all show: with another one, all is made anew."""


class Done(NamedTuple):
    """What came of a piece of the work."""

    files: Mapping[str, Sequence[str]] = {}
    """The files of each group that was put together as a whole."""
    searched: bool = True
    """Whether search need not be made as a whole."""
    state: Any = None
    """Of the new index of search, where there is one."""
    asked: Mapping[str, AskedBefore] = {}
    """What pages ask now, by their paths."""


Work: TypeAlias = Callable[[], Done]


@dataclass(frozen=True, eq=False)
class EditedSite:
    """The files of a site that an edit may have a say in, written into a folder if they differ."""

    building: Building
    touched: TouchedParts
    index: SiteIndex
    shelf: Shelf
    place: Path
    """Where the last site lies."""
    new: Path
    """An empty folder."""

    def write(self) -> tuple[Done, list[str]]:
        """Write all files that differ; given are those of each group, and those that go."""
        if self.touched.part(*WHOLLY):
            raise NotSure
        before = self.touched.edit.before(self.building.checked.registry)
        files = EditedFiles(self.building, self.touched, before, self.place)
        files.take_up(self.index.exports)
        pages = EditedPages(self.building, self.touched, self.index)
        of = self.building.search, self.touched, before, self.shelf
        search = EditedSearch(*of, files.read, self.building.parts)
        done = self._all([*self._work(files, pages, search)])
        made = done.files if done.searched else {**done.files, SEARCH: self._search()}
        gone = [p for name, paths in made.items() for p in {*self.index.files[name]} - {*paths}]
        return done._replace(files={**self.index.files, **made}), gone

    def _all(self, work: Sequence[Work]) -> Done:
        made: dict[str, Sequence[str]] = {}
        done = []
        for told, read in shared([partial(self._told, piece) for piece in work], spare()):
            made |= told.files
            for path, known in told.asked.items():
                self.touched.askers.note(path, known)
            self.building.parts.add(read)
            done.append(told)
        state = next((one.state for one in done if one.state is not None), None)
        return Done(made, all(one.searched for one in done), state)

    def _told(self, piece: Work) -> tuple[Done, Read]:
        given = piece()
        return given, self.building.parts.taken()

    def _work(self, files: EditedFiles, pages: EditedPages, search: EditedSearch) -> Iterator[Work]:
        """What takes longest comes first."""
        yield lambda: self._data(files, pages)
        yield lambda: self._pages(files, pages)
        yield lambda: self._changed_search(search)
        for name in files.whole_groups():
            yield partial(self._group, name, files)
        whole = files.whole_groups()
        yield partial(self._feeds, [one for one in LANGUAGES if FEEDS + one not in whole], files)
        yield lambda: self._put_all(files.beside())

    def _data(self, files: EditedFiles, pages: EditedPages) -> Done:
        made = files.lay_data(self._put)
        return self._draw(pages.of_the_moment())._replace(files={DATA: made})

    def _pages(self, files: EditedFiles, pages: EditedPages) -> Done:
        made = [*pages.made()]
        if pictured := [page for page in made if page.own_picture]:
            self._put_all(files.pictures(pictured))
        return self._draw(made)._replace(asked=pages.asked)

    def _group(self, name: str, files: EditedFiles) -> Done:
        return Done({name: [self._put(*file) for file in files.group(name)]})

    def _feeds(self, languages: Iterable[str], files: EditedFiles) -> Done:
        made: dict[str, Sequence[str]] = {}
        for language in languages:
            try:
                self._put_all([*files.feeds(language)])
            except EntriesNotKnown:
                made |= self._group(f"{FEEDS}{language}", files).files
        return Done(made)

    def _changed_search(self, search: EditedSearch) -> Done:
        try:
            found, state = search.files()
        except IndexNotKnown:
            return Done(searched=False)
        return self._put_all(found.items())._replace(state=state)

    def _draw(self, pages: Iterable[Page]) -> Done:
        """Draw pages; search takes up some of them."""
        searched = True
        for page in pages:
            drawn = {one: self._drawn(page, one) for one in page.languages}
            if page.path in LISTED:
                before = self._lying(page.path, page.languages, made=False)
                searched &= guide(page.path, before) == guide(page.path, drawn)
            for language, content in drawn.items():
                self._put(page.file(language), content)
        return Done(searched=searched)

    def _drawn(self, page: Page, language: str) -> bytes:
        with self.building.parts.part(page.template):
            return self.building.draw(page, language)

    def _search(self) -> list[str]:
        """Search as a whole, which takes up hand-written pages and lists."""
        site = self.building.site
        there = {path for pages in self.index.pages.values() for path in pages}
        written = {path: site.languages_of(path) for path in site.handwritten}
        written |= dict.fromkeys(LISTED & there, LANGUAGES)
        found = {path: self._lying(path, languages) for path, languages in written.items()}
        return [self._put(*file) for file in self.building.search.files(found)]

    def _lying(
        self, path: str, languages: Iterable[str], *, made: bool = True
    ) -> Mapping[str, bytes]:
        """A page by language, as it was made, if it was, or as it lies there."""
        found = {}
        for language in languages:
            file = f"{address(path, language)}index.html"
            new = made and (self.new / file).is_file()
            found[language] = ((self.new if new else self.place) / file).read_bytes()
        return found

    def _put_all(self, files: Iterable[tuple[str, bytes]]) -> Done:
        for path, content in files:
            self._put(path, content)
        return Done()

    def _put(self, path: str, content: bytes) -> str:
        if not lies_as(self.place / path, content):
            write_new(self.new / path, content)
        else:  # a part that was given up, and made as a whole, may have written another one
            (self.new / path).unlink(missing_ok=True)
        return path
