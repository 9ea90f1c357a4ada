"""The MkDocs plugin: builds the portal's pages into MkDocs' site.

MkDocs draws the text of hand-written pages; ``building`` puts it into the theme's shell and draws
every other page.  The finished site is swapped into place at the end, so that a build that fails
anywhere leaves the last site untouched.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from generator.build.building import BuildCache, Building
from generator.build.folder import Folder, NotOurs
from generator.build.render import THEME
from generator.history.missing import reason_text
from generator.records.files import BrokenSchema
from generator.site.settings import Site
from generator.site.settings_file import faults
from generator.text.dates import SEOUL, exact
from generator.text.languages import LANGUAGES, MAIN, address, parted

log = logging.getLogger("mkdocs.plugins.portal")
WAITING = "다른 빌드가 끝나기를 기다립니다. / Waiting for another build to end."
NO_HISTORY = (
    "history: required이므로 누리집을 만들지 않았습니다."
    " / The settings have history: required; nothing was built."
)
RECORD_LINK = re.compile(r'href="portal:([^"#]+)(#[^"]+)?"')


class Settings(Config):
    """The plugin's options in ``mkdocs.yml``."""

    name_en = config_options.Type(str, default="Export Consortium Portal")
    names = config_options.Type(dict, default={})
    operator = config_options.Type(dict, default={})
    tag_authority = config_options.Type(str, default="")
    publisher = config_options.Type(dict, default={})
    forge = config_options.Choice(("", "github", "gitlab", "gitea"), default="")
    samples = config_options.Type(bool, default=True)
    demo_day = config_options.Type(str, default="")
    history = config_options.Choice(("optional", "required"), default="optional")
    language = config_options.Choice(LANGUAGES, default=MAIN)


class PortalPlugin(BasePlugin[Settings]):
    """Puts the records of ``data/`` beside the hand-written pages of ``docs/``."""

    def __init__(self) -> None:
        self.serving = False
        self.kept = BuildCache()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.root = Path(config.config_file_path).parent
        for fault in faults(Path(config.config_file_path).read_bytes()):
            raise PluginError(fault)
        if not config.site_url:
            raise PluginError("site_url is needed in mkdocs.yml: canonical links are made from it")
        if self.config.samples and exact(self.config.demo_day) is None:
            raise PluginError('samples need demo_day in mkdocs.yml, as in demo_day: "2026-06-15"')
        handwritten = _handwritten(config)
        self.site = Site(
            names={"ko": config.site_name, "en": self.config.name_en, **self.config.names},
            url=config.site_url.rstrip("/") + "/",
            built=_now(),
            operator=self.config.operator,
            repository=config.repo_url or "",
            forge=self.config.forge,
            publisher=self.config.publisher,
            samples=self.config.samples,
            demo_day=self.config.demo_day,
            authority=self.config.tag_authority,
            handwritten=tuple(handwritten),
            partly={path: its for path, its in handwritten.items() if its != LANGUAGES},
            serving=self.serving,
        )
        self.wanted = config.site_dir
        if not self.serving:  # build beside the last site, and put it into place at the very end
            self.folder = self._folder()
            config.site_dir = str(self.folder.new)
        return config

    def _folder(self) -> Folder:
        try:
            return Folder(Path(self.wanted), self.root, marked=True)
        except NotOurs as error:
            raise PluginError(str(error)) from None

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check every record; errors stop the build before anything is written."""
        self.building = self._read()
        stops = not self.building.checked.passes and not self.serving
        if remarks := self.building.remarks:  # none of MkDocs' own warnings, which strict refuses
            log.log(logging.ERROR if stops else logging.INFO, "\n%s", remarks)
        if why := self.building.past.why:
            sys.stderr.write(f"{reason_text(why)}\n")  # said also where MkDocs is quiet or strict
            if self.config.history == "required" and not self.serving:
                raise PluginError(NO_HISTORY)
        if stops:
            raise PluginError(
                "레코드에 오류가 있어 누리집을 만들지 않았습니다."
                " / Records have errors; nothing was built."
            )
        if not self.serving:
            self._open()

    def _read(self) -> Building:
        try:
            return Building(self.root, self.site, self.kept, self.config.language)
        except BrokenSchema as error:
            raise PluginError(str(error)) from None
        except FileNotFoundError as error:
            missing = f"폴더나 파일이 없습니다: {error.filename} / it is not there"
            raise PluginError(missing) from None

    def _open(self) -> None:
        try:
            self.folder.open(lambda: log.info(WAITING))
        except NotOurs as error:
            raise PluginError(str(error)) from None

    def on_page_content(self, html: str, *, page: Any, config: MkDocsConfig, files: Any) -> str:
        """Resolve links such as ``[text](portal:calls/2026-hosts)``; the record must exist."""

        def resolved(match: re.Match[str]) -> str:
            path, anchor = match[1].strip("/") + "/", match[2] or ""
            if path not in self.building.pages and self.building.checked.passes:
                raise PluginError(
                    f"{page.file.src_uri}: portal:{match[1]} 페이지가 없습니다."
                    " / There is no such page."
                )
            way = "../" * page.url.count("/") + address(path, parted(page.url)[0])
            return f'href="{way}{anchor}"'

        return RECORD_LINK.sub(resolved, html)

    def on_post_page(self, output: str, *, page: Any, config: MkDocsConfig) -> str:
        """Put the drawn text of a hand-written page into the theme's shell."""
        language, path = parted(page.url)
        summary = page.meta.get("description", "")
        return self.building.handwritten(path, output, language, page.title, summary)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Drop MkDocs' own sitemap, which has hand-written pages only."""
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write all other files, then swap the finished site into place."""
        self.building.write(Path(config.site_dir))
        if not self.serving:
            self.folder.finish()
            config.site_dir = self.wanted

    def on_build_error(self, *, error: Exception) -> None:
        """Remove the partial output of a failed build; the previous site stays."""
        if not self.serving and hasattr(self, "folder"):
            self.folder.close()

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Build again when a record, a schema or the theme changes."""
        for folder in ("data", "schemas"):
            server.watch(str(self.root / folder))
        server.watch(str(THEME))
        return server


def _handwritten(config: MkDocsConfig) -> dict[str, tuple[str, ...]]:
    """Hand-written pages by path, with their languages: those in Korean and at least one other."""
    docs = Path(config.docs_dir)
    found: dict[str, tuple[str, ...]] = {}
    for file in sorted(docs.rglob("*.md")):
        name = file.relative_to(docs)
        _readable(file)
        its = tuple(one for one in LANGUAGES if (docs / address(str(name), one)).is_file())
        if len(its) > 1 and name.stem != "index":
            found[f"{name.with_suffix('').as_posix()}/"] = its
    return dict(sorted(found.items()))


def _readable(file: Path) -> None:
    text = file.read_bytes() if file.is_file() else b""
    try:
        text.decode("utf-8")
    except UnicodeDecodeError as error:
        line = text[: error.start].count(b"\n") + 1
        raise PluginError(f"{file}:{line}: UTF-8이 아닙니다 / it is not UTF-8") from None


def _now() -> datetime:
    """Build time in Seoul; ``SOURCE_DATE_EPOCH`` fixes it for reproducible builds."""
    said = os.environ.get("SOURCE_DATE_EPOCH") or str(time.time())
    try:
        return datetime.fromtimestamp(int(float(said)), UTC).astimezone(SEOUL)
    except (ValueError, OverflowError, OSError):
        what = f"SOURCE_DATE_EPOCH는 초 단위의 수여야 합니다 / it has to be seconds: {said!r:.40}"
        raise PluginError(what) from None
