"""How often a run collects garbage: rarely, since what it reads and makes lives until its end."""

from __future__ import annotations

import atexit
import gc

SELDOM = (5_000_000, 20, 50)
"""Thousands of times less often than Python does by itself."""


def seldom() -> None:
    """Collect garbage rarely from now on, and not at all at exit."""
    gc.set_threshold(*SELDOM)
    atexit.register(gc.freeze)
