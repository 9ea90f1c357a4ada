"""What each file of a site is kept under: a digest of all that it is made of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import chain
from typing import Any

from generator.build.kept.kept_files import SEARCH
from generator.build.kept.page_keys import page_keys
from generator.build.pages.content_keys import content_key
from generator.build.pages.later import Last, Later
from generator.build.pages.page import Page
from generator.build.pages.parts_read import PartsRead
from generator.build.processes.work_pieces import in_pieces
from generator.site.output import Export


@dataclass(frozen=True, eq=False)
class SiteKeys:
    """The keys of the files of one build, by their paths."""

    pages: Collection[Page]
    groups: Mapping[str, tuple[Export, ...]]
    """Files that are no pages, by what they are about."""
    everything: Any
    """The records and their past, of which a file is made that tells nothing else."""
    searched: Any
    """What search takes up beside them."""
    parts: PartsRead

    def all(self) -> dict[str, str]:
        """Those of all files."""
        found = chain.from_iterable(piece().items() for piece in self.of_lists_and_data())
        return dict(found) | self.by_asking()

    def by_asking(self) -> dict[str, str]:
        """Those of pages by what they asked, which is known once their views were made."""
        return dict(page_keys(page for page in self.pages if isinstance(page.shown, Later | Last)))

    def of_lists_and_data(self) -> Iterator[Callable[[], dict[str, str]]]:
        """Those of all other files, by what they show, piece by piece."""
        lists = [page for page in self.pages if not isinstance(page.shown, Later | Last)]
        for some in in_pieces(lists):
            yield partial(_of_lists, some)
        for name, files in self.groups.items():
            yield partial(self._of_files, name, files)
        yield self._of_search

    @cached_property
    def _everything(self) -> str | None:
        return content_key(self.everything)

    def _of_files(self, group: str, files: Iterable[Export]) -> dict[str, str]:
        if not (everything := self._everything):
            return {}
        dear = (file for file in files if not file.cheap)
        keys = {file.path: self._key(group, file, everything) for file in dear}
        return {path: key for path, key in keys.items() if key}

    def _of_search(self) -> dict[str, str]:
        """That of pages that search takes up."""
        everything, shown = self._everything, content_key(self.searched)
        return {SEARCH: f"{SEARCH} {everything} {shown}"} if everything and shown else {}

    def _key(self, group: str, file: Export, everything: str) -> str | None:
        if not file.made_of:
            return f"{file.path} {everything}"
        with self.parts.part(group):
            return own_key(file)


def own_key(file: Export) -> str | None:
    """That of a file which is made of less than everything; None for another one."""
    of = _key_of(file.made_of) if file.made_of else None
    return f"{file.path} {of}" if of else None


@lru_cache(maxsize=1)  # a table or chart in several formats and languages is made of one thing
def _key_of(made_of: Callable[[], Any]) -> str | None:
    return content_key(made_of())


def _of_lists(pages: Iterable[Page]) -> dict[str, str]:
    return dict(page_keys(pages))
