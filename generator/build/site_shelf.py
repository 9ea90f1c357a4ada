"""The shelf of a site's files: what all of them depend on, before and after a build."""

from __future__ import annotations

from pathlib import Path

from generator.build.render import Renderer
from generator.cache.store import Shelf, Store
from generator.cache.versions import THEME, unchanged, version


class SiteShelf:
    """The shelf by the code, templates, schemas and settings as a build found them."""

    def __init__(self, folder: Path, renderer: Renderer) -> None:
        self._renderer = renderer
        self._found = renderer.digest()
        self.now: Shelf = Store(folder).shelf("site", version(THEME), self._found)

    def still_holds(self) -> bool:
        """Whether nothing of it changed on the disk while the site was built."""
        return unchanged(THEME) and self._found == self._renderer.digest()
