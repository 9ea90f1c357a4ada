"""What a build leaves to the next, put together by two processes and written by one.

All other work is done by then, so that the second process would stand idle.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from generator.build.all_cores import frozen
from generator.build.spool import packed, unpacked
from generator.cache.store import Gathering, Shelf
from generator.text.copies import Copy, cores

Keeping: TypeAlias = Callable[[Shelf], None]
"""Keeps some things on a shelf."""


def leave(
    shelf: Shelf, keep: Callable[[], None], beside: Keeping, last: Keeping, *, large: bool
) -> None:
    """Keep what is large, then what a copy of this process puts together meanwhile, then the rest.

    Who is alone, or has little to do, does it all one after another.
    """
    with frozen():
        copy = Copy(lambda: packed(_gathered(shelf, beside))) if large and cores() > 1 else None
        try:
            keep()
            mine = _gathered(shelf, last)
        finally:
            told = copy.answer() if copy else None
        its = unpacked(told) if told else None
        shelf.keep(_gathered(shelf, beside) if its is None else its)
        shelf.keep(mine)


def _gathered(shelf: Shelf, keeping: Keeping) -> Mapping[str, bytes]:
    gathering = Gathering(shelf.store, shelf.depends)
    keeping(gathering)
    return gathering.entries
