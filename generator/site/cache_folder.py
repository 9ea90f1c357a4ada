"""Where a repository's runs keep their cache."""

from __future__ import annotations

import os
from pathlib import Path

from generator.site.settings import Site

VARIABLE = "PORTAL_CACHE"
"""An environment variable, for machines with a cache elsewhere; empty means no cache."""


def cache_folder(root: Path, site: Site) -> Path | None:
    """The folder named by the environment or else by the settings; None for no cache."""
    named = os.environ.get(VARIABLE, site.cache)
    return root / named if named else None
