"""The check of records that one process looks at again and again: what was read stays in memory.

A file that is what it was gives the record that it gave, and what was found is brought up to date
as that of an earlier run is.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TypeAlias

from generator.cache.store import Store
from generator.check import Checked
from generator.check.kept_values import read_all_kept
from generator.check.reading import Broken, read_one
from generator.commands.kept_check import MOST_CHANGED, KeptCheck
from generator.commands.whole_check import Sources, WholeCheck, digest
from generator.records.model import Record
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable


class LiveCheck:
    """Checks the records of a site that is served."""

    def __init__(self) -> None:
        self._last: _Remembering | None = None

    def __call__(
        self, folder: Path | None, sources: Sources, schemas: Mapping[str, Schema], day: date
    ) -> Checked:
        """What a check of everything finds; a folder may tell of an earlier run."""
        if not (self._last and self._last.holds(schemas, day)):
            self._last = _Remembering(Store(folder), schemas, day)
        return self._last.of_site(sources)


Told: TypeAlias = tuple[bytes | Unreadable, str, Record | Broken]
"""What a file had, the digest of that, and what it gave."""


class _Remembering(KeptCheck):
    """A check that knows what it found last; a store tells it of an earlier run, and keeps one."""

    def __init__(self, store: Store, schemas: Mapping[str, Schema], today: date) -> None:
        super().__init__(store, schemas, today)
        self._roots = {kind: one.root for kind, one in schemas.items()}
        self._found: WholeCheck | None = None
        self._were: dict[str, Told] = {}
        self._are: dict[str, Told] = {}

    def holds(self, schemas: Mapping[str, Schema], day: date) -> bool:
        """Whether it is one by these schemas, on this day."""
        roots = {kind: one.root for kind, one in schemas.items()}
        return self._today == day and self._roots == roots

    def _read(self, sources: Sources) -> dict[str, Record | Broken]:
        self._were = self._are
        if self._were:
            self._are = {file: self._again(file, source) for file, source in sources.items()}
        else:
            read = read_all_kept(sources, self._schemas, self._values)  # nobody listens to fields
            self._are = {f: (sources[f], digest(sources[f]), one) for f, one in read.items()}
        return {file: one for file, (_, _, one) in self._are.items()}

    def _again(self, file: str, source: bytes | Unreadable) -> Told:
        known = self._were.get(file)
        if known and known[0] == source:
            return known
        return source, digest(source), read_one(file, source, self._schemas)

    def _digests(self, sources: Sources) -> dict[str, str]:
        return {file: self._are[file][1] for file in sources}

    def _last(self) -> WholeCheck | None:
        self._found = self._found or super()._last()
        return self._found

    def _keep(self, found: WholeCheck, last: WholeCheck | None, sources: Sources) -> None:
        if last is None:  # what took long is kept for others too
            super()._keep(found, last, sources)
        self._found = found

    def _before(self, changed: list[str], last: WholeCheck, sources: Sources) -> Sources | None:
        were = {file: self._were.get(file) for file in changed if file in last.files}
        known = {file: one[0] for file, one in were.items() if one and one[1] == last.files[file]}
        if len(changed) > MOST_CHANGED or known.keys() != were.keys():
            return super()._before(changed, last, sources)
        return {f: source for f, source in sources.items() if f in last.files} | known
