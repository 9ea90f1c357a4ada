"""The open data as an earlier run wrote it, of which a few records give something else today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from mmap import ACCESS_READ, mmap
from os import fstat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.exports.changed_lines import Mapped
from generator.exports.later_versions import LaterPublications
from generator.records.model import Record
from generator.records.registry import ByName
from generator.site.output import NOTHING_ELSE, Export

if TYPE_CHECKING:
    from generator.exports.rows import Source


@dataclass(frozen=True, eq=False)
class LastExports:
    """What is known of it."""

    written: Mapping[str, Any]
    """What ``kept_versions.to_keep`` told of its versions."""
    changed: frozenset[str]
    """The names of the records that may give something else, also for what they refer to."""
    edited: Mapping[str, Record]
    """Those of them that were there and were edited, as they were."""
    went: frozenset[str]
    """Those of these that are there no more."""
    before: ByName
    """All records as they were, of which what an edited one gave is worked out too."""
    place: Path
    """The folder of the site in which it lies."""
    later: LaterPublications = field(default_factory=LaterPublications)
    """What became public since."""

    def file(self, path: str) -> bytes:
        """The bytes of a file, by its path in the site."""
        return (self.place / path).read_bytes()

    def mapped(self, path: str) -> Mapped:
        """The same, of which only that is read which somebody looks at, as long as he does."""
        with (self.place / path).open("rb") as file:
            if not fstat(file.fileno()).st_size:
                return b""
            return mmap(file.fileno(), 0, access=ACCESS_READ)

    def stays(self, file: Export) -> bool:
        """Whether a file surely is as it was, for it has nothing of what changed, and had not.

        The past is as it was, but for what became public since.
        """
        if file.of_past:
            return not self.later.publications
        if file.made_of is NOTHING_ELSE:
            return True
        if not file.inputs or any(map(file.has, self.gone(type(file.inputs[0])))):
            return False
        return self.changed.isdisjoint(one.name for one in file.inputs)

    def gone(self, kind: type[Record]) -> Iterator[Record]:
        """The records of a kind that are there no more, as they were."""
        yield from (self.edited[name] for name in self.went if name.startswith(f"{kind.folder}/"))

    def changed_of(self, kind: type[Record]) -> list[str]:
        """The names of the records of a kind that may give something else, in order."""
        return sorted(name for name in self.changed if name.startswith(f"{kind.folder}/"))

    def rows(self, source: Source) -> Counter[str]:
        """How many rows there are of each kind."""
        found = Counter(self.written["rows"])
        for before in self.edited.values():
            for table in source.tables_of(before):
                found[before.kind] -= len(tuple(source.rows_in(self.before, table, before)))
        for now in filter(None, map(source.registry.named, sorted(self.changed))):
            if now.name in self.edited or self.before.named(now.name) is None:
                for table in source.tables_of(now):
                    found[now.kind] += len(source.rows_of(table, now))
        return found
