"""Jinja: one function, page -> bytes.

Templates see ``view`` (what the page shows), ``page``, ``site`` and ``language``, and a handful of
filters that write Korean and English.  Autoescape is on, and a name that does not exist stops the
build.  MkDocs is not known here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from posixpath import relpath
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.build.corrections import forge_of, form_address
from generator.build.pages import Page
from generator.build.structured import structured
from generator.build.worldmap import world
from generator.history.news import News
from generator.records.model import FOLDERS
from generator.records.schema import Schema, label, value_label
from generator.rules import rulebook
from generator.rules.pages import rule_page
from generator.site import sections
from generator.site.settings import Site
from generator.text.catalogues import translations
from generator.text.filters import filters
from generator.text.languages import LANGUAGES, address, locale, others, own_name

THEME = Path(__file__).parents[1] / "theme"
SECTIONS = {
    "menu": sections.MENU,
    "footer": sections.FOOTER,
    "of_records": sections.OF_RECORDS,
    "groups": sections.GROUPS,
}
"""What templates call ``sections``: each of the lists that the table of sections gives."""


class FieldEnvironment(Environment):
    """Reads ``settlement.items`` as the field named items, never as the method of a dict."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, Mapping):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


@dataclass(frozen=True)
class Renderer:
    """Draws pages of one site."""

    site: Site
    schemas: Mapping[str, Schema]
    theme: Path = THEME

    def render(self, page: Page, language: str) -> bytes:
        """One page in one language, as the bytes of its file."""
        template = self._environments[language].get_template(page.template)
        return template.render(view=page.view, page=Location(self.site, page, language)).encode()

    @cached_property
    def digest(self) -> str:
        """A digest of all that pages share: templates, translations, schemas and settings."""
        found = hashlib.sha256(repr((self.site, sorted(self.schemas))).encode())
        for path in sorted(self.theme.rglob("*")):
            if path.suffix in (".html", ".xml", ".po", ".txt", ".css", ".js", ".svg"):
                found.update(path.read_bytes())
        for schema in self.schemas.values():
            found.update(repr(schema.root).encode())
        return found.hexdigest()

    @cached_property
    def _environments(self) -> dict[str, Environment]:
        """One a language: Jinja works out ``0|krw`` while compiling, so none is shared."""
        return {language: self._environment(language) for language in LANGUAGES}

    def _environment(self, language: str) -> Environment:
        environment = FieldEnvironment(
            loader=FileSystemLoader(self.theme / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        )
        words = translations(self.theme / "locale", language)
        environment.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
        environment.filters.update(filters(language))
        environment.globals.update(
            language=language,
            languages=LANGUAGES,
            other_languages=others(language),
            own_name=own_name,
            locale=locale(language),
            site=self.site,
            sections=SECTIONS,
            kinds={folder: kind.kind for folder, kind in FOLDERS.items()},
            field=lambda kind, path="": self._label(kind, path, language),
            choice=lambda kind, path, value: self._choice(kind, path, value, language),
            rule_title=lambda id: rule_page(rulebook()[id].page).title[language],
            asset_version=self._asset_version,
            structured=lambda view, page: structured(view, page, self.site, language),
            world=lambda: world(self.theme / "vendor" / "world" / "countries-110m.json"),
        )
        return environment

    def _label(self, kind: str, path: str, language: str) -> str:
        node = self.schemas[kind].field(_steps(path))
        if node is None:
            raise LookupError(f"{kind} has no field {path}")
        return label(node, language) or path

    def _choice(self, kind: str, path: str, value: str, language: str) -> str:
        node = self.schemas[kind].field(_steps(path))
        if node is None:
            raise LookupError(f"{kind} has no field {path}")
        return value_label(node, value, language)

    def _asset_version(self, name: str) -> str:
        """Short for a file's content: a changed file has an address that no browser keeps."""
        if name not in self._versions:
            ours, taken = (self.theme / folder / name for folder in ("assets", "vendor"))
            content = (ours if ours.is_file() else taken).read_bytes()
            self._versions[name] = hashlib.sha256(content).hexdigest()[:8]
        return self._versions[name]

    @cached_property
    def _versions(self) -> dict[str, str]:
        return {}


@dataclass(frozen=True)
class Location:
    """Where a page stands, and the way from it to others; what templates call ``page``."""

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
        return own, sections.SECTIONS[own].under if own in sections.SECTIONS else ""

    @property
    def indexed(self) -> bool:
        """Whether search engines may list the page."""
        section = sections.SECTIONS.get(self.page.section)
        return not self.sample and (section is None or section.indexed)

    @property
    def sample(self) -> bool:
        """Whether the page shows made-up records."""
        return self.page.sample

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages the page is there in."""
        return self.page.languages

    @property
    def history(self) -> tuple[News, ...]:
        """What changed in the record whose page it is."""
        return self.page.history

    def url(self, path: str = "", language: str | None = None) -> str:
        """The way from here to a page, relative, so that the site works under any path."""
        return self._to(address(path, language or self.language))

    def record(self, name: str) -> str:
        """The way to a record's page (``calls/2026-hosts``); samples lead to samples."""
        return self.url(f"samples/{name}/" if self.sample else f"{name}/")

    def asset(self, name: str) -> str:
        """The way from here to a file of the theme."""
        return self._to(f"assets/{name}")

    def file(self, path: str) -> str:
        """The way from here to a file that is the same in every language."""
        return self._to(path)

    def absolute(self, path: str | None = None, language: str | None = None) -> str:
        """The full address of a page; of this one when no path is given."""
        wanted = self.path if path is None else path
        return self.site.url + address(wanted, language or self.language)

    def correction(self, title: str) -> str:
        """Where a reader asks to have this page corrected; the contact page without a forge."""
        site, name = self.site, self.path.rstrip("/")
        own = any(not r.sample and r.name == name for r in self.page.inputs)
        what = f"data/{name}.yml" if own else self.absolute()
        forge = forge_of(site.repository, site.forge)
        asked = form_address(site.repository, forge, title, what)
        return asked or (self.url("contact/") if "contact/" in site.handwritten else "")

    def _to(self, target: str) -> str:
        if self.path == "404.html":  # shown at any address, so only full paths lead anywhere
            return self.site.base + target
        here = address(self.path, self.language)
        start = here if here.endswith("/") else here.rpartition("/")[0]
        way = relpath(target or ".", start or ".")
        return f"{way}/" if not target or target.endswith("/") else way


def _steps(path: str) -> tuple[str | int, ...]:
    """``participants.0.name`` as a field path; any number stands for any entry of a list."""
    return tuple(int(s) if s.isdigit() else s for s in path.split(".")) if path else ()
