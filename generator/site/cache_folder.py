"""Where a repository's runs keep their cache."""

from __future__ import annotations

import os
from pathlib import Path

from generator.site.settings import Site
from generator.site.settings_file import NAME, Unsound, settings_in
from generator.site.wrong_settings import WORDS, is_within, taken

VARIABLE = "PORTAL_CACHE"
"""An environment variable, for machines with a cache elsewhere; empty means no cache."""


def cache_folder(root: Path, site: Site, *beside: Path) -> Path | None:
    """The folder named by the environment or else by the settings; None for no cache.

    Raises ``Unsound`` for one that is read or published otherwise: the repository itself, a folder
    that settings name, or one of those ``beside``, as that of the site on a command line.
    """
    named = os.environ.get(VARIABLE, site.cache)
    if not named:
        return None
    folder = root / named
    place, home = (os.path.realpath(path) for path in (folder, root))
    others = (*(root / name for name in taken(settings_in(root))), *beside)
    if place == home or any(is_within(place, os.path.realpath(other)) for other in others):
        whose = VARIABLE if VARIABLE in os.environ else f"{NAME}: cache"
        raise Unsound(f"{whose}: {WORDS['cache']}")
    return folder
