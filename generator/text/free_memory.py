"""Memory that this process needs no more, given back to the system."""

from __future__ import annotations

import sys
from contextlib import suppress


def give_back() -> None:
    """Give back what is free between things that stay, where the C library can (``malloc_trim``).

    Forked workers would share it, until one of them writes something there.
    """
    if sys.platform == "linux":
        from ctypes import CDLL  # it takes a while to load

        with suppress(OSError, AttributeError):  # musl has none
            CDLL(None).malloc_trim(0)
