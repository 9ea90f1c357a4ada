"""``mkdocs serve``: pages are made when they are looked at, and MkDocs works only where it has to.

Where nothing but records changed since it drew the hand-written pages, it would draw them alike.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.build.building import Building
from generator.build.disk.bringing_up import files
from generator.build.disk.own_folders import MARK
from generator.build.live.live_site import LiveSite
from generator.build.live.on_demand import DrawnText, OnDemand
from generator.build.pages.page import Page
from generator.build.pages.record_links import resolved
from generator.facts.followed_stands import follow
from generator.records.file_writing import write_new
from generator.text.languages import parted


class Serving:
    """A site that is served, and what it would take to draw it again."""

    def __init__(self) -> None:
        self.live = LiveSite()
        self._texts: dict[tuple[str, str], DrawnText] = {}
        self._linking: list[tuple[str, str, str]] = []
        """The text of each hand-written page with links to records, its address and its file."""
        self._made: OnDemand
        self._frame = ""
        """What the records stand in, as MkDocs last drew it; empty where it could not."""

    def begin(self, building: Building) -> None:
        """MkDocs draws all hand-written pages anew."""
        self._frame = ""
        self._texts, self._linking = {}, []
        self._made = OnDemand(building, self._texts)

    def linked(self, html: str, url: str, file: str) -> str:
        """The text of a hand-written page, its links resolved; raises ``NoSuchPage``."""
        self._linking.append((html, url, file))
        return _resolved(self._made, html, url, file)

    def drawn(self, html: str, url: str, title: str, summary: str) -> str:
        """A hand-written page in the theme's shell."""
        language, path = parted(url)
        text = self._texts[path, language] = DrawnText(html, title, summary)
        return self._made.framed(path, language, text)

    def laid(self, folder: Path, place: Path, frame: str, finish: Callable[[], None]) -> None:
        """Serve what MkDocs laid into a new folder, once that is in its place."""
        building = self._made.building
        building.lay_beside(folder)
        written = {Page(path, "", None).file(language) for path, language in self._texts}
        fixed = {*files(folder)} - written
        write_new(folder / MARK, self._made.content(MARK) or b"")
        finish()
        self.live.begin(place, self._made, fixed)
        self._frame = frame

    def again(self, frame: str, whole: Callable[[], None], build: Callable[[], Building]) -> bool:
        """Show what changed; False where records have errors, so that the last site stays.

        ``frame`` is empty where others have a say in a build, and MkDocs is always asked.
        Raises ``NoSuchPage`` where a hand-written page leads to a record that is gone.
        """
        if not self.live.made or not frame or frame != self._frame:
            self._frame = ""  # of which nothing holds unless all is well at the end
            whole()
            return True
        building = build()
        if not building.checked.passes and self.live.made.building.checked.passes:
            return False
        follow(self.live.made.building.checked.registry, building.checked.registry)
        made = OnDemand(building, self._texts)
        for page in self._linking:
            _resolved(made, *page)
        self.live.go_on(made)
        return True


def _resolved(made: OnDemand, html: str, url: str, file: str) -> str:
    """The text of a page; while records have errors, its links may lead anywhere."""
    return resolved(html, url, made if made.building.checked.passes else None, file)
