"""Whether the site that the last build left is still that of everything it was made from.

The site itself is told by what the system notes of each of its files, which also changes when a
file is written with the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.build.disk.lying_files import Look, LyingFiles
from generator.build.kept.made_from import MadeFrom, found_now
from generator.cache.contents import (
    Read,
    digest,
    digest_of,
    noted,
)
from generator.cache.store import Shelf, Store
from generator.cache.versions import believe, earlier
from generator.text.shown_steps import stage
from generator.text.stage_names import NOTING

if TYPE_CHECKING:
    from generator.records.yaml_source import Unreadable

STATE, PATHS, WRITTEN = "state", "paths", "written"
SHELF = "last site 5"  # another number for another layout of what is kept
Written: TypeAlias = Mapping[str, Iterable[str]]
"""Hand-written pages by path, with their languages."""


@dataclass(frozen=True)
class LastSite:
    """The site of a repository at a place, as the last build left it."""

    root: Path
    docs: Path
    place: Path
    cache: Path
    read: Read = field(default_factory=dict)
    """The files under ``data/`` as they were found, by their whole paths."""

    def stands(self) -> bool:
        """Whether a new one would be the same."""
        left = self._left_from
        return left is not None and left == self.made_from and self.lies()

    def changed(self) -> Mapping[str, str | None] | None:
        """The digests that files under ``data/`` had of which a new site may have others.

        None stands for a file that was not there.  Where anything else that a site is made from
        differs, but for the version, nothing is told, nor where nothing differs.  Whether the site
        lies as it was left is another question.
        """
        left, made = self._left_from, self.made_from
        if not left or not made or left.frame != made.frame or left == made:
            return None
        were, are = left.records, made.records
        files = {**were, **are}
        return {file: were.get(file) for file in files if were.get(file) != are.get(file)}

    @property
    def commit_before(self) -> str | None:
        """The version that the site was made from; None where it is the one of today."""
        left, made = self._left_from, self.made_from
        return left.commit if left and made and left.commit != made.commit else None

    def lies(self) -> bool:
        """Whether the site lies as the last build left it."""
        left, lying = self._left, self._lying
        return left is not None and lying is not None and left["site"] == lying.shares

    @contextmanager
    def looked_at(self) -> Iterator[None]:
        """Let a copy of this process look at the site meanwhile."""
        look = self._look
        try:
            yield
        finally:
            _ = look and look.found

    @property
    def left_records(self) -> Mapping[str, str]:
        """The digests of all files under ``data/`` that the last site was made from."""
        return self._left_from.records if self._left_from else {}

    @property
    def written(self) -> Written:
        """The hand-written pages of the last site."""
        written: Written = self._left[WRITTEN] if self._left else {}
        return written

    @stage(NOTING)
    def note(self) -> None:
        """Note that the site was made from what was found before, if that is still there."""
        lying = self._found_lying()
        if (
            lying
            and self._begun == self._noted()
            and self.made_from == found_now(self.root, self.docs)
        ):
            from generator.build.pages.written_pages import handwritten  # an edit changes none

            self._keep(lying, handwritten(self.root, self.docs), lying.packed())

    @stage(NOTING)
    def note_changed(self, paths: Iterable[str]) -> None:
        """Note that the site was brought up to date with what was found before: some files of it.

        Who changes any of that meanwhile has changed it for the next build.
        """
        if (before := self._lying) is None:
            return
        known = before.noting(paths)
        if known:
            self._keep(known, self.written)
        elif lying := self._found_lying():
            self._keep(lying, self.written, lying.packed())

    def is_latest(self) -> bool:
        """Whether no other build noted anything since this one asked what the last had."""
        return self._shelf.tell([STATE]).get(STATE) == self._kept.get(STATE)

    def forget(self) -> None:
        """Note that the site may be none that a build left."""
        self._shelf.keep({STATE: b"null"})

    @cached_property
    def sources(self) -> Mapping[str, bytes | Unreadable]:
        """What they are to whoever reads records, by their paths from the root."""
        from generator.records.files import read_sources  # nobody asks where the last site stands

        return read_sources(self.root, known=self.read)

    def give_up(self) -> None:
        """Hold them no more: another process reads anew."""
        _ = self._begun
        self.read.clear()
        vars(self).pop("sources", None)

    @cached_property
    def _begun(self) -> str:
        """What was noted before another process read: files may change, and back, meanwhile."""
        return self._noted()

    def _noted(self) -> str:
        folders = (self.root / "data", self.docs, self.root / "schemas")
        try:
            return digest(part for folder in folders for part in noted(folder))
        except OSError:
            return ""

    @cached_property
    def made_from(self) -> MadeFrom | None:
        """What a site is made from, when first asked; None where that cannot be told."""
        return found_now(self.root, self.docs, self.read)

    @cached_property
    def _left_from(self) -> MadeFrom | None:
        """What the last site was made from; None where that was noted otherwise, or not at all."""
        if not (left := self._left):
            return None
        return MadeFrom(left["frame"], left["records"], left["commit"])

    @cached_property
    def _left(self) -> dict[str, Any] | None:
        """What the last build noted."""
        left: dict[str, Any] | None = json.loads(self._kept.get(STATE, b"null"))
        believe(left.get("code", {}) if left else {})
        return left

    @cached_property
    def _kept(self) -> Mapping[str, bytes]:
        return self._shelf.tell([STATE, PATHS])

    @property
    def _shelf(self) -> Shelf:
        return Store(self.cache).shelf(SHELF, str(self.place))

    @cached_property
    def _lying(self) -> LyingFiles | None:
        """What lies there of the last site, when first asked; None where something is gone."""
        return self._look.found if self._look else None

    @cached_property
    def _look(self) -> Look | None:
        paths, left = self._kept.get(PATHS, b""), self._left
        of_it = left and left[PATHS] == digest_of(paths)
        return Look(str(self.place), paths) if of_it else None

    def _found_lying(self) -> LyingFiles | None:
        return LyingFiles.found(str(self.place)) if self.place.is_dir() else None

    def _keep(self, lying: LyingFiles, written: Written, paths: bytes | None = None) -> None:
        """Note what the site was made from, and how it lies; other paths than before, if any."""
        if (made := self.made_from) is None:
            return
        listed = self._kept[PATHS] if paths is None else paths
        state = {**vars(made), "code": earlier(), WRITTEN: written}
        state |= {"site": lying.shares, PATHS: digest_of(listed)}
        kept = {STATE: json.dumps(state).encode()}
        self._shelf.keep(kept if paths is None else {**kept, PATHS: paths})
