"""What a build notes of the site that it leaves: what that was made from, and how it lies."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

from generator.build.disk.existing_files import ExistingFiles, Look
from generator.build.kept.made_from import MadeFrom
from generator.cache.contents import digest_of
from generator.cache.store import Shelf, Store
from generator.cache.versions import believe, earlier

STATE, PATHS, WRITTEN, SITE = "state", "paths", "written", "site"
SHELF = "last site 5"  # another number for another layout of what is kept
Written: TypeAlias = Mapping[str, Iterable[str]]
"""Hand-written pages by path, with their languages."""


@dataclass(frozen=True)
class SiteNotes:
    """The notes of the last build about the site at a place; they are read once."""

    cache: Path
    place: Path

    @cached_property
    def made_from(self) -> MadeFrom | None:
        """What the site was made from; None where that was noted otherwise, or not at all."""
        if not (left := self._left):
            return None
        return MadeFrom(left["frame"], left["records"], left["commit"])

    @property
    def written(self) -> Written:
        """The hand-written pages of the site."""
        written: Written = self._left[WRITTEN] if self._left else {}
        return written

    def lay_as(self, existing: ExistingFiles | None) -> bool:
        """Whether the site lay as these files do."""
        left = self._left
        return left is not None and existing is not None and left[SITE] == existing.shares

    def look(self) -> Look | None:
        """A look at what lay there, which begins now; None where that is not known."""
        paths, left = self._kept.get(PATHS, b""), self._left
        of_it = left and left[PATHS] == digest_of(paths)
        return Look(str(self.place), paths) if of_it else None

    def are_latest(self) -> bool:
        """Whether no other build noted anything since these were read."""
        return self._shelf.tell([STATE]).get(STATE) == self._kept.get(STATE)

    def forget(self) -> None:
        """Note that the site may be none that a build left."""
        self._shelf.keep({STATE: b"null"})

    def keep(
        self, made: MadeFrom, existing: ExistingFiles, written: Written, paths: bytes | None = None
    ) -> None:
        """Note what the site is made from, and how it lies; other paths than before, if any."""
        listed = self._kept[PATHS] if paths is None else paths
        state = {**vars(made), "code": earlier(), WRITTEN: written}
        state |= {SITE: existing.shares, PATHS: digest_of(listed)}
        kept = {STATE: json.dumps(state).encode()}
        self._shelf.keep(kept if paths is None else {**kept, PATHS: paths})

    @cached_property
    def _left(self) -> dict[str, Any] | None:
        left: dict[str, Any] | None = json.loads(self._kept.get(STATE, b"null"))
        believe(left.get("code", {}) if left else {})
        return left

    @cached_property
    def _kept(self) -> Mapping[str, bytes]:
        return self._shelf.tell([STATE, PATHS])

    @property
    def _shelf(self) -> Shelf:
        return Store(self.cache).shelf(SHELF, str(self.place))
