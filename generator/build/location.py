"""A page's address and relative links from it; templates see it as ``page``."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import relpath

from generator.build.corrections import forge_of, form_address
from generator.build.page import Page
from generator.history.news import News
from generator.site.sections import SECTIONS
from generator.site.settings import Site
from generator.text.languages import MAIN, address


@dataclass(frozen=True)
class Location:
    """A page's address and relative links from it; templates see it as ``page``."""

    site: Site
    page: Page
    language: str

    @property
    def path(self) -> str:
        """The page's path without its language: ``consortia/2025/medica-kmdica/``."""
        return self.page.path

    @property
    def sections(self) -> tuple[str, str]:
        """The page's own section, and the entry of the main menu above it."""
        own = self.page.section
        return own, SECTIONS[own].under if own in SECTIONS else ""

    @property
    def indexed(self) -> bool:
        """Whether search engines may list the page."""
        section = SECTIONS.get(self.page.section)
        return not self.sample and (section is None or section.indexed)

    @property
    def sample(self) -> bool:
        """Whether the page shows made-up records."""
        return self.page.sample

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages in which the page exists."""
        return self.page.languages

    @property
    def history(self) -> tuple[News, ...]:
        """What changed in the record whose page it is."""
        return self.page.history

    @property
    def untold(self) -> bool:
        """Whether what changed in that record could not be read when the site was built."""
        return self.page.untold

    @property
    def own_record(self) -> str:
        """The name of the record whose page it is; empty for other pages and for samples."""
        name = self.path.rstrip("/")
        return name if any(not r.sample and r.name == name for r in self.page.inputs) else ""

    def url(self, path: str = "", language: str | None = None) -> str:
        """Relative URL of a page, so that the site works under any path.

        A hand-written page that this language does not have is there in Korean.
        """
        wanted = language or self.language
        return self._to(address(path, wanted if wanted in self.site.languages_of(path) else MAIN))

    def record(self, name: str) -> str:
        """Relative URL of a record's page (``calls/2026-hosts``); samples link to samples."""
        return self.url(f"samples/{name}/" if self.sample else f"{name}/")

    def asset(self, name: str) -> str:
        """Relative URL of a theme file."""
        return self._to(f"assets/{name}")

    def file(self, path: str) -> str:
        """Relative URL of a file that is the same in every language."""
        return self._to(path)

    def absolute(self, path: str | None = None, language: str | None = None) -> str:
        """The full address of a page; of this one when no path is given."""
        wanted = self.path if path is None else path
        return self.site.url + address(wanted, language or self.language)

    def correction(self, title: str) -> str:
        """URL for requesting a correction of this page; the contact page without a forge."""
        site, name = self.site, self.own_record
        what = f"data/{name}.yml" if name else self.absolute()
        forge = forge_of(site.repository, site.forge)
        asked = form_address(site.repository, forge, title, what)
        return asked or (self.url("contact/") if "contact/" in site.handwritten else "")

    def _to(self, target: str) -> str:
        if self.path == "404.html":  # shown at any address, so only full paths lead anywhere
            return self.site.base + target
        here = address(self.path, self.language)
        start = here if here.endswith("/") else here.rpartition("/")[0]
        way = relpath("/" + str(target), "/" + str(start))  # plain, and free of where we stand
        return f"{way}/" if not target or target.endswith("/") else way
