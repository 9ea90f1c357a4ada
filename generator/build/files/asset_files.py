"""The theme's own files in a site folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.build.drawing.render import THEME


def lay_assets(folder: Path) -> None:
    """Copy the theme's scripts, styles, fonts and pictures into a site folder.

    What only we read stays out: the map's outlines, of which pages are drawn, and what a style has
    for its readers, since the shortened one has its name.
    """
    for part in ("assets", "vendor"):
        if (THEME / part).is_dir():
            quiet = shutil.ignore_patterns(".*", "world")
            shutil.copytree(THEME / part, folder / "assets", dirs_exist_ok=True, ignore=quiet)
