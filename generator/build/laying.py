"""The files of a site laid into a folder, by all processors where there is much to do.

Each piece of the work writes files that no other piece writes.  What takes longest begins first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from generator.build.all_cores import Piece, shared, spare
from generator.build.kept_files import NOTHING, KeptFiles
from generator.build.page import Page
from generator.records.files import write_new
from generator.search.guides import LISTED, Guide, guide
from generator.site.output import Export

Guides: TypeAlias = Mapping[str, Mapping[str, bytes]]
"""Drawn pages that search takes up, by path and language."""
AT_ONCE = 16  # pages that a process takes
MANY = 200  # pages from which on it pays to have others help


@dataclass(frozen=True)
class Laying:
    """One site on its way into a folder."""

    folder: Path
    draw: Callable[[Page, str], bytes]
    """A page in one language."""
    pages: Mapping[str, Page]
    groups: Mapping[str, tuple[Export, ...]]
    """Files that no template draws."""
    handwritten: Guides
    search: Callable[[Iterable[Guide]], Iterator[tuple[str, bytes]]]
    kept: KeptFiles = NOTHING

    def write(self) -> list[str]:
        """Write every file; what is given are the paths of those of search."""
        searched, *_ = shared(tuple(self._pieces()), spare() if len(self.pages) > MANY else 0)
        return list(searched)

    def _pieces(self) -> Iterator[Piece]:
        yield self._open_data_and_search
        for name, files in self.groups.items():
            if name != "data":
                yield partial(self._files, files)
        plain = [page for path, page in self.pages.items() if path not in LISTED]
        for start in range(0, len(plain), AT_ONCE):
            yield partial(self._pages, plain[start : start + AT_ONCE])

    def _open_data_and_search(self) -> list[str]:
        """Search takes up the lists by what they show, and one of them shows sizes of all files."""
        for file in self.groups["data"]:
            if (content := self.kept.content(file.path)) is not None:
                file.take(content)
            write_new(self.folder / file.path, file.content)
        drawn = self._drawn(page for path, page in self.pages.items() if path in LISTED)
        found = {**self.handwritten, **drawn}
        made = self.kept.searched()
        if made is None:
            made = dict(self.search(guide(path, found[path]) for path in sorted(found)))
        for path, content in made.items():
            write_new(self.folder / path, content)
        return list(made)

    def _pages(self, pages: Iterable[Page]) -> None:
        self._drawn(pages)

    def _files(self, files: Iterable[Export]) -> None:
        for file in files:  # none of which is asked for again, so that none is held
            write_new(self.folder / file.path, self.kept.content(file.path) or file.write())

    def _drawn(self, pages: Iterable[Page]) -> dict[str, dict[str, bytes]]:
        found: dict[str, dict[str, bytes]] = {}
        for page in pages:
            for language in page.languages:
                drawn = self.kept.content(page.file(language)) or self.draw(page, language)
                write_new(self.folder / page.file(language), drawn)
                found.setdefault(page.path, {})[language] = drawn
        return found
