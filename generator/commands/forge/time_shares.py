"""Each request of a run has its share of the time left, so that slow ones cost only their own."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from generator.forge.terms import OpenRequest

ALONE, ALL_TOGETHER = 120, 480
"""Seconds for one request, and for all of a run; the workflow has ten minutes."""


def with_shares(requests: Sequence[OpenRequest]) -> Iterator[tuple[OpenRequest, float]]:
    """Requests in turn, each with the seconds that it may take, counted from the first."""
    end = time.monotonic() + ALL_TOGETHER
    for done, request in enumerate(requests):
        yield request, min(ALONE, (end - time.monotonic()) / (len(requests) - done))
