"""Files of a site that an earlier build wrote out of the same, and those that the next may take.

A list is kept by what its view shows, the page of a record or firm by what was asked for it and
answered, a file of data by everything there is.  The moment of the build is part of none: what
shows it is made each time.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from generator.build.content_keys import content_key
from generator.build.laid_files import NONE_LAID, LaidFiles, leads_out, note
from generator.build.later import Later
from generator.build.page import Page
from generator.cache.store import Shelf
from generator.records.files import write_new

OF_THE_MOMENT = frozenset({"data.html", "build.json"})
"""Templates that show when the site was built."""
SEARCH = "search"
"""What the files of search are kept under, which are too many and too small to be kept alone."""
AT_ONCE = 500  # files that are read and kept together
QUICK = 1  # of zlib's levels


@dataclass(frozen=True)
class KeptFiles:
    """The keys of a site's files by their paths, and what is kept under them, compressed."""

    shelf: Shelf | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, bytes] = field(default_factory=dict)
    last: LaidFiles = NONE_LAID

    @classmethod
    def of(cls, shelf: Shelf, keys: Mapping[str, str], last: Path | None = None) -> KeptFiles:
        """What the last site has of some files, and a shelf of the others."""
        laid = LaidFiles.of(shelf, last, keys.values()) if last else NONE_LAID
        told = shelf.tell(keys.values() - laid.laid.keys())
        known = {path: told[key] for path, key in keys.items() if key in told}
        return cls(shelf, keys, known, laid)

    def content(self, path: str) -> bytes | None:
        """The bytes of a file, if an earlier build left them."""
        if path in self.known:
            return zlib.decompress(self.known[path])
        return self.last.content(path) if self.stays(path) else None

    def stays(self, path: str) -> bool:
        """Whether a file of the last site is as it is to be."""
        return path in self.keys and self.last.stands(self.keys[path])

    def put(self, path: str, folder: Path, content: bytes) -> None:
        """Write a file into a new folder, if it is not the one that lies in the last site."""
        if not self.last.same(path, content):
            write_new(folder / path, content)

    def searched(self, folder: Path) -> list[str] | None:
        """The files of search, laid into a new folder; None where no build left them."""
        if self.stays(SEARCH):
            return self.last.paths(self.keys[SEARCH])
        made = unpacked(zlib.decompress(self.known[SEARCH])) if SEARCH in self.known else None
        for path, content in (made or {}).items():
            self.put(path, folder, content)
        return None if made is None else list(made)

    def keep(self, folder: Path, searched: Iterable[str], stays: Collection[str] = ()) -> None:
        """Leave what was made anew to the next build, and note where all was laid."""
        if self.shelf is None:
            return
        if self.last is not NONE_LAID:
            files = {key: searched if p == SEARCH else (p,) for p, key in self.keys.items()}
            note(self.shelf, self.last, folder, files, stays)
        new = iter([path for path in self.keys if self._to_keep(path, stays)])
        while paths := list(islice(new, AT_ONCE)):
            made = {path: _made(folder, path, searched) for path in paths}
            self.shelf.keep({self.keys[p]: zlib.compress(made[p], QUICK) for p in paths})

    def _to_keep(self, path: str, stays: Collection[str]) -> bool:
        """Whether a file is new; those of search are where none of them stays."""
        return path not in self.known and not (stays if path == SEARCH else path in stays)


def page_keys(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """The key of each page's file; none for what shows the moment or cannot be written down."""
    for page in pages:
        if page.template not in OF_THE_MOMENT and (key := page_key(page)):
            for language in page.languages:
                yield page.file(language), f"{language} {key}"


def page_key(page: Page) -> str | None:
    """A digest of all that a page is drawn of; None where that cannot be written down.

    What is shown of one record or firm goes by all that was asked for it, with the answers.
    """
    shown = page.shown.asked.answers if isinstance(page.shown, Later) else page.view
    known = (page.path, page.template, page.section, page.sample, page.languages, page.own_record)
    if shown == "":
        return None
    return content_key((*known, page.history, page.untold, page.applying, page.picture, shown))


def _made(folder: Path, path: str, searched: Iterable[str]) -> bytes:
    if path == SEARCH:
        return packed({name: (folder / name).read_bytes() for name in searched})
    return (folder / path).read_bytes()


def packed(files: Mapping[str, bytes]) -> bytes:
    """Files as one: how long each is, then their bytes."""
    head = json.dumps([[path, len(content)] for path, content in files.items()]).encode()
    return b"".join((len(head).to_bytes(8, "big"), head, *files.values()))


def unpacked(content: bytes) -> dict[str, bytes] | None:
    """Files by path; None where one would lie outside the site."""
    at = 8 + int.from_bytes(content[:8], "big")
    listed: Sequence[tuple[str, int]] = json.loads(content[8:at])
    found = {}
    for path, size in listed:
        if leads_out(path):
            return None
        found[path] = content[at : at + size]
        at += size
    return found


NOTHING = KeptFiles()
