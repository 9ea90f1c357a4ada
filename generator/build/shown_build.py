"""A build as whoever waits for it sees it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from generator.text.shown_steps import watched

TIMINGS = "PORTAL_TIMINGS"
"""Of the environment: with it a build says where its time went, as ``--timings`` does."""


@contextmanager
def shown() -> Iterator[None]:
    """A bar on a terminal for what takes long, and the times where they are asked for."""
    with watched(sys.stderr, timings=bool(os.environ.get(TIMINGS))):
        yield
