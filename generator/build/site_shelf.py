"""The shelf of a site's files: what all of them depend on, before and after a build."""

from __future__ import annotations

from pathlib import Path

from generator.build.render import Renderer
from generator.cache.store import Shelf, Store
from generator.cache.versions import version

THEME = "theme"
"""The room that a build reads from the disk; all other code is in this process."""


class SiteShelf:
    """The shelf by the code, templates, schemas and settings as a build found them."""

    def __init__(self, folder: Path | None, renderer: Renderer) -> None:
        self._code, self._renderer = version(THEME), renderer
        shelf = Store(folder).shelf("site", self._code, renderer.digest)
        self.now: Shelf | None = shelf if folder else None

    def still_holds(self) -> bool:
        """Whether nothing of it changed on the disk while the site was built."""
        if self.now is None:
            return False
        return self._code == version.__wrapped__(THEME) and (
            self._renderer.digest == self._renderer.worked_out()
        )
