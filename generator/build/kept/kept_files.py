"""Files of a site that an earlier build wrote out of the same, and those that the next may take.

A list is kept by what its view shows, the page of a record or firm by what was asked for it and
answered, a file of data by everything there is.  The moment of the build is part of none: what
shows it is made each time.  Under its key stands the name of the pack that the file is in.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from generator.build.disk.laid_files import NONE_LAID, LaidFiles, note
from generator.build.kept.packs import NO_PACKS, Packs, keep_packs
from generator.build.kept.spool import Spool, unpacked
from generator.cache.store import Sending, Shelf
from generator.records.file_writing import write_new
from generator.text.shown_steps import stage
from generator.text.stage_names import KEEPING, KEYS

SEARCH = "search"
"""What the files of search are kept under, which are too many and too small to be kept alone."""
AT_ONCE = 100  # packs that are read and kept together


@dataclass(frozen=True)
class KeptFiles:
    """The keys of a site's files by their paths, and what is kept under them."""

    shelf: Shelf | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    known: Packs = NO_PACKS
    last: LaidFiles = NONE_LAID
    spool: Spool | None = None
    """What was made anew, until it is kept."""
    not_yet: bool = False
    """Whether the keys are known only when everything is made."""

    @classmethod
    @stage(KEYS)
    def of(
        cls, shelf: Shelf, keys: Mapping[str, str] | None, last: Path | None = None
    ) -> KeptFiles:
        """What the last site has of some files, and a shelf of the others.

        Without keys no build left anything, and nobody waits for them before files are made.
        """
        wanted = keys or {}
        laid = LaidFiles.of(shelf, last, set(wanted.values())) if last else NONE_LAID
        known = Packs.told(shelf, {p: k for p, k in wanted.items() if not laid.stands(k)})
        return cls(shelf, wanted, known, laid, Spool(shelf.store.folder), keys is None)

    def by(self, keys: Mapping[str, str]) -> KeptFiles:
        """The same with the keys that came of making everything."""
        return replace(self, keys=keys, not_yet=False)

    def content(self, path: str) -> bytes | None:
        """The bytes of a file, if an earlier build left them."""
        if (known := self.known.content(path)) is not None:
            return known
        return self.last.content(path) if self.stays(path) else None

    def stays(self, path: str) -> bool:
        """Whether a file of the last site is as it is to be."""
        return path in self.keys and self.last.stands(self.keys[path])

    def put(self, path: str, folder: Path, content: bytes, *, cheap: bool = False) -> None:
        """Write a file into a new folder, if it is not the one that lies in the last site."""
        if not self.last.same(path, content):
            write_new(f"{folder}/{path}", content)
            wanted = path in self.keys or (self.not_yet and not cheap)
            if self.spool and wanted and path not in self.known:
                self.spool.add(path, content)

    def sent(self) -> None:
        """Leave what was put until now to the process that keeps it."""
        if self.spool:
            self.spool.send()

    def leave(self, keeping: Callable[[Shelf], object]) -> None:
        """Have the process that made something leave it, which is no file, to be kept as well."""
        if self.shelf and self.spool:
            keeping(Sending(self.shelf.store, self.shelf.depends, self.spool.leave))

    def put_search(self, folder: Path, made: Iterable[tuple[str, bytes]]) -> list[str]:
        """Write the files of search, which are kept as one where the last site has nothing.

        Given are their paths. None is held, so that those that are kept are read again.
        """
        sizes: dict[str, int] = {}
        for path, content in made:
            self.put(path, folder, content, cheap=True)
            sizes[path] = len(content)
        if self.spool and (SEARCH in self.keys or self.not_yet) and not self.last.laid:
            self.spool.add_one(SEARCH, sizes, lambda path: (folder / path).read_bytes())
        return list(sizes)

    def searched(self, folder: Path) -> list[str] | None:
        """The files of search, laid into a new folder; None where no build left them."""
        if self.stays(SEARCH):
            return self.last.paths(self.keys[SEARCH])
        known = self.known.content(SEARCH)
        made = unpacked(known) if known else None
        for path, content in (made or {}).items():
            self.put(path, folder, content)
        return None if made is None else list(made)

    @stage(KEEPING)
    def keep(self, folder: Path, searched: Iterable[str], stays: Collection[str] = ()) -> None:
        """Leave what was made anew to the next build, and note where all was laid."""
        if self.shelf is None:
            return
        if self.last is not NONE_LAID:
            files: dict[str, list[str]] = {}
            for path, key in self.keys.items():
                files.setdefault(key, []).extend(searched if path == SEARCH else (path,))
            note(self.shelf, self.last, folder, files, stays)
        packs, left = iter(self.spool or ()), dict[str, bytes]()
        while some := [*islice(packs, AT_ONCE)]:
            of_files = ((pack, self._keys_of(paths)) for paths, pack in some if paths)
            keep_packs(self.shelf, of_files)
            for pack in (pack for paths, pack in some if not paths):
                left |= unpacked(pack) or {}
        self.shelf.keep(left)  # all of it, or nothing

    def _keys_of(self, paths: Iterable[str]) -> list[str]:
        return [self.keys[path] for path in paths if path in self.keys]


NOTHING = KeptFiles()
