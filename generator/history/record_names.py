"""Which record each file of the past was: renamed records are followed, also those deleted since.

The log is read backwards.  A version that names its former ids hands its name on to the files of
these ids before it, so that a record has one name for all its past, whether it is still there or
not; a file that takes the id of a deleted record up again later is a record of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.history.publications import Blob
from generator.records.model import Record


@dataclass(slots=True)
class KnownNames:
    """The names of one record."""

    last: str
    first: str
    """Learned on the way back: what deleted a record does not tell it."""


@dataclass(frozen=True, slots=True)
class FileStep:
    """What one commit did to one file: the name by the file, and the record that it left there."""

    name: str
    record: Record | None
    blob: Blob | None
    """Where Git has that; None where the file went."""

    @property
    def gone(self) -> bool:
        """Whether the file went."""
        return self.blob is None


class RecordNames:
    """RecordNames by the commit and the file's own name."""

    def __init__(self, present: Iterable[Record]) -> None:
        self._now: dict[str, KnownNames] = {}
        self._found: dict[tuple[str, str], KnownNames] = {}
        for record in present:
            self._take(record, KnownNames(record.name, record.first_name))

    def read(self, log: dict[str, list[FileStep]]) -> None:
        """Take in all steps; the log's first commit comes first."""
        for commit in reversed(log):
            self._read(commit, log[commit])

    def at(self, commit: str, name: str) -> KnownNames:
        """Which record a file was at a commit."""
        return self._found.get((commit, name)) or KnownNames(name, name)

    def _read(self, commit: str, steps: list[FileStep]) -> None:
        """Versions before deletions: a renamed file is deleted in the same commit."""
        for step in sorted(steps, key=lambda step: step.gone):
            record = step.record
            first = record.first_name if record else step.name
            known = self._now.setdefault(step.name, KnownNames(step.name, first))
            if record and known.first == known.last != record.first_name:
                known.first = record.first_name
            if record:
                self._take(record, known)
            self._found[commit, step.name] = known

    def _take(self, record: Record, known: KnownNames) -> None:
        self._now[record.name] = known
        for old in record.fields["formerly"] or ():
            self._now[f"{record.folder}/{old}"] = known
