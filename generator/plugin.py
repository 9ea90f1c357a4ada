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
from generator.findings import Severity
from generator.pages import Page, pages
from generator.render import THEME, Renderer
from generator.report import FORMATS, tell
from generator.site import Site
from generator.views.handwritten import Handwritten
from generator.views.tellings import tellings

log = logging.getLogger("mkdocs.plugins.portal")
SEOUL = ZoneInfo("Asia/Seoul")
RECORD_LINK = re.compile(r"\]\(portal:([^)\s#]+)(#[^)\s]+)?\)")


class Settings(Config):
    """The plugin's options in ``mkdocs.yml``."""

    name_en = config_options.Type(str, default="Export Consortium Portal")
    operator = config_options.Type(dict, default={})
    samples = config_options.Type(bool, default=True)
    demo_day = config_options.Type(str, default="")
    language = config_options.Choice(("ko", "en"), default="ko")


class PortalPlugin(BasePlugin[Settings]):
    """Puts the records of ``data/`` beside the hand-written pages of ``docs/``."""

    def __init__(self) -> None:
        self.serving = False
        self.drawn: dict[tuple[str, str], tuple[str, bytes]] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.root = Path(config.config_file_path).parent
        if not config.site_url:
            raise PluginError("site_url is needed in mkdocs.yml: canonical links are made from it")
        self.site = Site(
            names={"ko": config.site_name, "en": self.config.name_en},
            url=config.site_url.rstrip("/") + "/",
            built=_now(),
            operator=self.config.operator,
            repository=config.repo_url or "",
            samples=self.config.samples,
            demo_day=self.config.demo_day,
            serving=self.serving,
        )
        self.wanted = Path(config.site_dir)
        if not self.serving:  # build beside the last site, and swap at the very end
            config.site_dir = str(self.wanted.with_name(f".{self.wanted.name}.building"))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check every record; errors stop a build here, before anything is written."""
        self.schemas = files.read_schemas(self.root)
        self.checked = check(files.read_sources(self.root), self.schemas)
        if self.checked.findings:
            self._tell(self.checked)
        if not self.checked.passes and not self.serving:
            raise PluginError(
                "레코드에 오류가 있어 누리집을 만들지 않았습니다."
                " / Records have errors; nothing was built."
            )
        self.renderer = Renderer(self.site, self.schemas)
        self.pages = {
            page.path: page
            for page in pages(
                self.checked.registry, self.checked.samples, self.site, _handwritten(config)
            )
        }
        if not self.checked.passes:
            told = tell(
                self.checked.findings, self.checked.texts, self.schemas, self.config.language
            )
            self.pages[""] = Page("", "findings.html", tellings(told))

    def on_page_markdown(
        self, markdown: str, *, page: Any, config: MkDocsConfig, files: Any
    ) -> str:
        """Turn ``[words](portal:calls/2026-hosts)`` into a link that is known to lead somewhere."""

        def resolved(match: re.Match[str]) -> str:
            path, anchor = match[1].strip("/") + "/", match[2] or ""
            if path not in self.pages:
                raise PluginError(
                    f"{page.file.src_uri}: portal:{match[1]} 페이지가 없습니다."
                    " / There is no such page."
                )
            depth = page.url.count("/")
            way = "../" * depth + ("en/" if page.url.startswith("en/") else "") + path
            return f"]({way}{anchor})"

        return RECORD_LINK.sub(resolved, markdown)

    def on_post_page(self, output: str, *, page: Any, config: MkDocsConfig) -> str:
        """Put the drawn text of a hand-written page into the theme's shell."""
        language = "en" if page.url.startswith("en/") else "ko"
        path = page.url.removeprefix("en/")
        shown = Handwritten(page.title, output, page.meta.get("description", ""))
        drawn = self.renderer.render(Page(path, "handwritten.html", shown), language)
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
                files.write_new(site / page.file(language), self._draw(page, language))
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
        language = self.config.language
        told = tell(checked.findings, checked.texts, self.schemas, language)
        report = FORMATS["text"](told, language)
        worst = max(finding.severity for finding in checked.findings)
        # A warning of ours is no warning of MkDocs, whose strict mode would stop the build.
        log.log(
            logging.ERROR if worst is Severity.ERROR and not self.serving else logging.INFO,
            "\n%s",
            report,
        )


def _handwritten(config: MkDocsConfig) -> list[str]:
    """The paths of hand-written pages: those that are there in English too."""
    english = sorted((Path(config.docs_dir) / "en").glob("*.md"))
    return [f"{path.stem}/" for path in english if path.stem != "index"]


def _now() -> datetime:
    """The moment of the build in Seoul; ``SOURCE_DATE_EPOCH`` fixes it for equal bytes."""
    seconds = float(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
    return datetime.fromtimestamp(int(seconds), UTC).astimezone(SEOUL)
