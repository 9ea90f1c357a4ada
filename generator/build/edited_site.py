"""A site of which some records were edited: only what that may have a say in is made again.

The last build left an index of its site.  Everything that asked or read nothing that changed lies
there as it is to be, and is not looked at.  Where that is not sure, the site is made as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TypeAlias

from generator.build.all_cores import shared, spare
from generator.build.askers import Askers, asked_of
from generator.build.building import PAST, PICTURES, SITE, Building
from generator.build.downloads import DATA, GROUPS, NEWS, PAGES
from generator.build.edit import Edit
from generator.build.kept_files import OF_THE_MOMENT, SEARCH
from generator.build.page import PICTURE, Page
from generator.build.pages import (
    FIRMS,
    REDIRECTS,
    list_pages,
    list_part,
    with_history,
)
from generator.build.pages import files as plain_pages
from generator.build.parts_read import Read
from generator.build.pictures.site_pictures import with_picture
from generator.build.record_pages import firm_page_at, record_page
from generator.build.site_index import SiteIndex, names_digest
from generator.exports.last_exports import LastExports
from generator.facts.firm_pages import paged_firms
from generator.records.files import write_new
from generator.records.model import KINDS
from generator.records.read_fields import Column
from generator.search.guides import LISTED
from generator.site.output import Export
from generator.site.sections import TABLE
from generator.text.languages import LANGUAGES, address

BESIDE, DATA_PAGE = "beside", "data page"
WHOLLY = (SITE, PAST, NEWS, FIRMS, REDIRECTS)
"""Parts that tell which pages there are, or what all show: with another one, all is made anew."""
Made: TypeAlias = Mapping[str, Sequence[str]]
"""The files of each group that was made."""
Work: TypeAlias = Callable[[], Made]
NO_COLUMNS: frozenset[Column] = frozenset()


class NotSure(Exception):
    """The site is to be made as a whole."""


@dataclass(frozen=True, eq=False)
class EditedSite:
    """The files of a site that an edit may have a say in, written into a folder if they differ."""

    building: Building
    edit: Edit
    index: SiteIndex
    askers: Askers
    read: Mapping[str, Iterable[Column]]
    place: Path
    """Where the last site lies."""
    new: Path
    """An empty folder."""

    def write(self) -> tuple[Made, list[str]]:
        """Write all files that differ; given are those of each group, and those that go."""
        if any(map(self._touched, WHOLLY)):
            raise NotSure
        edited = {before.name: before for before, _ in self.edit.pairs}
        read, kept = lambda path: (self.place / path).read_bytes(), self.index.exports
        self.building.downloads.last = LastExports(kept, self._affected, edited, read)
        pages = [*self._of_records(), *self._of_parts()]
        listed = [page for page in pages if page.path in LISTED]
        others = [page for page in pages if page.path not in LISTED]
        search, draw = partial(self._data_and_search, listed), partial(self._pages, others)
        work: list[Work] = [search, draw, *self._groups(pages)]
        made: dict[str, Sequence[str]] = {}
        for told, read in shared([partial(self._told, piece) for piece in work], spare()):
            made |= told
            self.building.parts.add(read)
        gone = [p for name, paths in made.items() for p in {*self.index.files[name]} - {*paths}]
        return {**self.index.files, **made}, gone

    def _touched(self, *parts: str) -> bool:
        return any(self.edit.touches(frozenset(self.read.get(part, NO_COLUMNS))) for part in parts)

    def _told(self, piece: Work) -> tuple[Made, Read]:
        given = piece()
        return given, self.building.parts.taken()

    def _of_records(self) -> Iterator[Page]:
        """The pages of records and firms that asked what may be answered otherwise."""
        world, beside = self.building.worlds.real, self.building.downloads.on_records
        for path in self.edit.asking(self.askers):
            record = world.registry.named(path.rstrip("/"))
            if self._touched(f"{record.kind}.html" if record else "firm.html"):
                if not record and path not in paged_firms(world.registry):
                    raise NotSure
                page = record_page(record, world) if record else firm_page_at(path, world)
                yield self._shown(with_history(page, beside) if record else page)

    def _of_parts(self) -> Iterator[Page]:
        """The pages that are worked out of all records."""
        for section in TABLE:
            if self._to_make(list_part(section)):
                made = list_pages(
                    self.building.checked.registry, [section], parts=self.building.parts
                )
                yield from self._listed(list_part(section), made)
        for name in PAGES:
            if name != DATA_PAGE and self._to_make(name):
                yield from self._listed(name, self.building.downloads.pages(name))

    def _to_make(self, part: str) -> bool:
        """Whether a part has pages that may differ, or that draw what may."""
        drawn = {page.template for page in self.index.pages.get(part, {}).values()}
        return self._touched(part, *drawn)

    def _listed(self, part: str, pages: Iterable[Page]) -> Iterator[Page]:
        """The pages of a part, which must be those that were there, made of the same records."""
        known, made = self.index.pages.get(part, {}), {page.path: page for page in pages}
        inputs = {id(p.made_from): names_digest(r.name for r in p.made_from) for p in made.values()}
        now = {path: inputs[id(page.made_from)] for path, page in made.items()}
        if now != {path: page.inputs for path, page in known.items()}:
            raise NotSure
        yield from map(self._shown, made.values())

    def _shown(self, page: Page) -> Page:
        with self.building.parts.part(page.template):
            page = with_picture(page, self.building.site, self.building.past.tip)
        if asked := asked_of(page):
            known = self.askers.known(page.path)
            if known is None or known.inputs != asked.inputs:  # of which the sitemap has the day
                raise NotSure
            if page.own_picture is not (page.path + PICTURE in self.index.files[PICTURES]):
                raise NotSure
            self.askers.note(page.path, asked)
        return page

    def _pages(self, pages: Iterable[Page]) -> Made:
        for page in pages:
            for language in page.languages:
                with self.building.parts.part(page.template):
                    self._put(page.file(language), self.building.draw(page, language))
        return {}

    def _data(self) -> Made:
        """Open data, the page that shows the sizes of its files, and when the site was built."""
        files, last = self.building.downloads.group(DATA), self.building.downloads.last
        for file in files:
            if last and last.stays(file):
                file.take((self.place / file.path).read_bytes())
        made = self._files(DATA, files)
        plain = plain_pages(self.building.past)
        of_build = [page for page in plain if page.template in OF_THE_MOMENT]
        self._pages(map(self._shown, (*self.building.downloads.pages(DATA_PAGE), *of_build)))
        return made

    def _groups(self, pages: Iterable[Page]) -> Iterator[Work]:
        """The other files."""
        for name in GROUPS:
            if name not in (DATA, BESIDE) and self._touched(name):
                yield partial(self._group, name)
        yield self._beside
        if pictured := [page for page in pages if page.own_picture]:
            yield partial(self._pictures, pictured)

    def _group(self, name: str) -> Made:
        return self._files(name, self.building.downloads.group(name))

    def _files(self, name: str, made: Iterable[Export]) -> Made:
        with self.building.parts.part(name):
            for file in made:
                self._put(file.path, file.content)
        return {name: [file.path for file in made]}

    @cached_property
    def _affected(self) -> frozenset[str]:
        """The records that changed, and those whose data is worked out of them too."""
        registry = self.building.checked.registry
        found = {*self.edit.names}
        for _, record in self.edit.pairs:
            for kind in KINDS.values():
                found |= {one.name for one in registry.pointing_at(record, kind)}
        return frozenset(found)

    def _beside(self) -> Made:
        """The data of each such record."""
        for file in self.building.downloads.group(BESIDE):
            if not self._affected.isdisjoint(one.name for one in file.inputs):
                self._put(file.path, file.write())
        return {}

    def _pictures(self, pages: Iterable[Page]) -> Made:
        own = {
            page.file(one).replace("index.html", PICTURE)
            for page in pages
            for one in page.languages
        }
        for file in self.building.pictures(pages):
            if file.path in own:
                self._put(file.path, file.write())
        return {}

    def _data_and_search(self, pages: Iterable[Page]) -> Made:
        """Search takes up the lists by what they show, and one of them shows sizes of all files."""
        data = self._data()
        self._pages(pages)
        site, there = (
            self.building.site,
            {path for its in self.index.pages.values() for path in its},
        )
        written = {path: site.languages_of(path) for path in site.handwritten}
        written |= dict.fromkeys(LISTED & there, LANGUAGES)
        found = {path: self._lying(path, languages) for path, languages in written.items()}
        made = []
        for path, content in self.building.search.files(found):
            self._put(path, content)
            made.append(path)
        return {**data, SEARCH: made}

    def _lying(self, path: str, languages: Iterable[str]) -> Mapping[str, bytes]:
        """A page by language, as it was made or as it lies there."""
        found = {}
        for language in languages:
            file = f"{address(path, language)}index.html"
            made = self.new / file
            found[language] = (made if made.is_file() else self.place / file).read_bytes()
        return found

    def _put(self, path: str, content: bytes) -> None:
        try:
            same = (self.place / path).read_bytes() == content
        except FileNotFoundError:
            same = False
        if not same:
            write_new(self.new / path, content)
