"""The lists of all pages after an edit by which pages came, went, or have another day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, takewhile

from generator.build.edits.site_update import SiteUpdate
from generator.build.files.described_pages import PAGES
from generator.build.pages.all_pages import list_part
from generator.build.pages.listed_pages import Listed
from generator.build.pages.page import Page
from generator.build.pages.record_pages import VIEWS
from generator.build.pages.sitemaps import list_name, sitemaps
from generator.facts.firm_pages import paged_firms
from generator.site.sections import TABLE

DAY = re.compile(r"<loc>([^<]*)</loc><lastmod>([^<]*)</lastmod>")
"""An address of a list with its day."""


@dataclass(frozen=True, eq=False)
class EditedSitemaps:
    """What is put together of the lists that are there."""

    update: SiteUpdate
    pages: Mapping[str, Mapping[str, Listed]]
    """The pages of each part as they are now."""

    def there(self) -> list[str]:
        """The lists of the last site."""
        names = map(list_name, count(1))
        return [*takewhile(lambda name: (self.update.new.place / name).is_file(), names)]

    def made(self, days: Mapping[str, str]) -> Iterator[Page]:
        """What leads to the lists, and these; ``days`` are those of pages with other ones."""
        paths = (*self._paths(), *self.update.building.site.handwritten)
        yield from sitemaps(paths, lambda: self._days(paths, days))

    def _paths(self) -> Iterator[str]:
        """The pages that are no hand-written ones, in the order of a build of everything."""
        registry = self.update.registry
        for section in TABLE:
            yield from self.pages.get(list_part(section), ())
        for kind in VIEWS:
            yield from (f"{record.name}/" for record in registry.all(kind))
        yield from paged_firms(registry)
        for part in PAGES:
            yield from self.pages.get(part, ())

    def _days(self, paths: Sequence[str], others: Mapping[str, str]) -> dict[str, str]:
        """The days of pages as the last site has them, but for others."""
        texts = ((self.update.new.place / name).read_text("utf-8") for name in self.there())
        known = {address: day for text in texts for address, day in DAY.findall(text)}
        url = self.update.building.site.url
        found = {**{path: known.get(url + path, "") for path in paths}, **others}
        return {path: day for path, day in found.items() if day}
