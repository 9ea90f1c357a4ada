"""What a build knows of the last one: what pages asked, and pieces of other files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.build.asked_world import AskedWorlds
from generator.build.kept_pieces import KeptPieces, Used
from generator.build.page import Page
from generator.cache.store import Shelf
from generator.records.registry import Registry

ENTRIES, DOCUMENTS = "entries", "documents"
"""Pieces of calendars and feeds, and those of search."""


@dataclass(frozen=True, eq=False)
class Remembered:
    """The records, with what is known of the last build."""

    shelf: Shelf | None
    worlds: AskedWorlds
    pieces: Mapping[str, KeptPieces]
    """By what they are about."""

    @classmethod
    def of(cls, real: Registry, samples: Registry, shelf: Shelf | None) -> Remembered:
        """What a shelf tells."""
        worlds = AskedWorlds.of(real, samples, shelf)
        abouts = (ENTRIES, DOCUMENTS)
        return cls(shelf, worlds, {one: KeptPieces(one, worlds.real, shelf) for one in abouts})

    def keep(self, pages: Iterable[Page], used: Mapping[str, Used]) -> None:
        """Leave to the next build what is new."""
        if self.shelf:
            self.worlds.keep(self.shelf, pages)
            for about, pieces in self.pieces.items():
                pieces.keep(used.get(about, {}), self.shelf)
