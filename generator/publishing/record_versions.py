"""The records of a repository's versions, and which of them may be public."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from generator.git.repository import Repository
from generator.git.tree_entries import TreeEntry
from generator.proposals.snapshot import Read, Snapshot
from generator.publishing.fit import Fit, fit, is_record
from generator.records.model import Record
from generator.records.schema import Schema


class Versions:
    """Reads versions of a repository; a content that was read once is not read again."""

    def __init__(self, repository: Repository, schemas: Mapping[str, Schema]) -> None:
        self.repository = repository
        self.schemas = schemas
        self._known: Read = {}

    def files(self, version: str) -> dict[str, TreeEntry]:
        """The records' files of a version."""
        found = self.repository.tree(version, "data")
        return {path: entry for path, entry in found.items() if is_record(path)}

    def fit(
        self,
        files: Mapping[str, TreeEntry],
        public: Iterable[str],
        wanted: Iterable[str],
        today: date,
    ) -> Fit:
        """Which of some ``wanted`` files may go, where those in ``public`` are public already."""
        return fit(files, self.records({path: files[path] for path in wanted}), public, today)

    def records(self, entries: Mapping[str, TreeEntry]) -> dict[str, Record | None]:
        """The records of some files; None for one that cannot be read."""
        fresh = {path: e for path, e in entries.items() if (path, e.oid) not in self._known}
        snapshot = Snapshot(entries, self.repository.read(fresh), self.schemas, self._known)
        return {path: snapshot.record(path) for path in entries}
