"""The files without a template that an edit may have a say in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

from generator.build.building import PAST, Building
from generator.build.disk.new_files import NewFiles
from generator.build.edits.edited_past import as_they_were
from generator.build.edits.touched_parts import TouchedParts
from generator.build.files.downloads import BESIDE, DATA, FEEDS, GROUPS
from generator.build.kept.askers import AskedBefore
from generator.build.kept.kept_pieces import KeptPieces
from generator.build.kept.pieces import piece_name
from generator.build.kept.remembered import ENTRIES
from generator.build.kept.site_keys import own_key
from generator.build.pages.page import PICTURE, Page
from generator.cache.store import Shelf
from generator.exports import checksums
from generator.exports.last_exports import LastExports
from generator.exports.later_versions import LaterPublications
from generator.feeds import Feeds, news
from generator.feeds.changed_entries import changed_entries, hold_alike
from generator.history.news import News
from generator.history.publications import Past
from generator.records.registry import Registry
from generator.site.output import Export
from generator.text.copies import Copy, cores
from generator.text.languages import LANGUAGES, address

BOOK, DATABASE = "xlsx", "sqlite"
"""What takes longest, and is made by copies of this process."""
QUICK = ("json", "ndjson", "csv")
"""What is made meanwhile, since nothing in it tells of the others."""
FEW = 200
"""Records, of which a file takes no longer than a copy of this process."""
Files: TypeAlias = Iterator[tuple[str, bytes]]


@dataclass(frozen=True, eq=False)
class EditedFiles:
    """Files by path, with their bytes, of which some may be as they were."""

    building: Building
    touched: TouchedParts
    before: Registry
    """The records as they were."""
    place: Path
    shelf: Shelf
    entries: list[KeptPieces] = field(default_factory=list)
    """Those of feeds and calendars that files were made of."""

    def read(self, path: str) -> bytes:
        """A file as it lies in the last site."""
        return (self.place / path).read_bytes()

    def take_up(self, written: Mapping[str, Any]) -> None:
        """Let open data go by what an earlier build wrote and kept."""
        edit = self.touched.edit
        if PAST not in self.touched.beside:  # by which each file tells of when it is
            edited = {before.name: before for before in edit.were}
            of = self._affected, edited, edit.went, self.before, self.place
            since, registry = self.touched.since, self.building.checked.registry
            unlike = edit.names.union(written["differing"])
            later = (since.past, since.publications, registry, unlike) if since else None
            made = LaterPublications.of(*later) if later else LaterPublications()
            self.building.downloads.last = LastExports(written, *of, made)

    @cached_property
    def _affected(self) -> frozenset[str]:
        return self.touched.affected(self.building.checked.registry)

    def lay_data(self, new: NewFiles) -> list[str]:
        """Lay open data; what stays is known by its size and checksum."""
        files = self.building.downloads.group(DATA)
        anew = [file for file in files if not self._stays(file)]
        many = len(self.before) > FEW and cores() > 1
        long = [file for file in anew if many and _takes_long(file)]
        copies = [(file, Copy(partial(self._laid, file, new))) for file in long]
        laid = {file for file in anew if file.title in QUICK}
        for file in (file for file in anew if file in laid):
            new.lay(file, self._checksums.get(file.path))
        for file, copy in copies:
            if (told := copy.answer()) is not None:
                file.tell(*json.loads(told))
                laid.add(file)
        for file in (file for file in anew if file not in laid):
            new.lay(file, self._checksums.get(file.path))
        return [file.path for file in files]

    def _laid(self, file: Export, new: NewFiles) -> bytes:
        """Lay a file; what others want to know of it goes to the process that asked."""
        new.lay(file, self._checksums.get(file.path))
        return json.dumps([file.size, file.checksum]).encode()

    def _stays(self, file: Export) -> bool:
        """Whether a file is as it lies there, which it takes up."""
        last = self.building.downloads.last
        if not (last and last.stays(file)):
            return False
        try:
            size = (self.place / file.path).stat().st_size
        except FileNotFoundError:  # of a kind of which there were more workbooks, or fewer
            return False
        if checksum := self._checksums.get(file.path):
            file.tell(size, checksum)
        else:
            file.take(self.read(file.path))
        return True

    @cached_property
    def _checksums(self) -> Mapping[str, str]:
        """Those of the open data that lies there."""
        try:
            return checksums.told(self.read(checksums.FILE))
        except FileNotFoundError:
            return {}

    def beside(self) -> Files:
        """The data of each record that changed, or is worked out of one."""
        named = map(self.building.checked.registry.named, sorted(self._affected))
        with self.building.parts.part(BESIDE):
            files = [*self.building.downloads.made.beside_of(one for one in named if one)]
        yield from ((file.path, file.write()) for file in files)

    def all_beside(self, known: Sequence[str]) -> Sequence[str]:
        """The paths of all data of single records, of which some were known."""
        edit, of = self.touched.edit, self.building.downloads.made.beside_of
        were, are = ({file.path for file in of(some)} for some in (edit.were, edit.are))
        if were == are:
            return known
        return [*(path for path in known if path not in were), *sorted(are)]

    def pictures(self, pages: Iterable[Page]) -> Files:
        """Those that are of one page alone."""
        own = {address(page.path, one) + PICTURE for page in pages for one in page.languages}
        for file in self.building.pictures(pages):
            if file.path in own:
                yield file.path, file.write()

    def whole_groups(self) -> list[str]:
        """Groups that are put together again."""
        others = (name for name in GROUPS if name not in (DATA, BESIDE))
        return [name for name in others if self.touched.part(name)]

    def group(self, name: str) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
        """All files of a group: the path and key of each, which may have none, and what makes it.

        They are made while the group is gone through, so that it hears what is read for them.
        """
        if name.startswith(FEEDS):
            downloads = self.building.downloads
            downloads.source = replace(downloads.source, kept=self._entries_of(self.shelf))
        with self.building.parts.part(name):
            for file in self.building.downloads.group(name):
                yield file.path, own_key(file) or "", file.write

    def _entries_of(self, shelf: Shelf | None) -> KeptPieces:
        """The entries of feeds, by those that a shelf may have of what the edit says nothing of."""
        of = ENTRIES, self.building.worlds.real, shelf, self.building.parts
        kinds = (kind for language in LANGUAGES for kind in _kinds(language))
        anew = {f"{kind}{name}" for kind in kinds for name in self._pieces(kind)}
        self.entries.append(KeptPieces(*of, anew))
        return self.entries[-1]

    @property
    def asked(self) -> dict[str, AskedBefore]:
        """What was asked for the entries that were made anew."""
        return {piece: asked for kept in self.entries for piece, asked in kept.asked_anew()}

    def feeds(self, language: str) -> Files:
        """Feeds and calendars in which entries say something else; raises ``NotKnown``."""
        before, now = self._feeds
        if names := self._names(language):
            yield from changed_entries(names, before, now, language, self.read, self._news)

    def _names(self, language: str) -> dict[str, None]:
        """The records of which entries may say something else."""
        pieces = map(self._pieces, _kinds(language))
        public = sorted(self._affected) if self.touched.published else ()
        return dict.fromkeys(chain(*pieces, public))

    def _pieces(self, kind: str) -> list[str]:
        return self.touched.pieces(piece_name(ENTRIES, kind))

    @cached_property
    def _may_move(self) -> frozenset[str]:
        """The records that changed, those that refer to one, and those that refer to these."""
        referring = self.building.checked.registry.referring
        found, new = set[str](), self.touched.edit.names
        while new:
            found |= new
            new = frozenset(chain.from_iterable(map(referring, new))) - found
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


def _takes_long(file: Export) -> bool:
    return file.title == DATABASE or (file.title == BOOK and len(file.inputs) > FEW)
