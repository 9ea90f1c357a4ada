"""The MkDocs plugin: builds the portal's pages into MkDocs' site.

MkDocs draws the text of hand-written pages; ``building`` puts it into the theme's shell and draws
every other page.  The finished site is swapped into place at the end, so that a build that fails
anywhere leaves the last site untouched.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
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
from generator.build.serving import Serving
from generator.build.shown_build import shown
from generator.build.written_pages import with_handwritten
from generator.cache.contents import digest, noted
from generator.commands.garbage import at_times, seldom
from generator.commands.kept_check import checking
from generator.commands.live_check import LiveCheck
from generator.history.missing import reason_text
from generator.records.findings import Finding
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
STAYS = "고칠 때까지 지난 누리집을 보여 드립니다. / The last site is shown until this is mended."
BROKEN = (
    "레코드에 오류가 있어 누리집을 만들지 않았습니다. / Records have errors; nothing was built."
)

OURS = 0o700  # what others may do with a site that is served from among temporary folders


@contextmanager
def _stopping() -> Iterator[None]:
    """What stops a build, as MkDocs shows it: a message, and no traceback."""
    try:
        yield
    except (NotOurs, NoSuchPage, Unsound, BrokenSchema) as error:
        raise PluginError(str(error)) from None
    except FileNotFoundError as error:
        missing = f"폴더나 파일이 없습니다: {error.filename} / it is not there"
        raise PluginError(missing) from None


class PortalPlugin(BasePlugin[Options]):
    """Puts the records of ``data/`` beside the hand-written pages of ``docs/``."""

    def __init__(self) -> None:
        self.serving = False
        self.kept = BuildCache()
        self.served = Serving()
        self.checks = LiveCheck()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"
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
        self.frame = self._frame(config)
        self.building = self._built()
        stops = not self.building.checked.passes and not self.serving
        self._tell(logging.ERROR if stops else logging.INFO)
        if self.building.past.why and self.config.history == "required" and not self.serving:
            raise PluginError(NO_HISTORY)
        if stops:
            raise PluginError(BROKEN)
        self.served.begin(self.building)
        with _stopping():
            self.folder.open(lambda: log.info(WAITING))
        if not self.serving:
            self.building.begin()

    def _built(self) -> Building:
        with _stopping(), shown():
            folder = cache_folder(self.root, self.site, self.folder.place)
            check = partial(self.checks, folder) if self.serving else checking(folder)
            return Building(self.root, self.site, self.kept, self.config.language, check)

    def _tell(self, level: int, told: Iterable[Finding] = ()) -> None:
        if remarks := self.building.remarks_after(
            told
        ):  # none of MkDocs' own warnings, which strict refuses
            log.log(level, "\n%s", remarks)
        if why := self.building.past.why:
            sys.stderr.write(f"{reason_text(why)}\n")  # said also where MkDocs is quiet or strict

    def on_page_content(self, html: str, *, page: Any, config: MkDocsConfig, files: Any) -> str:
        """Resolve links such as ``[text](portal:calls/2026-hosts)``; the record must exist."""
        with _stopping():
            if self.serving:
                return self.served.linked(html, page.url, page.file.src_uri)
            pages = self.building.pages if self.building.checked.passes else None
            return resolved(html, page.url, pages, page.file.src_uri)

    def on_post_page(self, output: str, *, page: Any, config: MkDocsConfig) -> str:
        """Put the drawn text of a hand-written page into the theme's shell."""
        summary = page.meta.get("description", "")
        if self.serving:
            return self.served.drawn(output, page.url, page.title, summary)
        language, path = parted(page.url)
        return self.building.handwritten(path, output, language, page.title, summary)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Drop MkDocs' own sitemap, which has hand-written pages only."""
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write all other files, then swap the finished site into place."""
        if self.serving:  # what else there is, is made when it is looked at
            folder, place = Path(config.site_dir), Path(self.wanted)
            with _stopping():
                self.served.laid(folder, place, self.frame, self.folder.finish)
            place.chmod(OURS)
            at_times()
        else:
            with shown():
                stays = self.building.write(Path(config.site_dir), self._last(config))
            with _stopping():  # what stays in the last site may have gone since
                self.folder.finish(stays)
        config.site_dir = self.wanted

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
        server.builder = partial(self._again, config, builder)
        server.set_app(self.served.live.before(server.get_app(), server.mount_path))
        return server

    def _again(self, config: MkDocsConfig, whole: Callable[[], None]) -> None:
        """Show what changed, or tell why the last site stays."""

        def build() -> Building:
            told = self.building.checked.findings
            self.site = self._site(config)
            self.building = self._built()
            self._tell(logging.INFO, told)
            return self.building

        try:
            stays = not self.served.again(self._frame(config), whole, build)
        except NoSuchPage as error:
            log.error(error)
            stays = True
        if stays:
            log.error(STAYS)

    def _frame(self, config: MkDocsConfig) -> str:
        """What the records stand in, and others than records have a say in."""
        settings = Path(config.config_file_path).read_bytes()
        if not mkdocs_share(settings).ours:
            return ""
        folders = (Path(config.docs_dir), self.root / "schemas", THEME)
        found = (one for folder in folders if folder.is_dir() for one in noted(folder))
        return digest((settings, *(one for one in found if "__pycache__" not in repr(one))))
