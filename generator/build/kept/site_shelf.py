"""The shelf of a site's files: what all of them depend on, before and after a build."""

from __future__ import annotations

from pathlib import Path

from generator.build.drawing.render import Renderer
from generator.build.kept.site_index import read_for_parts
from generator.cache.store import NewShelf, Store
from generator.cache.versions import THEME, unchanged, version


class SiteShelf:
    """The shelf by the code, templates, schemas and settings as a build found them."""

    def __init__(self, folder: Path, renderer: Renderer) -> None:
        self._renderer = renderer
        self._found = renderer.digest()
        shelf = Store(folder).shelf("site", version(THEME), self._found)
        self.read = read_for_parts(shelf)
        """The fields that were read for each part, if that is known."""
        self.now = NewShelf(shelf.store, shelf.depends) if self.read is None else shelf

    def still_holds(self) -> bool:
        """Whether nothing of it changed on the disk while the site was built."""
        return unchanged(THEME) and self._found == self._renderer.digest()
