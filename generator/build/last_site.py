"""Whether the site that the last build left is still that of everything it was made from.

What a site is made from is told by digests of contents: code and templates, settings, records,
pages and schemas, the version in Git, the day, who may read new files.  The site itself is told by
what the system notes of each of its files, which also changes when a file is written with the same
bytes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.build.materials import LOCKS
from generator.build.moment import MOMENT, build_moment
from generator.cache.contents import NoPlainFile, contents, digest, mask, noted
from generator.cache.store import Shelf, Store
from generator.cache.versions import version
from generator.git.completeness import lacks
from generator.git.process import NoVersion
from generator.git.repository import Repository
from generator.site.settings_file import NAME

FOLDERS = ("data", "schemas")
FILES = ("applications.json", *LOCKS)


@dataclass(frozen=True)
class LastSite:
    """The site of a repository at a place, as the last build left it."""

    root: Path
    docs: Path
    place: Path
    cache: Path

    def stands(self) -> bool:
        """Whether a new one would be the same."""
        key = self._key(self.made_from)
        return key is not None and key in self._shelf.tell([key])

    def note(self) -> None:
        """Note that the site was made from what was found before, if that is still there."""
        if self.made_from is not None and self.made_from == self._found():
            key = self._key(self.made_from)
            self._shelf.keep({key: b"stands"} if key else {})

    @cached_property
    def made_from(self) -> str | None:
        """What a site is made from, when first asked; None where that cannot be told."""
        return self._found()

    @property
    def _shelf(self) -> Shelf:
        return Store(self.cache).shelf("last site", str(self.place))

    def _key(self, made_from: str | None) -> str | None:
        if made_from is None or not self.place.is_dir():
            return None
        return f"{made_from} {digest(noted(self.place))}"

    def _found(self) -> str | None:
        try:
            return digest(self._inputs())
        except (OSError, NoPlainFile):
            return None

    def _inputs(self) -> Iterator[object]:
        settings = (self.root / NAME).read_bytes()
        yield from (version.__wrapped__(), settings, *_named(settings, os.environ).items())
        yield os.environ.get(MOMENT) or build_moment().date()
        yield from (mask(), _git(self.root))
        for folder in (self.docs, *(self.root / name for name in FOLDERS)):
            yield from contents(folder)
        for file in (self.root / name for name in FILES):
            yield file.read_bytes() if file.is_file() else None


def _named(settings: bytes, environment: Mapping[str, str]) -> dict[str, str]:
    """Variables of the environment whose names stand in the settings, as whole words.

    A shell sets ``_`` to the command that it runs, which would be part of every name.
    """
    return {name: value for name, value in environment.items() if _stands(name, settings)}


def _stands(name: str, settings: bytes) -> bool:
    whole = rb"(?<!\w)%b(?!\w)" % re.escape(os.fsencode(name))
    return re.search(whole, settings) is not None


def _git(root: Path) -> str:
    """The version that is checked out, and what its history lacks."""
    try:
        with Repository(root) as repository:
            return f"{lacks(repository)} {repository.commit('HEAD')}"
    except (NoVersion, OSError) as error:
        return str(error)
