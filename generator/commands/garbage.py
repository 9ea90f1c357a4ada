"""How often a run collects garbage: rarely, since what it reads and makes lives until its end."""

from __future__ import annotations

import atexit
import gc

SELDOM = (700_000, 20, 50)
"""A thousand times less often than Python's default."""


def seldom() -> None:
    """Collect garbage rarely from now on, and not at all at exit."""
    gc.set_threshold(*SELDOM)
    atexit.register(gc.freeze)
