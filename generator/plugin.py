"""The MkDocs plugin: checks before a build, and puts the portal's pages into the site.

MkDocs draws the text of hand-written pages; this plugin puts it into the theme's shell, draws every
other page itself, and swaps the finished site into place at the end, so that a build that fails
anywhere leaves the last site untouched.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from generator import files
from generator.check import Checked, check
from generator.dates import exact
from generator.downloads import downloads
from generator.findings import Severity
from generator.model import Registry
from generator.pages import Page, pages
from generator.past import Reader
from generator.publications import Past
from generator.render import THEME, Renderer
from generator.report import FORMATS, tell
from generator.search import files as search_files
from generator.search.guides import LISTED, guide
from generator.site import Site
from generator.views.handwritten import Handwritten
from generator.views.tellings import tellings
from generator.written import quoting

log = logging.getLogger("mkdocs.plugins.portal")
SEOUL = ZoneInfo("Asia/Seoul")
AUTHORITY = re.compile(r"([a-z0-9.-]+,\d{4}(-\d\d){0,2})?")
RECORD_LINK = re.compile(r'href="portal:([^"#]+)(#[^"]+)?"')


class Settings(Config):
    """The plugin's options in ``mkdocs.yml``."""

    name_en = config_options.Type(str, default="Export Consortium Portal")
    operator = config_options.Type(dict, default={})
    tag_authority = config_options.Type(str, default="")
    publisher = config_options.Type(dict, default={})
    forge = config_options.Choice(("", "github", "gitlab", "gitea"), default="")
    samples = config_options.Type(bool, default=True)
    demo_day = config_options.Type(str, default="")
    language = config_options.Choice(("ko", "en"), default="ko")


class PortalPlugin(BasePlugin[Settings]):
    """Puts the records of ``data/`` beside the hand-written pages of ``docs/``."""

    def __init__(self) -> None:
        self.serving = False
        self.reader: Reader | None = None
        self.drawn: dict[tuple[str, str], tuple[str, bytes]] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.root = Path(config.config_file_path).parent
        if not config.site_url:
            raise PluginError("site_url is needed in mkdocs.yml: canonical links are made from it")
        if self.config.samples and exact(self.config.demo_day) is None:
            raise PluginError('samples need demo_day in mkdocs.yml, as in demo_day: "2026-06-15"')
        if not AUTHORITY.fullmatch(self.config.tag_authority):
            raise PluginError(
                'tag_authority in mkdocs.yml is a domain and a year: "example.org,2026"'
            )
        self.site = Site(
            names={"ko": config.site_name, "en": self.config.name_en},
            url=config.site_url.rstrip("/") + "/",
            built=_now(),
            operator=self.config.operator,
            repository=config.repo_url or "",
            forge=self.config.forge,
            publisher=self.config.publisher,
            samples=self.config.samples,
            demo_day=self.config.demo_day,
            authority=self.config.tag_authority,
            handwritten=tuple(_handwritten(config)),
            serving=self.serving,
        )
        self.wanted = Path(config.site_dir)
        if not self.serving:  # build beside the last site, and swap at the very end
            config.site_dir = str(self.wanted.with_name(f".{self.wanted.name}.building"))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check every record; errors stop a build here, before anything is written."""
        self.schemas = files.read_schemas(self.root)
        sources = files.read_sources(self.root)
        self.checked = check(sources, self.schemas, self.site.built.date())
        self._tell(self.checked)
        if not self.checked.passes and not self.serving:
            raise PluginError(
                "레코드에 오류가 있어 누리집을 만들지 않았습니다."
                " / Records have errors; nothing was built."
            )
        self.renderer = Renderer(self.site, self.schemas)
        registry, samples = self.checked.registry, self.checked.samples
        past = self._past(sources)
        self.published = {n: d.date().isoformat() for n, d in past.first_published.items()}
        self.guides: dict[str, dict[str, bytes]] = {}
        self.downloads = downloads(registry, self.site, self.schemas, past)
        beside = self.downloads.beside
        listed = pages(registry, samples, self.site, beside)
        self.pages = {page.path: page for page in listed}
        if not self.checked.passes:
            told = tell(
                self.checked.findings, self.checked.texts, self.schemas, self.config.language
            )
            self.pages[""] = Page("", "findings.html", tellings(told))

    def on_page_content(self, html: str, *, page: Any, config: MkDocsConfig, files: Any) -> str:
        """Lead ``[words](portal:calls/2026-hosts)`` to the record, which has to be there."""

        def resolved(match: re.Match[str]) -> str:
            path, anchor = match[1].strip("/") + "/", match[2] or ""
            if path not in self.pages and self.checked.passes:
                raise PluginError(
                    f"{page.file.src_uri}: portal:{match[1]} 페이지가 없습니다."
                    " / There is no such page."
                )
            way = "../" * page.url.count("/") + ("en/" if page.url.startswith("en/") else "")
            return f'href="{way}{path}{anchor}"'

        return RECORD_LINK.sub(resolved, html)

    def on_post_page(self, output: str, *, page: Any, config: MkDocsConfig) -> str:
        """Put the drawn text of a hand-written page into the theme's shell."""
        language = "en" if page.url.startswith("en/") else "ko"
        path = page.url.removeprefix("en/")
        text = output if language == "ko" else quoting(output)
        shown = Handwritten(page.title, text, page.meta.get("description", ""))
        drawn = self.renderer.render(Page(path, "handwritten.html", shown), language)
        if path in self.site.handwritten:
            self.guides.setdefault(path, {})[language] = drawn
        return drawn.decode()

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """MkDocs' own sitemap is left out: it knows only the hand-written pages."""
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Draw every page, put the assets beside them, and swap the site into place."""
        site = Path(config.site_dir)
        for page in self.pages.values():
            for language in page.languages:
                drawn = self._draw(page, language)
                files.write_new(site / page.file(language), drawn)
                if page.path in LISTED:
                    self.guides.setdefault(page.path, {})[language] = drawn
        self._write_search(site)
        for file in self.downloads.files:
            files.write_new(site / file.path, file.content)
        for folder in ("assets", "vendor"):
            if (THEME / folder).is_dir():
                shutil.copytree(
                    THEME / folder,
                    site / "assets",
                    dirs_exist_ok=True,
                    ignore=shutil.ignore_patterns(".*"),
                )
        if not self.serving:
            files.swap(site, self.wanted)
            config.site_dir = str(self.wanted)

    def on_build_error(self, *, error: Exception) -> None:
        """Take away what a failed build began; the last site stays."""
        if not self.serving and hasattr(self, "wanted"):
            shutil.rmtree(
                self.wanted.with_name(f".{self.wanted.name}.building"), ignore_errors=True
            )

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Build again when a record, a schema or the theme changes."""
        for folder in ("data", "schemas"):
            server.watch(str(self.root / folder))
        server.watch(str(THEME))
        return server

    def _write_search(self, site: Path) -> None:
        samples = self.checked.samples if self.config.samples else Registry()
        guides = [guide(path, self.guides[path]) for path in sorted(self.guides)]
        found = search_files(self.checked.registry, samples, self.schemas, guides, self.published)
        for path, content in found:
            files.write_new(site / path, content)

    def _past(self, sources: Mapping[str, object]) -> Past:
        """What Git knows of the records; under ``serve``, versions once read are kept."""
        if self.reader is None or not self.reader.fits(self.schemas):
            self.reader = Reader(self.schemas)
        past = self.reader.past(self.root, self.checked.registry, sources)
        if not past.known:
            log.info("Git의 이력이 없거나 일부뿐입니다. / Git's history is not here, or not whole.")
        return past

    def _draw(self, page: Page, language: str) -> bytes:
        """A page's bytes; under ``serve``, the last ones when nothing that it shows changed."""
        if not self.serving or not page.inputs:
            return self.renderer.render(page, language)
        digest = self.renderer.digest + page.digest
        known = self.drawn.get((page.path, language))
        if known is None or known[0] != digest:
            known = self.drawn[page.path, language] = digest, self.renderer.render(page, language)
        return known[1]

    def _tell(self, checked: Checked) -> None:
        """Say what needs someone's attention; a warning of ours is none of MkDocs' strict mode."""
        told = [finding for finding in checked.findings if finding.severity >= Severity.WARNING]
        if told:
            language = self.config.language
            report = FORMATS["text"](tell(told, checked.texts, self.schemas, language), language)
            stops = not checked.passes and not self.serving
            log.log(logging.ERROR if stops else logging.INFO, "\n%s", report)


def _handwritten(config: MkDocsConfig) -> list[str]:
    """The paths of hand-written pages: those that are there in both languages."""
    docs = Path(config.docs_dir)
    english = {path.relative_to(docs / "en") for path in (docs / "en").rglob("*.md")}
    both = (path.with_suffix("") for path in english if (docs / path).is_file())
    return sorted(f"{path.as_posix()}/" for path in both if path.stem != "index")


def _now() -> datetime:
    """The moment of the build in Seoul; ``SOURCE_DATE_EPOCH`` fixes it for equal bytes."""
    seconds = float(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
    return datetime.fromtimestamp(int(seconds), UTC).astimezone(SEOUL)
