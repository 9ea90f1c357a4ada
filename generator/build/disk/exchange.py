"""Replaces a file or folder with a finished one, atomically."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

LINUX_HERE, LINUX_EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of renameat2(2)
MACOS_SWAP = 2  # RENAME_SWAP of renamex_np(2)


def exchange(made: Path, wanted: Path, aside: Path) -> None:
    """Put what was made where it is wanted; what stood there goes to ``made`` or ``aside``.

    Where a system cannot change two names at once, there is a moment without either: whoever is
    killed then finds the old one ``aside``, and ``restore`` brings it back.
    """
    if not os.path.lexists(wanted):
        made.rename(wanted)
    elif not _at_once(made, wanted):
        wanted.rename(aside)
        made.rename(wanted)


def restore(aside: Path, wanted: Path) -> None:
    """Bring back what a killed exchange put aside."""
    if os.path.lexists(aside) and not os.path.lexists(wanted):
        aside.rename(wanted)


def _at_once(one: Path, other: Path) -> bool:
    """Exchange two names; False where that is not possible here."""
    first, second = os.fsencode(one.absolute()), os.fsencode(other.absolute())
    try:
        system = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            done = system.renamex_np(first, second, MACOS_SWAP)
        else:
            done = system.renameat2(LINUX_HERE, first, LINUX_HERE, second, LINUX_EXCHANGE)
    except (AttributeError, OSError, TypeError):  # no such call on this system
        return False
    return bool(done == 0)
