"""The pieces of work that update a site, shared by several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TypeAlias

from generator.build.building import PICTURES
from generator.build.edits.edited_done import Done
from generator.build.edits.edited_feeds import EditedFeeds
from generator.build.edits.edited_files import EditedFiles
from generator.build.edits.edited_lists import EditedLists
from generator.build.edits.edited_pages import EditedPages
from generator.build.edits.edited_search import EditedSearch
from generator.build.edits.site_update import SiteUpdate
from generator.build.edits.whole_search import WholeSearch, lists_in
from generator.build.files.downloads import BESIDE, DATA, FEEDS
from generator.build.kept.kept_files import SEARCH
from generator.build.pages.page import Page
from generator.feeds.changed_entries import EntriesNotKnown
from generator.search.changed_documents import IndexNotKnown
from generator.search.guides import guide
from generator.text.languages import LANGUAGES
from generator.text.shown_steps import kind
from generator.text.stage_names import VIEWS

Work: TypeAlias = Callable[[], Done]


@dataclass(frozen=True, eq=False)
class EditedWork:
    """Each writes files that no other piece writes, if they differ from those that lie there."""

    update: SiteUpdate
    files: EditedFiles
    feeds: EditedFeeds
    pages: EditedPages
    search: EditedSearch
    lists: EditedLists
    whole_search: WholeSearch

    @classmethod
    def of(cls, update: SiteUpdate) -> EditedWork:
        """All that an update takes."""
        search = EditedSearch(update)
        by_part = EditedFiles(update), EditedFeeds(update), EditedPages(update)
        return cls(update, *by_part, search, EditedLists(update), WholeSearch(update, search))

    def pieces(self) -> Iterator[Work]:
        """All of them; what takes longest comes first."""
        yield self._data
        yield self._pages
        yield self._search
        yield self._lists
        yield self._pages_beside
        for name in self.files.whole_groups():
            yield partial(self._group, name)
        yield self._feeds
        yield self._beside

    @kind(DATA)
    def _data(self) -> Done:
        made = self.files.lay_data(self.update.new)
        drawn = self.draw(self.pages.of_the_moment())
        return self._done(drawn, {DATA: made})

    def _beside(self) -> Done:
        self.update.new.put_all(self.files.beside())
        return Done({BESIDE: self.files.all_beside(self.update.index.files[BESIDE])})

    @kind(VIEWS)
    def _pages(self) -> Done:
        pages = self.pages
        made = [*pages.made()]
        if pictured := [page for page in made if page.own_picture]:
            self.update.new.put_all(self.files.pictures(pictured))
        drawn = self.draw(made)
        return self._done(drawn, {PICTURES: pages.pictures(made)})

    @kind(VIEWS)
    def _pages_beside(self) -> Done:
        return self._done(self.draw([*self.pages.beside()]), {})

    def _done(self, drawn: Done, files: Mapping[str, Sequence[str]]) -> Done:
        """What came of pages that were drawn, of those of this process so far."""
        pages = self.pages
        of = pages.asked, pages.listed, pages.keys, pages.days
        return Done(files, drawn.searched, None, *of, frozenset(pages.went), frozenset(pages.drawn))

    def _group(self, name: str) -> Done:
        """The files of a group that may differ from those that lie there."""
        keys = dict[str, str]()
        with kind(name):
            for path, key, write in self.files.group(name):
                keys[path] = key
                if not self.update.index.has(path, key):
                    self.update.new.put(path, write())
        return Done({name: [*keys]}, keys=keys)

    def _feeds(self) -> Done:
        made: dict[str, Sequence[str]] = {}
        for language in LANGUAGES:
            try:
                with kind(name := f"{FEEDS}{language}"):
                    files = self.feeds.files(language)
            except EntriesNotKnown:
                self.feeds.go_by_entries()
                made |= self._group(name).files  # none of which has a key
            else:
                self.update.new.put_all((path, it) for path, it in files.items() if it is not None)
                made |= self._others(name, files)
        return Done(made, asked=self.feeds.asked)

    @kind(SEARCH)
    def _search(self) -> Done:
        """Search, which takes up pages as they lie there: where one is told otherwise, it is made
        once more.
        """
        try:
            found, went, state = self.search.index()
        except IndexNotKnown:
            return self.whole_search.write(self.update.index.pages, self.update.new.page_before)
        self.update.new.put_all(found.items())
        files = self._others(SEARCH, {**found, **dict.fromkeys(went)})
        return Done(files, state=state, asked=dict(self.search.kept.asked_anew()))

    def _others(self, group: str, files: Mapping[str, bytes | None]) -> Mapping[str, Sequence[str]]:
        """The files of a group, if any came or went; None stands for one that went."""
        were = self.update.index.files[group]
        if None not in files.values() and files.keys() <= frozenset(were):
            return {}
        now = dict.fromkeys((*were, *files))
        return {group: [path for path in now if files.get(path, b"") is not None]}

    @kind(SEARCH)
    def _lists(self) -> Done:
        found, asked = self.lists.files()
        self.update.new.put_all(found.items())
        return Done(asked=asked)

    def draw(self, pages: Iterable[Page]) -> Done:
        """Draw pages; search takes up some of them."""
        searched = True
        for page in pages:
            drawn = {one: self._drawn(page, one) for one in page.languages}
            if page.path in self._list_pages:
                before = self.update.new.page_before(page.path, page.languages)
                searched &= guide(page.path, before) == guide(page.path, drawn)
            for language, content in drawn.items():
                self.update.new.put(page.file(language), content)
        return Done(searched=searched)

    def _drawn(self, page: Page, language: str) -> bytes:
        with self.update.building.parts.part(page.template), kind(page.template):
            return self.update.building.draw(page, language)

    @cached_property
    def _list_pages(self) -> Set[str]:
        return lists_in(self.update.index.pages)
