"""The files of a site that the last one has not, laid into a folder by all processors.

Each piece of the work writes files that no other piece writes.  What takes longest begins first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeAlias

from generator.build.disk.bringing_up import files as files_of
from generator.build.files.downloads import DATA, FEEDS
from generator.build.kept.kept_files import NOTHING, SEARCH, KeptFiles
from generator.build.kept.kept_pieces import KeptPieces
from generator.build.kept.pieces import Piece, Used
from generator.build.kept.remembered import DOCUMENTS, ENTRIES, ROWS
from generator.build.pages.later import Last, Told
from generator.build.pages.page import Page
from generator.build.pages.parts_read import PartsRead, Read
from generator.build.processes.all_cores import shared, spare
from generator.build.processes.at_work import Piece as Work
from generator.build.processes.relay import Relay
from generator.build.processes.work_pieces import in_pieces
from generator.build.site_files import SiteFiles
from generator.cache.store import Shelf
from generator.search.guides import LISTED
from generator.site.output import Export, Making, Relayed
from generator.text.shown_steps import kind

Guides: TypeAlias = Mapping[str, Mapping[str, bytes]]
"""Drawn pages that search takes up, by path and language."""
Answer: TypeAlias = tuple[Any, Mapping[str, Used], Read, Mapping[str, Told]]
MANY = 200  # pages from which on it pays to have others help


@dataclass(frozen=True)
class SiteWriting:
    """One site on its way into a folder."""

    folder: Path
    draw: Callable[[Page, str], bytes]
    """A page in one language."""
    pages: Mapping[str, Page]
    groups: Mapping[str, tuple[Export, ...]]
    """Files that no template draws."""
    handwritten: Guides
    search: Callable[[Guides], Iterator[tuple[str, bytes]]]
    rows: Relayed
    """Makes what search asks for first."""
    kept: KeptFiles = NOTHING
    pieces: Mapping[str, KeptPieces] = field(default_factory=dict)
    to_make: Mapping[str, Callable[[], Iterable[Making]]] = field(default_factory=dict)
    """All pieces that are about something."""
    parts: PartsRead = field(default_factory=PartsRead)
    leave: Callable[[Shelf], None] = lambda shelf: None
    """Keeps what search was made of."""
    leave_entries: Callable[[Shelf], object] = lambda shelf: None
    """Keeps the entries of feeds and calendars."""
    beside: Iterable[Callable[[], Mapping[str, str]]] = ()
    """Work that somebody can do beside it."""
    relay: Relay = field(default_factory=Relay)
    """Work that goes on already."""
    used: dict[str, dict[str, Piece | None]] = field(default_factory=dict)
    """The pieces that were used, by what they are about."""

    @cached_property
    def _files(self) -> SiteFiles:
        return SiteFiles(self.folder, self.draw, self.kept, self.parts)

    def write(self) -> tuple[list[str], Mapping[str, Used], dict[str, str]]:
        """Write every file that the last site has not.

        Given are the paths of those of search, the pieces that were used, and what came of the work
        beside it.
        """
        beside = [*self.beside]
        work = [partial(self._told, piece) for piece in (*beside, *self._pieces())]
        copies = spare() if len(self.pages) > MANY else 0
        searched = list[str]()
        self.relay.then(self._apart(searched), copied=copies > 0)
        given = [*map(self._learnt, shared(work, copies, self.relay))]
        found = {key: value for some in given[: len(beside)] for key, value in some.items()}
        for about, pieces in self.pieces.items():
            self.used.setdefault(about, {}).update(pieces.asked_before())
        self._files.pages(page for page in self.pages.values() if isinstance(page.shown, Last))
        self.kept.sent()
        return searched, self.used, found

    def _told(self, piece: Work) -> Answer:
        """What a piece gives, of which pieces it put files together, what it read and asked."""
        given = piece()
        self.kept.sent()
        used = {about: pieces.used() for about, pieces in self.pieces.items()}
        return given, used, self.parts.taken(), self._files.taken()

    def _learnt(self, answer: Answer) -> Any:
        """What a piece gives; of the rest takes note."""
        given, used, read, told = answer
        self.parts.add(read)
        for about, names in used.items():
            self.used.setdefault(about, {}).update(self.pieces[about].held(names))
        for path, asked in told.items():
            self.pages[path].shown.learn(asked)
        return given

    def _apart(self, searched: list[str]) -> Relayed:
        """What takes most memory, piece by piece; given are the paths of the files of search."""
        data = self.groups[DATA]
        measures = self._learnt((yield partial(self._told, self._open_data)))
        for file, measured in zip(data, measures, strict=True):
            file.tell(*measured)
        yield from self.rows
        searched += self._learnt((yield partial(self._told, self._search)))
        self._learnt((yield partial(self._told, self._feeds)))

    def stays(self, searched: Iterable[str]) -> frozenset[str]:
        """The files that lie in the last site as they are to be, once all others are written."""
        if not self.kept.last.laid:
            return frozenset()
        listed = (page.file(one) for page in self.pages.values() for one in page.languages)
        beside = (file.path for files in self.groups.values() for file in files)
        return frozenset((*listed, *beside, *searched)).difference(files_of(self.folder))

    def _pieces(self) -> Iterator[Work]:
        for name, files in self.groups.items():
            if name != DATA and not name.startswith(FEEDS):
                yield from (partial(self._files.group, name, some) for some in in_pieces(files))
        now = (page for page in self.pages.values() if not isinstance(page.shown, Last))
        plain = [page for page in now if page.path not in LISTED]
        yield from (partial(self._files.pages, some) for some in in_pieces(plain))

    @kind(DATA)
    def _open_data(self) -> list[tuple[int, str]]:
        """How long each file is, and its checksum: one of the lists shows them."""
        for file in self.groups[DATA]:
            if (content := self.kept.content(file.path)) is not None:
                file.take(content)
            if not self.kept.stays(file.path):
                self.kept.put(file.path, self.folder, file.content)
            file.give_up()  # they are many, and others ask for no more than how they are
        return [(file.size, file.checksum) for file in self.groups[DATA]]

    @kind(SEARCH)
    def _search(self) -> list[str]:
        """Search takes up the lists by what they show, once open data is laid."""
        listed = [page for path, page in self.pages.items() if path in LISTED]
        self._files.pages(listed)
        if (made := self.kept.searched(self.folder)) is not None:
            self._ask(DOCUMENTS)
            self._ask(ROWS)
            return made
        found = {**self.handwritten, **{page.path: self._files.drawn(page) for page in listed}}
        searched = self.kept.put_search(self.folder, self.search(found))
        self.kept.leave(self.leave)
        return searched

    def _feeds(self) -> None:
        """Entries of feeds and calendars are those of all records, and ask for much of each."""
        for name, files in self.groups.items():
            if name.startswith(FEEDS):
                self._files.group(name, files)
        self._ask(ENTRIES)
        self.kept.leave(self.leave_entries)

    def _ask(self, about: str) -> None:
        """Ask for what no file was put together of; where nothing was kept, all were."""
        if self.kept.keys and about in self.pieces:
            self.pieces[about].ask(self.to_make[about]())
