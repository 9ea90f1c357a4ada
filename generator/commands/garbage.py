"""How often a run collects garbage: rarely, since what it reads and makes lives until its end."""

from __future__ import annotations

import atexit
import gc

SELDOM = (5_000_000, 20, 50)
"""Thousands of times less often than Python does by itself."""
AT_TIMES = (100_000, 20, 20)


def seldom() -> None:
    """Collect garbage rarely from now on, and not at all at exit."""
    gc.set_threshold(*SELDOM)
    atexit.register(gc.freeze)


def at_times() -> None:
    """Collect garbage at times, of what comes from now on: a server goes on for hours."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*AT_TIMES)
