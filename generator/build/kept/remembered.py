"""What a build knows of the last one: what pages asked, and pieces of other files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.build.kept.kept_pieces import KeptPieces
from generator.build.kept.pieces import Used
from generator.build.pages.asked_world import AskedWorlds
from generator.build.pages.parts_read import PartsRead
from generator.cache.store import Shelf
from generator.records.registry import Question, Registry
from generator.text.shown_steps import stage
from generator.text.stage_names import KNOWING

ENTRIES, DOCUMENTS, ROWS = "entries", "documents", "rows"
"""Pieces of calendars and feeds, of the index of search, and rows of lists."""


@dataclass(frozen=True, eq=False)
class Remembered:
    """The records, with what is known of the last build."""

    worlds: AskedWorlds
    pieces: Mapping[str, KeptPieces]
    """By what they are about."""

    @classmethod
    @stage(KNOWING)
    def of(
        cls, real: Registry, samples: Registry, shelf: Shelf | None, parts: PartsRead | None = None
    ) -> Remembered:
        """What a shelf tells; ``parts`` hear which fields are read for pieces."""
        worlds = AskedWorlds.of(real, samples, shelf)
        abouts = (ENTRIES, DOCUMENTS, ROWS)
        pieces = {one: KeptPieces(one, worlds.real, shelf, parts) for one in abouts}
        return cls(worlds, pieces)

    def questions(self, used: Mapping[str, Used]) -> Iterator[tuple[str, Sequence[Question]]]:
        """What was asked for each piece that was used."""
        for about, pieces in self.pieces.items():
            yield from pieces.questions(used.get(about, {}))
