"""On which commit and day the content of each file of the open data last changed.

The past is gone through once, and what each record gave to each table is compared: a commit that
leaves a file as it was does not become its version, so that the file stays equal byte for byte.
Where the past is not known, or records differ from what was last published, nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from generator.history.publications import Past
from generator.records.model import Record
from generator.records.registry import ByName, Registry, target


@dataclass(frozen=True, order=True)
class FileVersion:
    """A commit, and the day in Seoul on which it became public."""

    number: int
    """Its place in the line of publications."""
    commit: str
    day: str

    @classmethod
    def of(cls, past: Past) -> FileVersion:
        """The version of what changes with every publication."""
        last = past.publications[-1]
        return cls(len(past.publications) - 1, last.id, last.day)

    @property
    def said(self) -> dict[str, str]:
        """As the head of a file says it."""
        return {"changed": self.day, "commit": self.commit}


Content: TypeAlias = dict[str, Any]
"""What one record gives to each file, by the file's own name."""
Reading: TypeAlias = Callable[[Record, ByName], Content]
ReadFrom: TypeAlias = tuple[Record | None, ...]
"""A record as it was, and those that it named as they were."""


@dataclass
class LastVersions:
    """The last published version of each record and file, by name."""

    records: dict[str, FileVersion] = field(default_factory=dict)
    files: dict[str, FileVersion] = field(default_factory=dict)


@dataclass
class FileVersions:
    """The last version of each file, and of each record by its name."""

    as_published: LastVersions = field(default_factory=LastVersions)
    differing: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The files to which a record gives something else than when it was last published."""
    present: Mapping[str, Content] = field(default_factory=dict)
    """What each record gives today, as far as that was worked out."""
    files: dict[str, FileVersion] = field(default_factory=dict)
    records: dict[str, FileVersion] = field(default_factory=dict)
    known: bool = False
    """Whether there is a past."""
    when_published: dict[str, Content] = field(default_factory=dict)
    """What each record gave when it was last published."""
    _read_from: dict[str, ReadFrom] = field(default_factory=dict)

    @property
    def published(self) -> bool:
        """Whether all records are as they were last published."""
        return not self.differing

    def said(self, file: str) -> dict[str, str]:
        """What a file's head says; nothing where that is not known."""
        return self.files[file].said if file in self.files else {}

    @property
    def last(self) -> FileVersion | None:
        """The version of all files together."""
        return max(self.files.values(), default=None) if self.published else None

    def finish(self, registry: Registry, content: Reading) -> None:
        """Say nothing of files that are not published as they are now."""
        self.known = True
        self.present = present = {
            record.name: self.when_published[record.name]
            if self._read_from.get(record.name) == read_from(record, registry)
            else content(record, registry)
            for record in registry
        }
        for name in sorted(present.keys() | self.when_published.keys()):
            before, now = self.when_published.get(name, {}), present.get(name, {})
            if differing := tuple(f for f in before | now if before.get(f) != now.get(f)):
                self.differing[name] = differing
        self.settle()

    def settle(self) -> None:
        """Leave out what differs from what was published."""
        files = {file for differing in self.differing.values() for file in differing}
        known = self.as_published
        self.files = {file: one for file, one in known.files.items() if file not in files}
        self.records = {n: one for n, one in known.records.items() if n not in self.differing}

    def note(
        self, name: str, content: Content, version: FileVersion, read_from: ReadFrom = ()
    ) -> None:
        """Take in what a record gives now; nothing for one that is gone."""
        self._read_from[name] = read_from
        before = self.when_published.get(name, {})
        changed = [file for file in before | content if before.get(file) != content.get(file)]
        self.publish(name, content, changed, version)

    def publish(
        self, name: str, content: Content, changed: Sequence[str], version: FileVersion
    ) -> None:
        """Take in what a record gives now, and to which files it gave something else before."""
        if changed:
            self.as_published.records[name] = version
        self.as_published.files |= dict.fromkeys(changed, version)
        self.when_published[name] = content


def read_from(record: Record, world: ByName) -> ReadFrom:
    """What the content of a record is read from."""
    named = dict.fromkeys(target(folder, id) for _, folder, id in record.references)
    return (record, *map(world.named, named))
