"""Feeds and calendars after an edit, entry by entry or put together of kept entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from generator.build.building import Building
from generator.build.edits.edited_past import as_they_were
from generator.build.edits.touched_parts import TouchedParts
from generator.build.kept.askers import AskedBefore
from generator.build.kept.kept_pieces import KeptPieces
from generator.build.kept.pieces import piece_name
from generator.build.kept.remembered import ENTRIES
from generator.cache.store import Shelf
from generator.feeds import Feeds, news
from generator.feeds.changed_entries import changed_entries, hold_alike
from generator.history.news import News
from generator.history.publications import Past
from generator.records.registry import Registry
from generator.text.languages import LANGUAGES


@dataclass(frozen=True, eq=False)
class EditedFeeds:
    """Those in which entries of a few records may say something else."""

    building: Building
    touched: TouchedParts
    before: Registry
    """The records as they were."""
    shelf: Shelf
    read: Callable[[str], bytes]
    """The bytes of a file of the last site, by its path."""
    entries: list[KeptPieces] = field(default_factory=list)
    """Those that files were made of."""

    def files(self, language: str) -> Iterator[tuple[str, bytes]]:
        """Those that differ, with their bytes; raises ``EntriesNotKnown``."""
        before, now = self._feeds
        if names := self._names(language):
            yield from changed_entries(names, before, now, language, self.read, self._news)

    def go_by_entries(self) -> None:
        """Let the group of all be put together of kept entries."""
        downloads = self.building.downloads
        downloads.source = replace(downloads.source, kept=self._entries_of(self.shelf))

    @property
    def asked(self) -> dict[str, AskedBefore]:
        """What was asked for the entries that were made anew."""
        return {piece: asked for kept in self.entries for piece, asked in kept.asked_anew()}

    def _entries_of(self, shelf: Shelf | None) -> KeptPieces:
        """The entries, by those that a shelf may have of what the edit says nothing of."""
        of = ENTRIES, self.building.worlds.real, shelf, self.building.parts
        kinds = (kind for language in LANGUAGES for kind in _kinds(language))
        anew = {f"{kind}{name}" for kind in kinds for name in self._pieces(kind)}
        self.entries.append(KeptPieces(*of, anew))
        return self.entries[-1]

    def _names(self, language: str) -> dict[str, None]:
        """The records of which entries may say something else."""
        pieces = map(self._pieces, _kinds(language))
        affected = self.touched.affected(self._registry) if self.touched.published else ()
        return dict.fromkeys(chain(*pieces, sorted(affected)))

    def _pieces(self, kind: str) -> list[str]:
        return self.touched.pieces(piece_name(ENTRIES, kind))

    @property
    def _registry(self) -> Registry:
        return self.building.checked.registry

    @cached_property
    def _may_move(self) -> frozenset[str]:
        """The records that changed, those that refer to one, and those that refer to these."""
        found, new = set[str](), self.touched.edit.names
        while new:
            found |= new
            new = frozenset(chain.from_iterable(map(self._registry.referring, new))) - found
        return frozenset(found)

    @cached_property
    def _feeds(self) -> tuple[Feeds, Feeds]:
        """What they are made from, as it was and as it is; raises ``EntriesNotKnown``."""
        only = frozenset(name for language in LANGUAGES for name in self._names(language))
        source, kept = self.building.downloads.source, self._entries_of(None)
        now = replace(source, only=only, kept=kept)
        before = as_they_were(now, self.before, self.touched.since)
        hold_alike(self._may_move, before, now)
        return before, now

    @cached_property
    def _news(self) -> tuple[News, ...]:
        """What became public since."""
        source, since = self.building.downloads.source, self.touched.since
        return news(replace(source, past=Past(since.publications))) if since else ()


def _kinds(language: str) -> tuple[str, str]:
    """How the names of entries begin, of calendars and of feeds."""
    return f"{language} ", f"feed {language} "
