"""Reads every published version of the records from Git in one pass.

A version that is the present one is not read again, and no blob is read twice, so that a build
costs what changed.  Outside Git, in a shallow clone or without Git at all, nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from generator.git.as_set_up import NoVersion
from generator.git.blob_name import blob_name
from generator.git.completeness import lacks
from generator.git.log import Commit, commits
from generator.git.repository import Repository
from generator.git.tree_entries import TreeEntry
from generator.history.commit_roles import known_roles
from generator.history.missing import reason
from generator.history.publications import Past, Tip
from generator.history.published_steps import moment, of_records, publications, steps_of
from generator.history.read_versions import read_versions
from generator.history.record_names import FileStep, RecordNames
from generator.history.veiled_names import veiled
from generator.records.model import Record
from generator.records.read_fields import unread
from generator.records.registry import Registry
from generator.records.schema import Schema

Line: TypeAlias = Sequence[tuple[str, int]]
"""The versions of a first-parent line, the first one first, and when each was committed."""


class Reader:
    """Reads versions of records and caches them by blob id."""

    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        self.schemas = schemas
        self._known: dict[tuple[str, str], Record | None] = {}
        self._oids: dict[str, tuple[Record, str]] = {}

    def fits(self, schemas: Mapping[str, Schema]) -> bool:
        """Whether what is kept was read with these schemas."""
        return all(kind.root == self.schemas[name].root for name, kind in schemas.items())

    def past(
        self, root: Path, registry: Registry, sources: Mapping[str, object], version: str = "HEAD"
    ) -> Past:
        """The past of a repository whose records are known, as they are or as of a version."""
        try:
            with Repository(root) as repository:
                if why := lacks(repository):
                    return Past(why=why)
                log, line = self._log(repository, version, registry), _line(repository, version)
        except (NoVersion, OSError) as error:
            return Past(why=reason(error))
        steps, names = steps_of(log, self.version), RecordNames(registry)
        who = known_roles(registry, sources)
        with unread():  # records as they were published
            names.read(steps)
            published = veiled(publications(log, steps, names, who, {}), registry)
        return Past(published, True, tip=_tip(line))

    def later(
        self, past: Past, root: Path, registry: Registry, sources: Mapping[str, object]
    ) -> Past | None:
        """The past of today by that of an earlier version; None where that does not tell it.

        No record may have had another name, and what came later may be dated no earlier.
        """
        try:
            with Repository(root) as repository:
                line = _line(repository, "HEAD")
                if not (past.tip and _goes_on(line, past.tip.id)):
                    return None
                log = self._log(repository, f"{past.tip.id}..HEAD", registry)
        except (NoVersion, OSError):  # whoever reads it as a whole tells why
            return None
        steps, names = steps_of(log, self.version), RecordNames(())
        who = known_roles(registry, sources)
        left = {r.name: r for one in past.publications for r in one.revisions}
        new = [step for its in steps.values() for step in its]
        with unread():
            others = any(r.first_name != r.name for r in left.values())
            if others or any(_renames(step, registry) for step in new):
                return None
            names.read(steps)
            before = {one.name: left[one.name].after for one in new if one.name in left}
            since = (*publications(log, steps, names, who, before),)
        return Past((*past.publications, *since), True, tip=_tip(line))

    def version(self, file: str | None, entry: TreeEntry | None) -> Record | None:
        """A record as a blob has it; None where that is no sound record by today's schemas."""
        return self._known.get((file, entry.oid)) if file and entry else None

    def _log(self, repository: Repository, span: str, registry: Registry) -> list[Commit]:
        """The commits of a span that changed files of ``data/``, whose versions are read."""
        log = list(commits(repository, span, "data"))
        self._present(log, registry)
        self._read(log, repository)
        return log

    def _present(self, log: Iterable[Commit], registry: Registry) -> None:
        """Note the blobs of the present records, which need not be read again."""
        present = {record.document.file: record for record in registry}
        for _, change in of_records(log):
            record = present.get(change.new or "")
            if record and change.after and change.after.oid == self._oid(record, change.after.oid):
                self._known[record.document.file, change.after.oid] = record

    def _oid(self, record: Record, like: str) -> str:
        """The name that Git gives a record's text, in the repository's kind of digest."""
        file = record.document.file
        known = self._oids.get(file)
        if known is None or known[0] is not record or len(known[1]) != len(like):
            oid = blob_name(record.document.source, len(like))
            known = self._oids[file] = record, oid
        return known[1]

    def _read(self, log: Iterable[Commit], repository: Repository) -> None:
        entries = ((c.new, c.after) for _, c in of_records(log) if c.new and c.after)
        wanted = [(file, e) for file, e in entries if (file, e.oid) not in self._known]
        self._known |= read_versions(repository, wanted, self.schemas)


def _line(repository: Repository, version: str) -> Line:
    words = map(str.split, repository.line(version))
    return [(id, int(seconds)) for id, seconds in words]


def _tip(line: Line) -> Tip | None:
    return Tip(line[-1][0], moment(max(seconds for _, seconds in line))) if line else None


def _goes_on(line: Line, version: str) -> bool:
    """Whether a version is one of a line, and none after it is dated before one that it follows."""
    at = next((number for number, (id, _) in enumerate(line) if id == version), len(line))
    latest = max((seconds for _, seconds in line[: at + 1]), default=0)
    moments = [latest, *(seconds for _, seconds in line[at + 1 :])]
    return at < len(line) and moments == sorted(moments)


def _renames(step: FileStep, registry: Registry) -> bool:
    """Whether a file went, or its record had another name, in the past or by what it says today."""
    present = registry.named(step.name)
    return step.gone or any(one.first_name != one.name for one in (step.record, present) if one)
