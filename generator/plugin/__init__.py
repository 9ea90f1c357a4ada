"""The MkDocs plugin: builds the portal's pages into MkDocs' site.

MkDocs draws the text of hand-written pages; ``building`` puts it into the theme's shell and draws
every other page.  The finished site is swapped into place at the end, so that a build that fails
anywhere leaves the last site untouched.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import ExitStack, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from generator.build.building import Building
from generator.build.disk.folder import Folder
from generator.build.drawing.render import THEME
from generator.build.kept.build_cache import BuildCache
from generator.build.live.serving import Serving
from generator.build.moment import build_moment
from generator.build.pages.record_links import resolved
from generator.build.shown_build import shown
from generator.build.whole_site import WholeSite
from generator.commands.garbage import at_times, seldom
from generator.commands.kept_check import checking
from generator.commands.live_check import LiveCheck
from generator.plugin.going_on import Turns, go_on
from generator.plugin.mkdocs_settings import frame, is_ours, require, site_of
from generator.plugin.page_links import strays
from generator.plugin.said import BROKEN, NO_HISTORY, WAITING, stopping, tell
from generator.plugin.watching import Watched, looked_at
from generator.site.cache_folder import cache_folder
from generator.site.options import Options
from generator.site.settings import REQUIRED, Site
from generator.text.disk_refusal import refused
from generator.text.languages import parted

log = logging.getLogger("mkdocs.plugins.portal")
OURS = 0o700  # what others may do with a site that is served from among temporary folders


class PortalPlugin(BasePlugin[Options]):
    """Puts the records of ``data/`` beside the hand-written pages of ``docs/``."""

    def __init__(self) -> None:
        self.serving = False
        self.kept = BuildCache()
        self.served = Serving()
        self.checks = LiveCheck()
        self.showing = ExitStack()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"
        seldom()
        if not self.serving:
            self.showing.enter_context(shown())

    def on_shutdown(self) -> None:
        self.showing.close()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.root = Path(config.config_file_path).parent
        require(config, self.config)
        self.site = self._site(config)
        self.wanted = config.site_dir
        with stopping():  # build beside the last site, and put it into place at the very end
            self.folder = Folder(Path(self.wanted), self.root, marked=True)
        config.site_dir = str(self.folder.new)
        return config

    def _site(self, config: MkDocsConfig) -> Site:
        with stopping():
            site = site_of(config, self.config)
            return replace(site, built=build_moment(), serving=self.serving)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check every record; errors stop the build before anything is written."""
        self.frame, self.strays = frame(config), list[str]()
        self.building = self._built()
        stops = not self.building.checked.passes and not self.serving
        tell(log, logging.ERROR if stops else logging.INFO, self.building)
        if self.building.past.why and self.config.history == REQUIRED and not self.serving:
            raise PluginError(NO_HISTORY)
        if stops:
            raise PluginError(BROKEN)
        self.served.begin(self.building)
        with stopping():
            self.folder.open(lambda: log.info(WAITING))
        if not self.serving:
            self.building.begin()

    def _built(self) -> Building:
        with stopping(), shown() if self.serving else nullcontext():
            folder = cache_folder(self.root, self.site, self.folder.place)
            check = partial(self.checks, folder) if self.serving else checking(folder)
            return Building(self.root, self.site, self.kept, self.config.language, check)

    def on_page_content(self, html: str, *, page: Any, config: MkDocsConfig, files: Any) -> str:
        """Resolve links such as ``[text](portal:calls/2026-hosts)``; the record must exist."""
        with stopping():
            if self.serving:
                return self.served.linked(html, page.url, page.file.src_uri)
            pages = self.building.pages if self.building.checked.passes else None
            self.strays += strays(page, html, files, pages or {})
            return resolved(html, page.url, pages, page.file.src_uri)

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Any) -> None:
        """Links of all hand-written pages that lead nowhere are told at once."""
        if self.strays:
            raise PluginError("\n".join(self.strays))

    def on_post_page(self, output: str, *, page: Any, config: MkDocsConfig) -> str:
        """Put the drawn text of a hand-written page into the theme's shell."""
        summary = page.meta.get("description", "")
        if self.serving:
            return self.served.drawn(output, page.url, page.title, summary)
        language, path = parted(page.url)
        return self.building.handwritten.draw(path, output, language, page.title, summary)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Drop MkDocs' own sitemap, which has hand-written pages only."""
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write all other files, then swap the finished site into place."""
        if self.serving:  # what else there is, is made when it is looked at
            folder, place = Path(config.site_dir), Path(self.wanted)
            with stopping():
                self.served.laid(folder, place, self.frame, self.folder.finish)
            place.chmod(OURS)
            at_times()
        else:
            last = self.folder.place if is_ours(config) else None  # of which files may stay
            stays = WholeSite(self.building, Path(config.site_dir), last).write()
            with stopping():  # what stays in the last site may have gone since
                self.folder.finish(stays)
        config.site_dir = self.wanted

    def on_build_error(self, *, error: Exception) -> None:
        """Remove the partial output of a failed build; the previous site stays."""
        if hasattr(self, "folder"):
            self.folder.close()
        if said := refused(error):
            raise PluginError(said) from None

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Build again when a record, a schema, the theme or the published version changes."""
        watched = Watched(server, (*looked_at(self.root), THEME))
        again = partial(self._again, config, builder)
        turns = Turns(again, lambda: build_moment().date(), watched.lost)
        server.builder = turns.again
        shown = server.get_app(), server.mount_path
        server.set_app(self.served.live.before(*shown, look=turns.look))
        return server

    def _again(self, config: MkDocsConfig, whole: Callable[[], None]) -> None:
        """Show what changed, or tell why the last site stays."""

        def build() -> Building:
            told = self.building.checked.findings
            self.site = self._site(config)
            self.building = self._built()
            tell(log, logging.INFO, self.building, told)
            return self.building

        go_on(lambda: self.served.again(frame(config), whole, build))
