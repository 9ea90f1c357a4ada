"""The MkDocs plugin: builds the portal's pages into MkDocs' site.

MkDocs draws the text of hand-written pages; ``building`` puts it into the theme's shell and draws
every other page.  The finished site is swapped into place at the end, so that a build that fails
anywhere leaves the last site untouched.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from generator.build.build_cache import BuildCache
from generator.build.building import Building
from generator.build.folder import Folder, NotOurs
from generator.build.moment import build_moment
from generator.build.record_links import NoSuchPage, resolved
from generator.build.render import THEME
from generator.build.shown_build import shown
from generator.build.written_pages import with_handwritten
from generator.commands.garbage import seldom
from generator.commands.kept_check import checking
from generator.history.missing import reason_text
from generator.records.schema_files import BrokenSchema
from generator.site.cache_folder import cache_folder
from generator.site.mkdocs_share import mkdocs_share
from generator.site.options import Options
from generator.site.settings import Site
from generator.site.settings_file import Unsound, faults, site_from
from generator.text.dates import exact
from generator.text.languages import parted

log = logging.getLogger("mkdocs.plugins.portal")
WAITING = "다른 빌드가 끝나기를 기다립니다. / Waiting for another build to end."
NO_HISTORY = (
    "history: required이므로 누리집을 만들지 않았습니다."
    " / The settings have history: required; nothing was built."
)
BROKEN = (
    "레코드에 오류가 있어 누리집을 만들지 않았습니다. / Records have errors; nothing was built."
)

OURS = 0o700  # what others may do with a site that is served from among temporary folders


@contextmanager
def _stopping() -> Iterator[None]:
    """What stops a build, as MkDocs shows it: a message, and no traceback."""
    try:
        yield
    except (NotOurs, Unsound, BrokenSchema) as error:
        raise PluginError(str(error)) from None
    except FileNotFoundError as error:
        missing = f"폴더나 파일이 없습니다: {error.filename} / it is not there"
        raise PluginError(missing) from None


class PortalPlugin(BasePlugin[Options]):
    """Puts the records of ``data/`` beside the hand-written pages of ``docs/``."""

    def __init__(self) -> None:
        self.serving = False
        self.kept = BuildCache()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"
        if not self.serving:  # a server builds again and again, so its garbage adds up
            seldom()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.root = Path(config.config_file_path).parent
        for fault in faults(Path(config.config_file_path).read_bytes()):
            raise PluginError(fault)
        if not config.site_url:
            raise PluginError("site_url is needed in mkdocs.yml: canonical links are made from it")
        if self.config.samples and exact(self.config.demo_day) is None:
            raise PluginError('samples need demo_day in mkdocs.yml, as in demo_day: "2026-06-15"')
        self.site = self._site(config)
        self.wanted = config.site_dir
        with _stopping():  # build beside the last site, and put it into place at the very end
            self.folder = Folder(Path(self.wanted), self.root, marked=True)
        config.site_dir = str(self.folder.new)
        return config

    def _site(self, config: MkDocsConfig) -> Site:
        general = {name: config[name] for name in ("site_name", "site_url", "repo_url")}
        with _stopping():
            left_out = config.exclude_docs.match_file if config.exclude_docs else lambda name: False
            site = site_from(general, self.config)
            site = with_handwritten(site, Path(config.docs_dir), left_out)
            return replace(site, built=build_moment(), serving=self.serving)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check every record; errors stop the build before anything is written."""
        with _stopping(), shown():
            check = checking(cache_folder(self.root, self.site))
            self.building = Building(self.root, self.site, self.kept, self.config.language, check)
        stops = not self.building.checked.passes and not self.serving
        if remarks := self.building.remarks:  # none of MkDocs' own warnings, which strict refuses
            log.log(logging.ERROR if stops else logging.INFO, "\n%s", remarks)
        if why := self.building.past.why:
            sys.stderr.write(f"{reason_text(why)}\n")  # said also where MkDocs is quiet or strict
            if self.config.history == "required" and not self.serving:
                raise PluginError(NO_HISTORY)
        if stops:
            raise PluginError(BROKEN)
        with _stopping():
            self.folder.open(lambda: log.info(WAITING))

    def on_page_content(self, html: str, *, page: Any, config: MkDocsConfig, files: Any) -> str:
        """Resolve links such as ``[text](portal:calls/2026-hosts)``; the record must exist."""
        pages = self.building.pages if self.building.checked.passes else None
        try:
            return resolved(html, page.url, pages)
        except NoSuchPage as error:
            raise PluginError(
                f"{page.file.src_uri}: portal:{error} 페이지가 없습니다. / There is no such page."
            ) from None

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
        with shown():
            stays = self.building.write(Path(config.site_dir), self._last(config))
        with _stopping():  # what stays in the last site may have gone since
            self.folder.finish(stays)
        config.site_dir = self.wanted
        if self.serving:
            Path(self.wanted).chmod(OURS)

    def _last(self, config: MkDocsConfig) -> Path | None:
        """Where the last site lies, of which files may stay if nobody else looks at all of them."""
        alone = mkdocs_share(Path(config.config_file_path).read_bytes()).ours
        return self.folder.place if alone else None

    def on_build_error(self, *, error: Exception) -> None:
        """Remove the partial output of a failed build; the previous site stays."""
        if hasattr(self, "folder"):
            self.folder.close()

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Build again when a record, a schema or the theme changes."""
        for folder in ("data", "schemas"):
            server.watch(str(self.root / folder))
        server.watch(str(THEME))
        return server
