"""Feeds and calendars after an edit, updated entry by entry or rebuilt from cached entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from generator.build.building import PAST
from generator.build.edits.edited_past import as_they_were
from generator.build.edits.site_update import SiteUpdate
from generator.build.files.downloads import FEEDS, NEWS
from generator.build.kept.askers import AskedBefore
from generator.build.kept.kept_pieces import KeptPieces
from generator.build.kept.pieces import piece_name
from generator.build.kept.remembered import ENTRIES
from generator.cache.store import Shelf
from generator.feeds import Feeds, news
from generator.feeds.changed_entries import ChangedEntries, EntriesNotKnown
from generator.feeds.record_texts import TextsOf, parts_at
from generator.history.news import News
from generator.records.read_fields import unread
from generator.text.languages import LANGUAGES, MAIN


@dataclass(frozen=True, eq=False)
class EditedFeeds:
    """Those in which entries of a few records may say something else."""

    update: SiteUpdate
    entries: list[KeptPieces] = field(default_factory=list)
    """Those that files were made of."""

    def files(self, language: str) -> dict[str, bytes | None]:
        """Those that may differ, with their bytes; None for one that goes.

        Raises ``EntriesNotKnown``.
        """
        with self.update.building.parts.part(f"{FEEDS}{language}"):
            return dict(self._changed.files(language, *self._news))

    def go_by_entries(self) -> None:
        """Let the group of all be put together of kept entries."""
        downloads = self.update.building.downloads
        downloads.source = replace(downloads.source, kept=self._entries_of(self.update.shelf))

    @property
    def asked(self) -> dict[str, AskedBefore]:
        """What was asked for the entries that were made anew."""
        return {piece: asked for kept in self.entries for piece, asked in kept.asked_anew()}

    def _entries_of(self, shelf: Shelf | None) -> KeptPieces:
        """The entries, by those that a shelf may have of what the edit says nothing of."""
        of = ENTRIES, self.update.building.worlds.real, shelf, self.update.building.parts
        kinds = (kind for language in LANGUAGES for kind in _kinds(language))
        anew = {f"{kind}{name}" for kind in kinds for name in self._pieces(kind)}
        self.entries.append(KeptPieces(*of, anew))
        return self.entries[-1]

    def _pieces(self, kind: str) -> list[str]:
        return self.update.touched.pieces(piece_name(ENTRIES, kind))

    @cached_property
    def _changed(self) -> ChangedEntries:
        """The records of which entries may change, as they were and as they are."""
        there = frozenset(parts_at(self.update.index.files[f"{FEEDS}{MAIN}"]))
        before, now = (TextsOf(feeds, there) for feeds in self._feeds)
        return ChangedEntries(before, now, self._names, self.update.read)

    @cached_property
    def _feeds(self) -> tuple[Feeds, Feeds]:
        """What they are made from, as it was and as it is."""
        if PAST in self.update.touched.beside and not self.update.touched.since:
            raise EntriesNotKnown  # the past as it was is not at hand
        source, kept = self.update.building.downloads.source, self._entries_of(None)
        now = replace(source, only=self._names, kept=kept)
        return as_they_were(now, self.update.before, self.update.touched.since), now

    @cached_property
    def _names(self) -> frozenset[str]:
        """The records of which entries may say something else, or stand elsewhere."""
        pieces = chain.from_iterable(
            self._pieces(kind) for one in LANGUAGES for kind in _kinds(one)
        )
        touched, affected = self.update.touched, frozenset[str]()
        if touched.published:
            affected = touched.affected(self.update.registry)
        return affected.union(touched.edit.names, pieces, self._moved)

    @property
    def _moved(self) -> Iterator[str]:
        """The records that stand elsewhere than they did."""
        now = self.update.building.downloads.source
        before = replace(now, registry=self.update.before)
        with unread():
            for name in self._may_move:
                were, are = (feeds.standing(feeds.registry.named(name)) for feeds in (before, now))
                if were != are:
                    yield name

    @cached_property
    def _may_move(self) -> frozenset[str]:
        """The records that changed, those that refer to one, and those that refer to these."""
        found, new = set[str](), self.update.touched.edit.names
        while new:
            found |= new
            new = frozenset(chain.from_iterable(map(self.update.registry.referring, new))) - found
        return frozenset(found)

    @cached_property
    def _news(self) -> tuple[tuple[News, ...], ...]:
        """What was told of the records that changed and became public, and what is told."""
        edit = self.update.touched.edit
        both = (*edit.were, *edit.are)
        former = {f"{r.folder}/{old}" for r in both for old in r.fields["formerly"] or ()}
        names = edit.names | self.update.touched.published | former
        with self.update.building.parts.part(NEWS):
            return tuple(news(feeds, names) for feeds in self._feeds)


def _kinds(language: str) -> tuple[str, str]:
    """How the names of entries begin, of calendars and of feeds."""
    return f"{language} ", f"feed {language} "
