"""Where the runs of a repository keep what the next may find again."""

from __future__ import annotations

import os
from pathlib import Path

from generator.site.settings import Site

VARIABLE = "PORTAL_CACHE"
"""Of the environment, for machines that keep such things elsewhere; empty keeps nothing."""


def cache_folder(root: Path, site: Site) -> Path | None:
    """The folder that the environment or else the settings name; None where nothing is kept."""
    named = os.environ.get(VARIABLE, site.cache)
    return root / named if named else None
