"""A page's address and relative links from it; templates see it as ``page``."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from generator.build.drawing.relative import relative
from generator.build.drawing.worked_out import WorkedOut
from generator.build.pages.corrections import forge_of, form_address
from generator.build.pages.page import Page
from generator.site.sections import SECTIONS
from generator.site.settings import Site
from generator.text.languages import MAIN, address

ICONS = frozenset(json.loads((files("generator.theme") / "icons.json").read_text("utf-8"))["kinds"])
"""Sections and tasks that have an icon, by our names; sectors have icons of their own."""

ON_THE_WAY = frozenset(s.path[:end] for s in SECTIONS.values() for end in range(len(s.path) + 1))
"""With these the address of a section begins."""


class Location:
    """The address of the page that is being drawn, and relative links from it.

    There is one per language, which moves from page to page, so that macros always see it.
    """

    page: Page

    def __init__(self, site: Site, language: str) -> None:
        self.site = site
        self.language = language
        self._home = address("", language)
        self._addresses: dict[str, str] = {}
        """Of pages in this language, by their paths."""
        self._shared: dict[tuple[object, ...], Markup] = {}

    def move_to(self, page: Page) -> None:
        """Make another page the one that is drawn."""
        self.page = page
        self._worked_out: WorkedOut | None = None
        self.path = page.path
        """The page's path without its language: ``consortia/2025/medica-kmdica/``."""
        self.sample = page.sample
        """Whether the page shows made-up records."""
        self.languages = page.languages
        """Languages in which the page exists."""
        self.history = page.history
        """What changed in the record whose page it is."""
        self.untold = page.untold
        """Whether what changed in that record could not be read when the site was built."""
        self.applying = page.applying
        """Whether the organization whose page it is has an open request."""
        self.own_record = page.own_record
        """The name of the record whose page it is; empty for other pages and for samples."""
        self.pick = page.pick
        """What is kept of its record by who picks it; None where it has none."""
        own = page.section
        self.sections = own, SECTIONS[own].under if own in SECTIONS else ""
        """The page's own section, and the entry of the main menu above it."""
        self.icon = next((section for section in self.sections if section in ICONS), "")
        """The icon of its section, or of the entry above it; empty where neither has one."""
        folders = page.path.split("/")[:-1]
        self._folders = address(page.path, self.language).split("/")[:-1]
        self._up, self._up_home = "../" * len(self._folders), "../" * len(folders)
        self._own = f"{self._home}{folders[0]}/" if folders else self._home
        self._links: dict[str, str] = {}

    def shared(self, part: str, caller: Callable[[], Markup]) -> Markup:
        """A part that all pages of a section in one folder have alike, drawn once for them.

        A page on the way to a section has its own, since that is nearer there.
        """
        alone = self.path in ON_THE_WAY or self.path.count("/") < 2
        where = self.path if alone else tuple(self._folders[:-1])
        key = part, where, self.page.section, self.page.sample
        if key not in self._shared:
            self._shared[key] = caller()
        return self._shared[key]

    def worked_out(self, label: str, value: Any) -> Markup:
        """The mark behind a value of the record whose page it is, by its label."""
        self._worked_out = self._worked_out or WorkedOut(self.page.view, self.language)
        return self._worked_out.beside(label, value)

    @property
    def indexed(self) -> bool:
        """Whether search engines may list the page."""
        section = SECTIONS.get(self.page.section)
        return not self.sample and (section is None or section.indexed)

    def url(self, path: str = "", language: str | None = None) -> str:
        """Relative URL of a page, so that the site works under any path.

        A hand-written page that this language does not have is there in Korean.
        """
        if language is not None:
            return self._to(self._address(path, language))
        if path not in self._addresses:
            self._addresses[path] = self._address(path, self.language)
        return self._to(self._addresses[path])

    def _address(self, path: str, language: str) -> str:
        there = language in self.site.languages_of(path)
        return str(address(path, language if there else MAIN))  # plain text, whatever it was

    def record(self, name: str) -> str:
        """Relative URL of a record's page (``calls/2026-hosts``); samples link to samples."""
        return self.url(f"samples/{name}/" if self.sample else f"{name}/")

    def beside(self, path: str) -> str:
        """Relative URL of a page of records; samples lead to samples."""
        return self.url(f"samples/{path}" if self.sample else path)

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

    @property
    def picture(self) -> str:
        """The full address of the picture that messengers show of the page; new with its words."""
        version = self.page.picture_version
        address_of = self.site.url + address(self.page.picture, self.language)
        return f"{address_of}?{version}" if version else address_of

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
        if not target.startswith(self._own):  # most lead to other parts of the site
            plain = str(target)  # whatever it was
            inside = plain.startswith(self._home)
            return self._up_home + plain[len(self._home) :] if inside else self._up + plain
        if target not in self._links:
            self._links[target] = relative(target, self._folders)
        return self._links[target]
