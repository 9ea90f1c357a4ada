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

    def __init__(self, folder: Path, renderer: Renderer) -> None:
        self._renderer = renderer
        self._found = version(THEME), renderer.digest()
        self.now: Shelf = Store(folder).shelf("site", *self._found)

    def still_holds(self) -> bool:
        """Whether nothing of it changed on the disk while the site was built."""
        return self._found == (version.__wrapped__(THEME), self._renderer.digest())
