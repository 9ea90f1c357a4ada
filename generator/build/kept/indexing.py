"""Leaves the index of a site that was made as a whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from generator.build.kept.askers import AskedBefore, Askers, asked_of
from generator.build.kept.site_index import SiteIndex, add_read
from generator.build.pages.later import Later
from generator.build.pages.page import Page
from generator.build.pages.parts_read import PartsRead
from generator.cache.store import Shelf
from generator.records.registry import Question


def leave_read(shelf: Shelf, pages: Collection[Page], parts: PartsRead) -> None:
    """Leave what was read for each part, and for each kind of page."""
    for page in pages:
        if isinstance(page.shown, Later):
            parts.add({page.template: page.shown.columns})
    add_read(shelf, parts.taken())


def leave_index(
    shelf: Shelf,
    place: Path,
    pages: Collection[Page],
    index: SiteIndex,
    pieces: Iterable[tuple[str, Sequence[Question]]],
) -> None:
    """Leave what the next build of the site at a place need not look at."""
    askers = Askers(shelf, place).anew()
    for page in pages:
        if known := asked_of(page):
            askers.note(page.path, known)
    for piece, questions in pieces:
        askers.note(piece, AskedBefore(tuple(questions), ""))
    shelf.keep(index.to_keep(place) | askers.to_keep())  # all of it, or nothing
