"""The files of one build, each made when somebody asks for it: a site that is looked at while its
records are written.

The page of a record, a firm or a list is found by its address, and nothing else is worked out for
it.  All other files are looked for in one group after the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from threading import Lock

from generator.build.building import PICTURES, Building
from generator.build.files.downloads import DATA, FEEDS, GROUPS
from generator.build.live.addressed_pages import AddressedPages
from generator.search.guides import LISTED
from generator.search.index import FOLDER as SEARCH
from generator.site.output import Export
from generator.text.languages import LANGUAGES, parted

INDEX, LIST = "index.html", "list.json"
WITHIN: Mapping[str, tuple[str, ...]] = {
    DATA: ("data/",),
    **{f"{FEEDS}{language}": ("calendar/", "feeds/") for language in LANGUAGES},
}
"""The folders of the groups of files that take long to make."""


@dataclass(frozen=True)
class DrawnText:
    """A hand-written page in one language, as MkDocs drew it."""

    html: str
    title: str
    summary: str


class OnDemand:
    """What a site has at each path."""

    def __init__(self, building: Building, texts: Mapping[tuple[str, str], DrawnText]) -> None:
        """``texts`` are the hand-written pages by path and language."""
        self.building = building
        self._texts = texts
        self._pages = AddressedPages(building)
        self._groups: dict[str, dict[str, Export]] = {}
        self._one_by_one = Lock()  # a registry has one listener, and a drawn page one place

    def __contains__(self, path: object) -> bool:
        """Whether there is a page with this path."""
        with self._one_by_one:
            return self._pages.at(str(path)) is not None

    def content(self, path: str) -> bytes | None:
        """The bytes of a file; None where the site has none at this path."""
        with self._one_by_one:
            language, name = parted(path)
            where = name.removesuffix(INDEX) if f"/{name}".endswith(f"/{INDEX}") else name
            if text := self._texts.get((where, language)):
                return self.framed(where, language, text).encode()
            page = self._pages.at(where)
            if page and page.file(language) == path and language in page.languages:
                return self.building.draw(page, language)
            return None if path.endswith(".html") else self._file(path)

    def framed(self, path: str, language: str, text: DrawnText) -> str:
        """A hand-written page in the theme's shell."""
        return self.building.handwritten.draw(path, text.html, language, text.title, text.summary)

    def _file(self, path: str) -> bytes | None:
        """A file that no template draws."""
        if path.endswith(f"/{LIST}") and path in self._lists:
            return self._lists[path]
        name = parted(path)[1]
        for group in (PICTURES, *GROUPS):
            if name.startswith(WITHIN.get(group, ("",))) and (file := self._group(group).get(path)):
                return file.content
        return self._searched.get(path) if path.startswith(f"{SEARCH}/") else None

    def _group(self, name: str) -> dict[str, Export]:
        """The files of one group by path."""
        if name not in self._groups:
            its = self.building
            pictures = name == PICTURES
            made = its.pictures(self._pages.calls()) if pictures else its.downloads.group(name)
            self._groups[name] = {file.path: file for file in made}
        return self._groups[name]

    @cached_property
    def _lists(self) -> dict[str, bytes]:
        """What the lists are narrowed down by."""
        return dict(self.building.search.lists())

    @cached_property
    def _searched(self) -> dict[str, bytes]:
        """The files of search, which takes up the hand-written pages and the lists."""
        for (path, language), text in self._texts.items():
            self.framed(path, language, text)
        drawn = {
            path: {one: self.building.draw(page, one) for one in page.languages}
            for path in LISTED
            if (page := self._pages.at(path))
        }
        return dict(self.building.search.files({**self.building.handwritten.guides, **drawn}))
