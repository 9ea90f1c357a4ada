"""The pages of a site that an edit may affect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.build.building import PICTURES
from generator.build.edits.edit import NotSure
from generator.build.edits.edited_days import EditedDays
from generator.build.edits.site_update import SiteUpdate
from generator.build.files.described_pages import PAGES
from generator.build.kept.askers import AskedBefore, asked_of
from generator.build.kept.page_keys import OF_THE_MOMENT, page_keys
from generator.build.pages.all_pages import REDIRECTS, list_pages, list_part, with_history
from generator.build.pages.all_pages import files as plain_pages
from generator.build.pages.listed_pages import Listed, pages_by_part
from generator.build.pages.page import PICTURE, Page
from generator.build.pages.record_pages import firm_page_at, record_page, redirect_pages
from generator.build.pictures.pictured import with_picture
from generator.facts.firm_pages import paged_firms
from generator.site.sections import TABLE
from generator.text.languages import LANGUAGES, address

DATA_PAGE = "data page"


@dataclass(frozen=True, eq=False)
class EditedPages:
    """Pages that are made again, and what is to be noted of them."""

    update: SiteUpdate
    asked: dict[str, AskedBefore] = field(default_factory=dict)
    """What pages ask now, by their paths."""
    listed: dict[str, Mapping[str, Listed]] = field(default_factory=dict)
    """The pages of parts that were made."""
    went: set[str] = field(default_factory=set)
    """The paths of pages that are there no more."""
    drawn: set[str] = field(default_factory=set)
    """The paths of all that were made."""
    keys: dict[str, str] = field(default_factory=dict)
    """By what is shown on those of parts; empty where that has no key."""

    def made(self) -> Iterator[Page]:
        """Those of records and firms, and the lists of them."""
        self._days.note_beside()
        yield from map(self._shown, self._of_records())
        parts = self.update.building.parts
        for section in TABLE:
            if self._to_make(part := list_part(section)):
                pages = list_pages(self.update.registry, [section], parts=parts)
                yield from self._of_part(part, pages)
            else:
                self._days.note_part(part)
        if self.update.touched.part(REDIRECTS):
            yield from map(self._shown, self._redirects())

    def beside(self) -> Iterator[Page]:
        """All others but those that show the moment."""
        for part in PAGES:
            if part != DATA_PAGE and self._to_make(part):
                yield from self._of_part(part, self.update.building.downloads.pages(part))
            elif part != DATA_PAGE:
                self._days.note_part(part)

    def of_the_moment(self) -> Iterator[Page]:
        """Those that show when the site was built; one of them tells the size of all data."""
        plain = (p for p in plain_pages(self.update.building.past) if p.template in OF_THE_MOMENT)
        yield from self._of_part(DATA_PAGE, self.update.building.downloads.pages(DATA_PAGE))
        yield from map(self._shown, plain)

    def _of_records(self) -> Iterator[Page]:
        building, touched = self.update.building, self.update.touched
        world, came = building.worlds.real, self._came
        self.went.update(touched.firms.went, (f"{name}/" for name in touched.edit.went))
        paths = dict.fromkeys((*touched.pages, *sorted(came)))
        beside = building.downloads.on_some({path.rstrip("/") for path in paths})
        for path in paths:
            record = world.registry.named(path.rstrip("/"))
            template = f"{record.kind}.html" if record else "firm.html"
            if not (path in came or touched.published or touched.part(template)):
                continue  # but for its day, where something became public since
            if record:
                yield with_history(record_page(record, world), beside)
            elif path in paged_firms(world.registry):
                yield firm_page_at(path, world)

    def _to_make(self, part: str) -> bool:
        """Whether a part has pages that may differ, or that draw what may."""
        drawn = {page.template for page in self.update.index.pages.get(part, {}).values()}
        return self.update.touched.part(part, *drawn)

    def _of_part(self, part: str, pages: Iterable[Page]) -> Iterator[Page]:
        """The pages of a part that may differ; noted is which came, went or are made of others."""
        made, were = tuple(pages), self.update.index.pages.get(part, {})
        now = self.listed[part] = pages_by_part(made, self.update.registry).get(part, {})
        self.went.update(were.keys() - now.keys())
        self._days.note_made(
            page
            for page in made
            if self.update.touched.published
            or page.path not in were
            or were[page.path].inputs != now[page.path].inputs
        )
        yield from filter(self._differs, map(self._shown, made))

    def _differs(self, page: Page) -> bool:
        """Whether a page of a part may show something else than before."""
        file = page.file(page.languages[0])
        self.keys[file] = next((key for _, key in page_keys([page])), "")
        return not self.update.index.has(file, self.keys[file])

    def _redirects(self) -> Iterator[Page]:
        """The pages at former addresses that came, or lead elsewhere."""
        with self.update.building.parts.part(REDIRECTS):
            now = {page.path: page for page in redirect_pages(self.update.registry)}
        before = {page.path: page for page in redirect_pages(self.update.before)}
        self.went.update(before.keys() - now.keys())
        for path, page in now.items():
            if path not in before or before[path].shown != page.shown:
                yield page

    def _shown(self, page: Page) -> Page:
        with self.update.building.parts.part(page.template):
            page = with_picture(page, self.update.building.site, self.update.building.past.tip)
            asked = asked_of(page)  # most views are made by this, and what they read is noted
        self.drawn.add(page.path)
        if asked:
            known = self.update.touched.askers.known(page.path)
            if known is None and page.path not in self._came:
                raise NotSure
            others = known is None or known.inputs != asked.inputs or page.path in self._came
            if others or self.update.touched.published:
                self._days.note(page.path, page.shown.asked.inputs)
            self.asked[page.path] = asked
        return page

    @property
    def days(self) -> Mapping[str, str]:
        """The days of pages that came, or are worked out of others than before."""
        return self._days.found

    @cached_property
    def _days(self) -> EditedDays:
        update, days = self.update, self.update.building.past.days_of_change
        return EditedDays(days, update.registry, update.touched.published, update.index)

    @cached_property
    def _came(self) -> frozenset[str]:
        """The paths of pages of records and firms that were not there."""
        touched = self.update.touched
        return touched.firms.came.union(f"{name}/" for name in touched.edit.came)

    def pictures(self, made: Iterable[Page]) -> list[str]:
        """All pictures of pages, of which those that were made again may have one or none."""
        looked = {
            address(path, one) + PICTURE for path in (*self.asked, *self.went) for one in LANGUAGES
        }
        own = (page for page in made if page.own_picture)
        now = (address(page.path, one) + PICTURE for page in own for one in page.languages)
        return [*(path for path in self.update.index.files[PICTURES] if path not in looked), *now]
