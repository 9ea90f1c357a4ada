"""The past as a build left it, of which an edit reads again what it asks for and no other version.

What tells of records is what they say today, and who publishes in which role: their names, and the
roles.  Where an edit has a say in that, the past is read from Git as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

from generator.cache.contents import digest_of
from generator.git.repository import Repository
from generator.git.tree_entries import PLAIN, TreeEntry
from generator.history.publications import Blob, Past, Publication, Revision, Tip
from generator.history.published_steps import moment
from generator.history.read_versions import read_versions
from generator.records.model import Record
from generator.records.schema import Schema

Digests: TypeAlias = Mapping[str, str]
"""The digest of each file under ``data/`` as it lies there, by its path."""


class KeptRevision(Revision):
    """A revision of which the records are read when somebody asks for them."""

    _earlier: Blob | None
    """Where Git has what it found."""
    _of: BlobRecords

    def __init__(
        self, names: tuple[str, str], earlier: Blob | None, blob: Blob | None, versions: BlobRecords
    ) -> None:
        """``names`` are today's and the first one."""
        name, first = names
        vars(self).update(name=name, first_name=first, blob=blob, _earlier=earlier, _of=versions)

    @property
    def came(self) -> bool:
        """Whether there was no record before."""
        return self._earlier is None

    @property
    def went(self) -> bool:
        """Whether there is none after."""
        return self.blob is None

    @cached_property
    def before(self) -> Record | None:
        """The record as it was found."""
        return self._of.read(self._earlier)

    @cached_property
    def after(self) -> Record | None:
        """The record as it was left."""
        return self._of.read(self.blob)


@dataclass(frozen=True, eq=False)
class BlobRecords:
    """Records of blobs: those that lie there, a few that lay there before, and others in Git."""

    root: Path
    schemas: Mapping[str, Schema]
    present: Iterable[Record]
    digests: Digests
    were: Iterable[Record]
    """Some that are others now, or gone."""
    blobs: list[Blob]
    """All that may be asked for."""

    def read(self, blob: Blob | None) -> Record | None:
        """The record of a blob."""
        if blob is None:
            return None
        return self._known(blob) or self._others[blob.file, blob.oid]

    def _known(self, blob: Blob) -> Record | None:
        if blob.digest and self.digests.get(blob.file) == blob.digest:
            return self._present.get(blob.file)
        return self._before.get((blob.file, blob.digest))

    @cached_property
    def _present(self) -> Mapping[str, Record]:
        return {record.document.file: record for record in self.present}

    @cached_property
    def _before(self) -> Mapping[tuple[str, str], Record]:
        files = ((record.document, record) for record in self.were)
        return {(its.file, digest_of(its.source)): record for its, record in files}

    @cached_property
    def _others(self) -> Mapping[tuple[str, str], Record | None]:
        """All others, by file and blob, since they are asked for one after another."""
        wanted = [(b.file, TreeEntry(PLAIN, b.oid)) for b in self.blobs if not self._known(b)]
        with Repository(self.root) as repository:
            return read_versions(repository, wanted, self.schemas)


def packed(past: Past, present: Iterable[Record], digests: Digests) -> Any:
    """The past as JSON knows it; None where it is not known, or a name is veiled."""
    if not (past.known and past.tip):
        return None
    lying = {record.document.file: record for record in present}
    found = []
    for one in past.publications:
        if any(its.blob is None and not its.went for its in one.revisions):
            return None
        rows = [(r.name, r.first_name, *_noted(r, lying, digests)) for r in one.revisions]
        found.append((one.id, int(one.when.timestamp()), one.role, rows))
    return (past.tip.id, int(past.tip.when.timestamp())), found


def unpacked(written: Any, versions: BlobRecords) -> Past:
    """The past of what was packed."""
    (tip, seconds), publications = written
    left: dict[str, Blob | None] = {}
    found = (
        Publication(id, moment(when), role, tuple(_revisions(rows, left, versions)))
        for id, when, role, rows in publications
    )
    return Past(tuple(found), True, tip=Tip(tip, moment(seconds)))


def _noted(revision: Revision, lying: Mapping[str, Record], digests: Digests) -> tuple[str, ...]:
    """The blob of what it left; with the digest of what lies there, where that is the same."""
    blob = revision.blob
    if blob is None or isinstance(revision, KeptRevision):
        return blob or ()
    same = lying.get(blob.file) is revision.after
    return (blob.file, blob.oid, digests[blob.file] if same else "")


def _revisions(
    rows: Iterable[Any], left: dict[str, Blob | None], versions: BlobRecords
) -> Iterator[Revision]:
    for name, first, *noted in rows:
        blob = Blob(*noted) if noted else None
        if blob:
            versions.blobs.append(blob)
        yield KeptRevision((name, first), left.get(name), blob, versions)
        left[name] = blob
