"""The outcome of the pieces of work that update a site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from generator.build.kept.askers import AskedBefore
from generator.build.pages.listed_pages import Listed


class Done(NamedTuple):
    """What came of a piece of the work."""

    files: Mapping[str, Sequence[str]] = {}
    """The files of each group that was put together as a whole."""
    searched: bool = True
    """Whether search need not be made as a whole."""
    state: Any = None
    """Of the new index of search, where there is one."""
    asked: Mapping[str, AskedBefore] = {}
    """What pages ask now, by their paths."""
    listed: Mapping[str, Mapping[str, Listed]] = {}
    """The pages of parts that were made."""
    keys: Mapping[str, str] = {}
    """By what is shown on those pages, and what files of a group are made of."""
    days: Mapping[str, str] = {}
    """The days of pages that came, or are worked out of others than before."""
    went: frozenset[str] = frozenset()
    """The paths of pages that are there no more."""
    drawn: frozenset[str] = frozenset()
    """Those of pages that were made."""


def together(pieces: Sequence[Done]) -> Done:
    """What came of all of them."""
    files: dict[str, Sequence[str]] = {}
    asked: dict[str, AskedBefore] = {}
    listed: dict[str, Mapping[str, Listed]] = {}
    keys: dict[str, str] = {}
    days: dict[str, str] = {}
    for one in pieces:
        files |= one.files
        asked |= one.asked
        listed |= one.listed
        keys |= one.keys
        days |= one.days
    state = next((one.state for one in pieces if one.state is not None), None)
    went = frozenset(path for one in pieces for path in one.went)
    drawn = frozenset(path for one in pieces for path in one.drawn)
    searched = all(one.searched for one in pieces)
    return Done(files, searched, state, asked, listed, keys, days, went, drawn)
