"""Whether the site that the last build left is still that of everything it was made from.

The site itself is told by what the system notes of each of its files, which also changes when a
file is written with the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.disk.existing_files import ExistingFiles, Look
from generator.build.kept.made_from import MadeFrom, found_now
from generator.build.kept.site_notes import SiteNotes, Written
from generator.cache.contents import Read, digest, noted
from generator.text.shown_steps import stage
from generator.text.stage_names import NOTING

if TYPE_CHECKING:
    from generator.records.yaml_source import Unreadable


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
        left = self.notes.made_from
        return left is not None and left == self.made_from and self.lies()

    def changed(self) -> Mapping[str, str | None] | None:
        """The digests that files under ``data/`` had of which a new site may have others.

        None stands for a file that was not there.  Where anything else that a site is made from
        differs, but for the version, nothing is told, nor where nothing differs.  Whether the site
        lies as it was left is another question.
        """
        left, made = self.notes.made_from, self.made_from
        if not left or not made or left.frame != made.frame or left == made:
            return None
        were, are = left.records, made.records
        files = {**were, **are}
        return {file: were.get(file) for file in files if were.get(file) != are.get(file)}

    @property
    def commit_before(self) -> str | None:
        """The version that the site was made from; None where it is the one of today."""
        left, made = self.notes.made_from, self.made_from
        return left.commit if left and made and left.commit != made.commit else None

    def lies(self) -> bool:
        """Whether the site lies as the last build left it."""
        return self.notes.lay_as(self._existing)

    @contextmanager
    def looked_at(self) -> Iterator[None]:
        """Let a forked worker look at the site meanwhile."""
        look = self._look
        try:
            yield
        finally:
            _ = look and look.found

    @property
    def written(self) -> Written:
        """The hand-written pages of the last site."""
        return self.notes.written

    @cached_property
    def notes(self) -> SiteNotes:
        """What the last build noted."""
        return SiteNotes(self.cache, self.place)

    @stage(NOTING)
    def note(self) -> None:
        """Note that the site was made from what was found before, if that is still there."""
        existing = self._found_existing()
        made = self.made_from
        if not (made and existing and self._begun == self._noted()):
            return
        if made == found_now(self.root, self.docs):
            from generator.build.pages.written_pages import handwritten  # an edit changes none

            self.notes.keep(made, existing, handwritten(self.root, self.docs), existing.packed())

    @stage(NOTING)
    def note_changed(self, paths: Iterable[str]) -> None:
        """Note that the site was brought up to date with what was found before: some files of it.

        Who changes any of that meanwhile has changed it for the next build.
        """
        made, before = self.made_from, self._existing
        if made is None or before is None:
            return
        if known := before.noting(paths):
            packed = None if known.paths is before.paths else known.packed()
            self.notes.keep(made, known, self.written, packed)
        elif existing := self._found_existing():
            self.notes.keep(made, existing, self.written, existing.packed())

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
    def _existing(self) -> ExistingFiles | None:
        """What lies there of the last site, when first asked; None where something is gone."""
        return self._look.found if self._look else None

    @cached_property
    def _look(self) -> Look | None:
        return self.notes.look()

    def _found_existing(self) -> ExistingFiles | None:
        return ExistingFiles.found(str(self.place)) if self.place.is_dir() else None
