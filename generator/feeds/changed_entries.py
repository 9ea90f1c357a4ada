"""Calendars and feeds in which entries of a few records change, come or go."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from generator.feeds.atom_document import moment
from generator.feeds.calendars import part_head
from generator.feeds.cut_away import CutAway
from generator.feeds.cut_texts import Moved, Moves, NotTold, none_earlier, note
from generator.feeds.moved_entries import has_entries, with_entries
from generator.feeds.moved_events import with_events
from generator.feeds.record_texts import Read, TextsOf, calendar_path, feed_path
from generator.feeds.topics import CALLS, Facet
from generator.history.news import News

File: TypeAlias = tuple[str, bytes | None]
"""A path, and what is to lie there; None where that goes."""


class EntriesNotKnown(Exception):
    """The files are to be put together as a whole."""


@dataclass(frozen=True, eq=False)
class ChangedEntries:
    """Those of some records, as they were and as they are."""

    before: TextsOf
    now: TextsOf
    names: frozenset[str]
    """All records of which entries may say something else, come or go."""
    read: Read
    """Gives a file of the last site."""

    def files(self, language: str, were: Iterable[News], are: Iterable[News]) -> Iterator[File]:
        """All files in one language that may be others, also by what news were told and are.

        Raises ``EntriesNotKnown`` where a part has its first entry, or its last one no more.
        """
        events: Moved[Facet] = {}
        entries: Moved[Facet] = {}
        for name in sorted(self.names):
            old, new = self.before.record(name, language), self.now.record(name, language)
            yield from ((path, None) for path in old.own if path not in new.own)
            yield from new.own.items()
            for part in old.parts | new.parts:
                note(events, part, old.events_in(part), new.events_in(part))
                note(entries, part, old.entries_in(part), new.entries_in(part))
        try:
            heads = yield from self._feeds(language, entries)
            yield from self._calendars(language, events, heads)
            yield from self._news(language, were, are)
        except (NotTold, FileNotFoundError) as error:
            raise EntriesNotKnown from error

    def _feeds(
        self, language: str, entries: Moved[Facet]
    ) -> Generator[File, None, dict[Facet, bytes]]:
        """The feeds of parts; given are the heads of calendars that tell of none only now, or no
        more.
        """
        heads = {}
        for part in {**entries, **self._left}:
            path, calls = feed_path(part, language), part.kind.startswith(CALLS)
            content, left = self.read(path), None if calls else self._left.get(part, "")
            moves, earlier = entries.get(part, Moves()), self._cut.entries(part, language)
            made = with_entries(content, moves, earlier, left)
            had, has = has_entries(content), has_entries(made)
            if not (calls or (had and has)):
                raise NotTold  # the past of all records says whether it has files
            if had != has:
                heads[part] = part_head(part, self.now.feeds, language, empty=not has)
            yield path, made
        return heads

    def _calendars(
        self, language: str, events: Moved[Facet], heads: Mapping[Facet, bytes]
    ) -> Iterator[File]:
        for part in {**events, **heads}:
            path, earlier = calendar_path(part, language), self._cut.events(part, language)
            moves = events.get(part, Moves())
            yield path, with_events(self.read(path), moves, earlier, heads.get(part))

    def _news(self, language: str, were: Iterable[News], are: Iterable[News]) -> Iterator[File]:
        moved: Moved[str] = {}
        old, new = self.before.news(were, language), self.now.news(are, language)
        for path in {**old, **new}:
            note(moved, path, old.get(path, ()), new.get(path, ()))
        for path, moves in moved.items():
            yield path, with_entries(self.read(path), moves, none_earlier)

    @cached_property
    def _left(self) -> Mapping[Facet, str]:
        """The parts that a record left later than before, and when."""
        were, are = (texts.feeds.sequences.left for texts in (self.before, self.now))
        if any(part not in are or are[part] < when for part, when in were.items()):
            raise NotTold  # by another past
        return {part: moment(when) for part, when in are.items() if were.get(part) != when}

    @cached_property
    def _cut(self) -> CutAway:
        return CutAway(self.now, self.names, self.read)
