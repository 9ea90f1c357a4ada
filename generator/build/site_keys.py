"""What each file of a site is kept under: a digest of all that it is made of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.build.content_keys import content_key
from generator.build.kept_files import SEARCH, page_keys
from generator.build.later import Last, Later
from generator.build.page import Page
from generator.build.parts_read import PartsRead
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
        return self.of_lists_and_data() | self.by_asking()

    def by_asking(self) -> dict[str, str]:
        """Those of pages by what they asked, which is known once their views were made."""
        return dict(page_keys(page for page in self.pages if isinstance(page.shown, Later | Last)))

    def of_lists_and_data(self) -> dict[str, str]:
        """Those of all other files, by what they show."""
        lists = (page for page in self.pages if not isinstance(page.shown, Later | Last))
        return dict([*page_keys(lists), *self._of_data()])

    def _of_data(self) -> Iterator[tuple[str, str]]:
        if not (everything := content_key(self.everything)):
            return
        for name, files in self.groups.items():
            for file in files:
                if not file.cheap and (of := self._made_of(name, file, everything)):
                    yield file.path, f"{file.path} {of}"
        if shown := content_key(self.searched):  # pages that search takes up
            yield SEARCH, f"{SEARCH} {everything} {shown}"

    def _made_of(self, group: str, file: Export, everything: str) -> str | None:
        """The digest of what a file is made of."""
        if not file.made_of:
            return everything
        with self.parts.part(group):
            return content_key(file.made_of())
