"""The pages of a site that an edit may have a say in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.build.askers import AskedBefore, asked_of
from generator.build.building import PICTURES, Building
from generator.build.downloads import PAGES
from generator.build.edit import NotSure
from generator.build.kept_files import OF_THE_MOMENT
from generator.build.page import PICTURE, Page
from generator.build.pages import files as plain_pages
from generator.build.pages import list_pages, list_part, with_history
from generator.build.pictures.pictured import with_picture
from generator.build.record_pages import firm_page_at, record_page
from generator.build.site_index import SiteIndex, names_digest
from generator.build.touched_parts import TouchedParts
from generator.facts.firm_pages import paged_firms
from generator.site.sections import TABLE

DATA_PAGE = "data page"


@dataclass(frozen=True, eq=False)
class EditedPages:
    """Pages that are made again, of which none came, went, or has another day in the sitemap."""

    building: Building
    touched: TouchedParts
    index: SiteIndex
    asked: dict[str, AskedBefore] = field(default_factory=dict)
    """What pages ask now, by their paths."""

    def made(self) -> Iterator[Page]:
        """All but those that show the moment."""
        yield from map(self._shown, self._of_records())
        for section in TABLE:
            if self._to_make(part := list_part(section)):
                read = self.building.checked.registry, [section]
                yield from self._of_part(part, list_pages(*read, parts=self.building.parts))
        for part in PAGES:
            if part != DATA_PAGE and self._to_make(part):
                yield from self._of_part(part, self.building.downloads.pages(part))

    def of_the_moment(self) -> Iterator[Page]:
        """Those that show when the site was built; one of them tells the size of all data."""
        plain = (p for p in plain_pages(self.building.past) if p.template in OF_THE_MOMENT)
        yield from map(self._shown, (*self.building.downloads.pages(DATA_PAGE), *plain))

    def _of_records(self) -> Iterator[Page]:
        world, pages = self.building.worlds.real, self.touched.pages
        beside = self.building.downloads.on_some({path.rstrip("/") for path in pages})
        for path in pages:
            record = world.registry.named(path.rstrip("/"))
            if self.touched.part(f"{record.kind}.html" if record else "firm.html"):
                if record:
                    yield with_history(record_page(record, world), beside)
                elif path in paged_firms(world.registry):
                    yield firm_page_at(path, world)
                else:
                    raise NotSure

    def _to_make(self, part: str) -> bool:
        """Whether a part has pages that may differ, or that draw what may."""
        drawn = {page.template for page in self.index.pages.get(part, {}).values()}
        return self.touched.part(part, *drawn)

    def _of_part(self, part: str, pages: Iterable[Page]) -> Iterator[Page]:
        """The pages of a part, which must be those that were there, made of the same records."""
        made = {page.path: page for page in pages}
        of = {id(p.made_from): names_digest(r.name for r in p.made_from) for p in made.values()}
        now = {path: of[id(page.made_from)] for path, page in made.items()}
        if now != {path: page.inputs for path, page in self.index.pages.get(part, {}).items()}:
            raise NotSure
        yield from map(self._shown, made.values())

    def _shown(self, page: Page) -> Page:
        with self.building.parts.part(page.template):
            page = with_picture(page, self.building.site, self.building.past.tip)
            asked = asked_of(page)  # most views are made by this, and what they read is noted
        if asked:
            known = self.touched.askers.known(page.path)
            if known is None or known.inputs != asked.inputs:
                raise NotSure
            if page.own_picture is not (page.path + PICTURE in self.index.files[PICTURES]):
                raise NotSure
            self.asked[page.path] = asked
        return page
