"""Reads every published version of the records from Git in one pass.

A version that is the present one is not read again, and no blob is read twice, so that a build
costs what changed.  Outside Git, in a shallow clone or without Git at all, nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from generator.check.reading import read_sound
from generator.git.as_set_up import NoVersion
from generator.git.blob_name import blob_name
from generator.git.completeness import lacks
from generator.git.log import Commit, commits
from generator.git.repository import Repository
from generator.git.tree_entries import Changed, TreeEntry
from generator.history.commit_roles import known_roles, role_of
from generator.history.missing import reason
from generator.history.publications import Past, Publication, Revision, Tip
from generator.history.record_names import FileStep, RecordNames
from generator.history.veiled_names import veiled
from generator.records.model import Record
from generator.records.read_fields import unread
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.review.authority import Account
from generator.rules.unknown_file import ROLES
from generator.text.dates import SEOUL

BATCH = 2000


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
                log = list(commits(repository, version, "data"))
                tip = _tip(repository, version)
                self._present(log, registry)
                self._read(log, repository)
        except (NoVersion, OSError) as error:
            return Past(why=reason(error))
        who, names = known_roles(registry, sources), RecordNames(registry)
        with unread():  # records as they were published
            published = veiled(_publications(log, self, names, who), registry)
        return Past(published, True, tip=tip)

    def version(self, file: str | None, entry: TreeEntry | None) -> Record | None:
        """A record as a blob has it; None where that is no sound record by today's schemas."""
        return self._known.get((file, entry.oid)) if file and entry else None

    def _present(self, log: Iterable[Commit], registry: Registry) -> None:
        """Note the blobs of the present records, which need not be read again."""
        present = {record.document.file: record for record in registry}
        for _, change in _of_records(log):
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
        wanted = {
            (c.new, c.after.oid): c.after
            for _, c in _of_records(log)
            if c.new and c.after and (c.new, c.after.oid) not in self._known
        }
        keys = list(wanted)
        for start in range(0, len(keys), BATCH):
            part = {"\0".join(key): wanted[key] for key in keys[start : start + BATCH]}
            for name, content in repository.read(part).items():
                file, _, oid = name.partition("\0")
                self._known[file, oid] = read_sound(file, content, self.schemas)


def _of_records(log: Iterable[Commit]) -> Iterator[tuple[Commit, Changed]]:
    """Changes of real records; samples have no history."""
    for commit in log:
        for change in commit.changes:
            file = change.new or change.old or ""
            if not file.startswith("data/samples/") and file.endswith(".yml") and file != ROLES:
                yield commit, change


def _publications(
    log: Iterable[Commit], reader: Reader, names: RecordNames, who: Mapping[Account, str]
) -> Iterator[Publication]:
    steps = {commit.id: list(_steps(commit, reader)) for commit in log}
    names.read(steps)
    state: dict[str, Record | None] = {}
    for commit in log:
        after, first = dict[str, Record | None](), dict[str, str]()
        for step in steps[commit.id]:
            known = names.at(commit.id, step.name)
            after[known.last] = step.record or after.get(known.last)
            first[known.last] = known.first
        revisions = [Revision(n, state.get(n), after[n], first[n]) for n in sorted(after)]
        state |= after
        if published := tuple(r for r in revisions if not _alike(r.before, r.after)):
            yield Publication(commit.id, _moment(commit.seconds), role_of(commit, who), published)


def _tip(repository: Repository, version: str) -> Tip | None:
    line = [words.split() for words in repository.line(version)]
    return Tip(line[-1][0], _moment(max(int(seconds) for _, seconds in line))) if line else None


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC).astimezone(SEOUL)


def _steps(commit: Commit, reader: Reader) -> Iterator[FileStep]:
    """What a commit did to records; a version that cannot be read tells nothing."""
    for _, change in _of_records([commit]):
        file = change.new or change.old or ""
        record = reader.version(change.new, change.after)
        if record or change.new is None:
            name = file.removeprefix("data/").removesuffix(".yml")
            yield FileStep(name, record, change.new is None)


def _alike(one: Record | None, other: Record | None) -> bool:
    """Whether two versions say the same; few of those that are new need be read for that."""
    return one is other or bool(one and other and one.written == other.written)
