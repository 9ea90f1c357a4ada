"""The files without a template that an edit may have a say in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, TypeAlias

from generator.build.building import PAST
from generator.build.disk.new_files import NewFiles
from generator.build.edits.site_update import SiteUpdate
from generator.build.files.downloads import BESIDE, DATA, FEEDS, GROUPS
from generator.build.kept.site_keys import own_key
from generator.build.pages.page import PICTURE, Page
from generator.exports import checksums
from generator.exports.last_exports import LastExports
from generator.exports.later_versions import LaterPublications
from generator.site.output import Export
from generator.text.copies import Copy, cores
from generator.text.languages import address

BOOK, DATABASE = "xlsx", "sqlite"
"""What takes longest, and is made by forked workers."""
QUICK = ("json", "ndjson", "csv")
"""What is made meanwhile, since nothing in it tells of the others."""
FEW = 200
"""Records, of which a file takes no longer than a forked worker."""
Files: TypeAlias = Iterator[tuple[str, bytes]]


@dataclass(frozen=True, eq=False)
class EditedFiles:
    """Files by path, with their bytes, of which some may be as they were."""

    update: SiteUpdate

    def take_up(self, written: Mapping[str, Any]) -> None:
        """Let open data go by what an earlier build wrote and kept."""
        edit = self.update.touched.edit
        if PAST not in self.update.touched.beside:  # by which each file tells of when it is
            edited = {before.name: before for before in edit.were}
            of = self._affected, edited, edit.went, self.update.before, self.update.new.place
            since, registry = self.update.touched.since, self.update.registry
            unlike = edit.names.union(written["differing"])
            later = (since.past, since.publications, registry, unlike) if since else None
            made = LaterPublications.of(*later) if later else LaterPublications()
            self.update.building.downloads.last = LastExports(written, *of, made)

    @cached_property
    def _affected(self) -> frozenset[str]:
        return self.update.touched.affected(self.update.registry)

    def lay_data(self, new: NewFiles) -> list[str]:
        """Lay open data; what stays is known by its size and checksum."""
        files = self.update.building.downloads.group(DATA)
        anew = [file for file in files if not self._stays(file)]
        many = len(self.update.before) > FEW and cores() > 1
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
        last = self.update.building.downloads.last
        if not (last and last.stays(file)):
            return False
        try:
            size = (self.update.new.place / file.path).stat().st_size
        except FileNotFoundError:  # of a kind of which there were more workbooks, or fewer
            return False
        if checksum := self._checksums.get(file.path):
            file.tell(size, checksum)
        else:
            file.take(self.update.read(file.path))
        return True

    @cached_property
    def _checksums(self) -> Mapping[str, str]:
        """Those of the open data that lies there."""
        try:
            return checksums.told(self.update.read(checksums.FILE))
        except FileNotFoundError:
            return {}

    def beside(self) -> Files:
        """The data of each record that changed, or is worked out of one."""
        named = map(self.update.registry.named, sorted(self._affected))
        with self.update.building.parts.part(BESIDE):
            files = [*self.update.building.downloads.made.beside_of(one for one in named if one)]
        yield from ((file.path, file.write()) for file in files)

    def all_beside(self, known: Sequence[str]) -> Sequence[str]:
        """The paths of all data of single records, of which some were known."""
        edit, of = self.update.touched.edit, self.update.building.downloads.made.beside_of
        were, are = ({file.path for file in of(some)} for some in (edit.were, edit.are))
        if were == are:
            return known
        return [*(path for path in known if path not in were), *sorted(are)]

    def pictures(self, pages: Iterable[Page]) -> Files:
        """Those that are of one page alone."""
        own = {address(page.path, one) + PICTURE for page in pages for one in page.languages}
        for file in self.update.building.pictures(pages):
            if file.path in own:
                yield file.path, file.write()

    def whole_groups(self) -> list[str]:
        """Groups that are put together again; feeds are gone through entry by entry."""
        others = (name for name in GROUPS if name not in (DATA, BESIDE))
        return [n for n in others if not n.startswith(FEEDS) and self.update.touched.part(n)]

    def group(self, name: str) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
        """All files of a group: the path and key of each, which may have none, and what makes it.

        They are made while the group is gone through, so that it hears what is read for them.
        """
        with self.update.building.parts.part(name):
            for file in self.update.building.downloads.group(name):
                yield file.path, own_key(file) or "", file.write


def _takes_long(file: Export) -> bool:
    return file.title == DATABASE or (file.title == BOOK and len(file.inputs) > FEW)
