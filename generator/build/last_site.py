"""Whether the site that the last build left is still that of everything it was made from.

What a site is made from is told by digests of contents: code and templates, settings, records,
pages and schemas, the version in Git, the day, who may read new files.  The site itself is told by
what the system notes of each of its files, which also changes when a file is written with the same
bytes.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.build.lying_files import Look, LyingFiles
from generator.build.materials import LOCKS
from generator.build.moment import MOMENT, build_moment
from generator.cache.contents import (
    NoPlainFile,
    Read,
    contents,
    digest,
    digest_of,
    mask,
    noted,
)
from generator.cache.store import Shelf, Store
from generator.cache.versions import believe, earlier, version_now
from generator.site.settings_file import NAME

if TYPE_CHECKING:
    from generator.records.yaml_source import Unreadable

FILES = ("applications.json", *LOCKS)
STATE, PATHS, WRITTEN = "state", "paths", "written"
SHELF = "last site 5"  # another number for another layout of what is kept
Written: TypeAlias = Mapping[str, Iterable[str]]
"""Hand-written pages by path, with their languages."""


@dataclass(frozen=True)
class MadeFrom:
    """What a site is made from."""

    frame: str
    """A digest of everything but the records and their past."""
    records: Mapping[str, str]
    """The digest of each file under ``data/``, by its path from the root."""
    commit: str
    """The version that is checked out; empty outside Git."""


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

    def note(self) -> None:
        """Note that the site was made from what was found before, if that is still there."""
        lying = self._found_lying()
        if lying and self._begun == self._noted() and self.made_from == self._found():
            from generator.build.written_pages import handwritten  # an edit changes none

            self._keep(lying, handwritten(self.root, self.docs), lying.packed())

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
        return self._found(self.read)

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

    def _found(self, read: Read | None = None) -> MadeFrom | None:
        try:
            records = {
                f"{above}/{name}"[len(str(self.root)) + 1 :]: of
                for above, name, of in contents(self.root / "data", read)
            }
            lacking, commit = _git(self.root)
            return MadeFrom(digest((*self._inputs(), lacking)), records, commit)
        except (OSError, NoPlainFile):
            return None

    def _inputs(self) -> Iterator[object]:
        settings = (self.root / NAME).read_bytes()
        yield from (version_now(), settings, *_named(settings, os.environ).items())
        yield os.environ.get(MOMENT) or build_moment().date()
        yield mask()
        for folder in (self.docs, self.root / "schemas"):
            yield from contents(folder)
        for file in (self.root / name for name in FILES):
            yield file.read_bytes() if file.is_file() else None


def _named(settings: bytes, environment: Mapping[str, str]) -> dict[str, str]:
    """Variables of the environment whose names stand in the settings, as whole words.

    A shell sets ``_`` to the command that it runs, which would be part of every name.
    """
    return {name: value for name, value in environment.items() if _stands(name, settings)}


def _stands(name: str, settings: bytes) -> bool:
    written = os.fsencode(name)
    whole = rb"(?<!\w)%b(?!\w)" % re.escape(written)
    return written in settings and re.search(whole, settings) is not None


def _git(root: Path) -> tuple[str, str]:
    """What tells how much of the history is here, and the version that is checked out."""
    from generator.git.as_set_up import NoVersion
    from generator.git.completeness import history  # a copy looks at the site while these load

    try:
        return history(root)
    except (NoVersion, OSError) as error:
        return str(error), ""
