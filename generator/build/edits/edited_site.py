"""A site of which some records were edited: only what that may have a say in is made again.

The last build left an index of its site.  Everything that asked or read nothing that changed lies
there as it is to be, and is not looked at.  Where that is not sure, the site is made as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any, TypeAlias

from generator.build.building import PICTURES, Building
from generator.build.disk.new_files import NewFiles
from generator.build.edits.edited_done import Done, together
from generator.build.edits.edited_files import EditedFiles
from generator.build.edits.edited_pages import EditedPages
from generator.build.edits.edited_search import EditedSearch
from generator.build.edits.edited_sitemaps import EditedSitemaps
from generator.build.edits.touched_parts import TouchedParts
from generator.build.files.downloads import BESIDE, DATA, FEEDS
from generator.build.kept.askers import AskedBefore
from generator.build.kept.kept_files import SEARCH
from generator.build.kept.kept_pieces import KeptPieces
from generator.build.kept.remembered import DOCUMENTS
from generator.build.kept.site_index import SiteIndex
from generator.build.pages.listed_pages import Listed
from generator.build.pages.page import Page
from generator.build.pages.parts_read import Read
from generator.build.processes.all_cores import shared, spare
from generator.cache.store import Shelf
from generator.feeds.changed_entries import EntriesNotKnown
from generator.records.registry import Registry
from generator.search.changed_index import IndexNotKnown
from generator.search.guides import LISTED, guide
from generator.search.index import STATE
from generator.text.languages import LANGUAGES, address
from generator.text.shown_steps import kind
from generator.text.stage_names import VIEWS

Work: TypeAlias = Callable[[], Done]
ListedByPart: TypeAlias = Mapping[str, Mapping[str, Listed]]
ReadPage: TypeAlias = Callable[[str, Iterable[str]], Mapping[str, bytes]]
"""Gives a page by language."""


@dataclass(frozen=True, eq=False)
class EditedSite:
    """The files of a site that an edit may have a say in, written into a folder if they differ."""

    building: Building
    touched: TouchedParts
    index: SiteIndex
    before: Registry
    """The records as they were."""
    shelf: Shelf
    new: NewFiles

    def write(self) -> tuple[SiteIndex, Any, list[str]]:
        """Write all files that differ; given are what is to be noted of the new site, the state of
        its search, and the files that go.
        """
        files = EditedFiles(self.building, self.touched, self.before, self.new.place, self.shelf)
        files.take_up(self.index.exports)
        pages = EditedPages(self.building, self.touched, self.index, self.before)
        of = self.building.search, self.touched, self.before, self.shelf
        since = self.touched.since
        days = (since.past if since else self.building.past).days_of_coming
        search = EditedSearch(*of, files.read, self.building.worlds.real, self.building.parts, days)
        done = self._all([*self._work(files, pages, search)])
        listed = {**self.index.pages, **done.listed}
        gone = [*self._lists(done, listed), *_files_of(done.went - done.drawn)]
        made, state = done.files, done.state
        if not done.searched or _lists_in(listed) != self._lists_before:
            self.new.take_back({*self.index.files[SEARCH], *made.get(SEARCH, ())})
            again = self._whole_search(listed, self.new.page)
            made, state = {**made, **again.files}, again.state
            self._note(again.asked)
        gone += [p for name, paths in made.items() for p in {*self.index.files[name]} - {*paths}]
        groups, exports = {**self.index.files, **made}, self.building.downloads.made.to_keep
        keys = {**self._keys_but(gone), **done.keys}
        now = replace(self.index, pages=listed, files=groups, keys=keys, exports=exports)
        return now, state, gone

    def _keys_but(self, gone: Iterable[str]) -> dict[str, str]:
        """The keys of the last site but for those of files that go, which may come again."""
        left = frozenset(gone)
        return {path: key for path, key in self.index.keys.items() if path not in left}

    def _lists(self, done: Done, listed: ListedByPart) -> Iterator[str]:
        """Write the lists of all pages, if they differ; given are those that go."""
        lists = EditedSitemaps(self.building, listed, self.new.place)
        if done.days or done.went or self.touched.firms.reordered:
            made = [*lists.made(done.days)]
            self._draw(made)
            yield from {*lists.there()} - {page.path for page in made}

    def _all(self, work: Sequence[Work]) -> Done:
        done = []
        pieces = [partial(self._told, piece) for piece in work]
        for told, read in shared(pieces, spare(), often=False):
            self.building.parts.add(read)
            done.append(told)
        all_done = together(done)
        self._note(all_done.asked)
        return all_done

    def _note(self, asked: Mapping[str, AskedBefore]) -> None:
        for path, known in asked.items():
            self.touched.askers.note(path, known)

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
        yield lambda: self._beside(files)

    @kind(DATA)
    def _data(self, files: EditedFiles, pages: EditedPages) -> Done:
        made = files.lay_data(self.new)
        drawn = self._draw(pages.of_the_moment())
        of = pages.listed, pages.keys, pages.days
        return Done({DATA: made}, drawn.searched, None, {}, *of)

    def _beside(self, files: EditedFiles) -> Done:
        self.new.put_all(files.beside())
        return Done({BESIDE: files.all_beside(self.index.files[BESIDE])})

    @kind(VIEWS)
    def _pages(self, files: EditedFiles, pages: EditedPages) -> Done:
        made = [*pages.made()]
        if pictured := [page for page in made if page.own_picture]:
            self.new.put_all(files.pictures(pictured))
        drawn = self._draw(made)
        of = pages.asked, pages.listed, pages.keys, pages.days
        paths = frozenset(pages.went), frozenset(pages.drawn)
        return Done({PICTURES: pages.pictures(made)}, drawn.searched, None, *of, *paths)

    def _group(self, name: str, files: EditedFiles) -> Done:
        """The files of a group that may differ from those that lie there."""
        keys = dict[str, str]()
        with kind(name):
            for path, key, write in files.group(name):
                keys[path] = key
                if not key or self.index.keys.get(path) != key:
                    self.new.put(path, write())
        return Done({name: [*keys]}, asked=files.asked, keys=keys)

    @kind(FEEDS)
    def _feeds(self, languages: Iterable[str], files: EditedFiles) -> Done:
        made: dict[str, Sequence[str]] = {}
        for language in languages:
            try:
                self.new.put_all([*files.feeds(language)])
            except EntriesNotKnown:
                made |= self._group(f"{FEEDS}{language}", files).files  # none of which has a key
        return Done(made, asked=files.asked)

    @kind(SEARCH)
    def _changed_search(self, search: EditedSearch) -> Done:
        """Search, which takes up pages as they lie there: where one is told otherwise, it is made
        once more.
        """
        try:
            found, state = search.files()
        except IndexNotKnown:
            return self._whole_search(self.index.pages, self.new.page_before)
        self.new.put_all(found.items())
        return Done(state=state, asked=dict(search.kept.asked_anew()))

    def _draw(self, pages: Iterable[Page]) -> Done:
        """Draw pages; search takes up some of them."""
        searched = True
        for page in pages:
            drawn = {one: self._drawn(page, one) for one in page.languages}
            if page.path in self._lists_before:
                before = self.new.page_before(page.path, page.languages)
                searched &= guide(page.path, before) == guide(page.path, drawn)
            for language, content in drawn.items():
                self.new.put(page.file(language), content)
        return Done(searched=searched)

    def _drawn(self, page: Page, language: str) -> bytes:
        with self.building.parts.part(page.template), kind(page.template):
            return self.building.draw(page, language)

    @kind(SEARCH)
    def _whole_search(self, listed: ListedByPart, read: ReadPage) -> Done:
        """Search as a whole, which takes up hand-written pages and lists."""
        site, world = self.building.site, self.building.worlds.real
        written = {path: site.languages_of(path) for path in site.handwritten}
        written |= dict.fromkeys(_lists_in(listed), LANGUAGES)
        found = {path: read(path, languages) for path, languages in written.items()}
        kept = KeptPieces(DOCUMENTS, world, self.shelf, self.building.parts)
        search = replace(self.building.search, kept=kept)
        made = self.new.put_all(search.files(found))
        state = kept.leave(self.shelf).get(STATE)
        return Done({SEARCH: made}, state=state and state.value, asked=dict(kept.asked_anew()))

    @cached_property
    def _lists_before(self) -> Set[str]:
        return _lists_in(self.index.pages)


def _lists_in(pages: ListedByPart) -> Set[str]:
    """The lists that search takes up."""
    return LISTED & {path for its in pages.values() for path in its}


def _files_of(pages: Iterable[str]) -> Iterator[str]:
    """The files of pages that went."""
    yield from (f"{address(path, one)}index.html" for path in pages for one in LANGUAGES)
