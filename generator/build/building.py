"""One build of the site, independent of MkDocs: the checked records, and everything made from them.

Hand-written pages are passed in as rendered HTML; all other pages are rendered here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from generator.build.build_remarks import Remarks
from generator.build.checked_records import CheckedRecords, Checking
from generator.build.drawing.render import Renderer
from generator.build.files.applications_file import open_applications
from generator.build.files.asset_files import lay_assets
from generator.build.files.downloads import Downloads, downloads
from generator.build.files.materials import NAME, materials
from generator.build.handwritten_pages import HandwrittenPages
from generator.build.kept.build_cache import BuildCache
from generator.build.kept.remembered import ENTRIES, Remembered
from generator.build.kept.site_index import records_digest
from generator.build.kept.site_shelf import SiteShelf
from generator.build.pages.all_pages import pages, with_rosters
from generator.build.pages.asked_world import AskedWorlds
from generator.build.pages.page import Page
from generator.build.pages.parts_read import PartsRead
from generator.build.pictures.pictured import with_picture
from generator.build.processes.relay import Relay
from generator.build.searching import Searching
from generator.check import check
from generator.history.publications import Past
from generator.records.file_writing import write_new
from generator.records.findings import Severity
from generator.records.yaml_source import Unreadable
from generator.site.cache_folder import cache_folder
from generator.site.output import Export
from generator.site.settings import Site
from generator.text.copies import cores
from generator.text.shown_steps import stage
from generator.text.stage_names import ASKING_GIT, DRAWING_PICTURES, LISTING
from generator.views.tellings import tellings

SITE, PAST, PICTURES = "site", "past", "pictures"


class Building:
    """One build; all input is read once, in the constructor."""

    def __init__(
        self,
        root: Path,
        site: Site,
        kept: BuildCache | None,
        language: str = "ko",
        checking: Checking = check,
        *,
        remembers: bool = True,
        sources: Mapping[str, bytes | Unreadable] | None = None,
    ) -> None:
        """``kept`` reads the past; None where whoever asked for this build tells it (``past``).

        ``language`` is the language of findings in the build log.
        With ``remembers``, views and pieces of an earlier build are kept where they are the same.
        ``sources`` are the files of ``data/``, where somebody read them.
        """
        self._root = root
        self.language = language
        self._records = of = CheckedRecords.read(root, site.built.date(), checking, sources)
        self.schemas, self.checked, self.digests = of.schemas, of.checked, of.digests
        self.records = records_digest(self.digests)
        self.parts = PartsRead()
        with self.parts.part(SITE):
            self.site = site = with_rosters(site, self.checked.registry)
        self.past: Past
        if kept:
            self.past = self.past_by(kept)
        self.asked = open_applications(root)
        self._renderer = Renderer(site, self.schemas)
        self.handwritten = HandwrittenPages(site, self._renderer)
        cache = cache_folder(root, site)
        self.shelf = SiteShelf(cache, self._renderer) if cache and not site.serving else None
        now = self.shelf.now if self.shelf and remembers else None
        read = self.checked.registry, self.checked.samples, now, self.parts
        self.remembered = Remembered.of(*read)
        self.relay = Relay()
        of.let_go()

    @stage(ASKING_GIT)
    def past_by(self, kept: BuildCache) -> Past:
        """The whole past, as Git tells it."""
        with self.parts.part(PAST):
            return kept.past(self._root, self.checked.registry, self.schemas, self._records.roles)

    def begin(self) -> None:
        """Have another process begin with what need not wait for the list of all pages."""
        self.relay.then(self.search.documents(), copied=cores() > 1)

    @cached_property
    def downloads(self) -> Downloads:
        """Downloads, feeds and calendars."""
        read = self.checked.registry, self.site, self.schemas, self.past, self.asked
        return downloads(*read, self.remembered.pieces[ENTRIES], self.parts)

    @cached_property
    @stage(LISTING)
    def pages(self) -> dict[str, Page]:
        """Every page by path."""
        return {page.path: page for page in self.listed()}

    def listed(self) -> Iterator[Page]:
        """Every page; when records have errors, the home page lists them."""
        both = self.checked.registry, self.checked.samples
        for page in pages(*both, self.site, self.downloads.beside, self.worlds, self.parts):
            if not page.path and not self.checked.passes:
                yield Page("", "findings.html", tellings(self.remarks.told(Severity.INFO)))
            else:
                with self.parts.part(page.template):
                    shown = with_picture(page, self.site, self.past.tip)
                yield shown
            self.relay.runs()

    @property
    def worlds(self) -> AskedWorlds:
        """The records, with what pages asked of them in an earlier build."""
        return self.remembered.worlds

    def draw(self, page: Page, language: str) -> bytes:
        """One page in one language."""
        return self._renderer.render(page, language)

    def pictures(self, among: Iterable[Page]) -> Iterator[Export]:
        """The pictures that some pages show when they are shared."""
        from generator.build.pictures.site_pictures import SitePictures  # it takes a while to load

        return SitePictures(self.site, self._renderer).files(among)

    @cached_property
    def groups(self) -> Mapping[str, tuple[Export, ...]]:
        """Files that are no pages, by what they are about."""
        return {**self.downloads.groups, PICTURES: self._pictures}

    @cached_property
    @stage(DRAWING_PICTURES)
    def _pictures(self) -> tuple[Export, ...]:
        return tuple(self.pictures(self.pages.values()))

    @property
    def remarks(self) -> Remarks:
        """What the check found, in the language of the build log."""
        return Remarks(self.checked, self.schemas, self.language)

    def lay_beside(self, folder: Path) -> None:
        """Write what no record has a say in."""
        if made_with := materials(self._root):
            write_new(folder / NAME, made_with)
        lay_assets(folder)

    @cached_property
    def search(self) -> Searching:
        """What search is made of."""
        of = self.checked, self.past, self.schemas, self.remembered.pieces
        return Searching.of(*of, all=self.site.samples)
