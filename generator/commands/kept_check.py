"""What the last check found, brought up to date with what changed since.

A check of a whole repository is kept under the day, the schemas and the code: each file's digest,
and the findings.  Where nothing changed they are told again; where little did, what the changes
concern is judged as it was and as it is (``proposals.scope``, as in a review), and the difference
is what they brought and mended.  Whatever is not surely the same that way is checked as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TypeAlias

from generator.cache.compressed import compressed, decompressed
from generator.cache.store import Shelf, Store
from generator.cache.versions import THEME, unchanged, version
from generator.check import Checked, TextsRead, check, judged, worlds
from generator.check.judging_shares import ALL
from generator.check.kept_values import read_all_kept
from generator.check.reading import Broken
from generator.commands.whole_check import (
    Sources,
    WholeCheck,
    brought_up,
    digest,
    unpacked_check,
    whole_check_of,
)
from generator.records.findings import Finding
from generator.records.kept_findings import NotKept
from generator.records.model import Record
from generator.records.registry import Registry
from generator.records.schema import Schema

Version = tuple[Mapping[str, str], Sources]
ToKeep: TypeAlias = tuple[Mapping[str, bytes], Mapping[str, bytes]]
"""Texts by their digests, and verdicts by name."""
MOST_CHANGED = 40
"""Files; where more changed, or more are asked about, all is checked."""
EVERYTHING = ("data/programmes/", "data/samples/programmes/")
"""Files by which all others are judged."""
BY_ALL_NAMES = {"unknown-reference", "schema.reference-form", "schema.edition-form"}
"""Rules and messages that name what is most like a word among all records of a kind."""
LAST = "last"


class KeptCheck:
    """Checks a repository, by what a store has of its last check."""

    def __init__(self, store: Store, schemas: Mapping[str, Schema], today: date) -> None:
        self._store = store
        self._schemas = schemas
        self._today = today
        self.waiting: list[Callable[[], None]] | None = None
        """What is kept at ``catch_up``; None where all is kept at once."""

    @cached_property
    def _depends(self) -> tuple[str, str]:
        roots = {kind: one.root for kind, one in self._schemas.items()}
        return version(THEME), json.dumps(roots, sort_keys=True)

    @cached_property
    def _verdicts(self) -> Shelf:
        return self._store.shelf("check", *self._depends, self._today.isoformat())

    def whole(self, sources: Sources) -> WholeCheck:
        """What a check of everything finds."""
        if known := self._known(sources):
            return known
        found = check(sources, self._schemas, self._today)
        whole = whole_check_of(self._digests(sources), found)
        keep = partial(self._keep, whole, self._last(), sources)
        if self.waiting is None:
            keep()
        else:
            self.waiting.append(keep)
        return whole

    def catch_up(self) -> None:
        """Keep what waits for it."""
        while self.waiting:
            self.waiting.pop()()

    def of_site(self, sources: Sources) -> Checked:
        """The same with every record, which a site is made of; what is known is not judged."""
        read = self._read(sources)
        if known := self._known(sources):
            return Checked(*worlds(read.values()), known.findings, TextsRead(read))
        found = judged(read, dict.fromkeys(read, ALL), self._today)
        self._keep(whole_check_of(self._digests(sources), found), self._last(), sources)
        return found

    def _read(self, sources: Sources) -> dict[str, Record | Broken]:
        found = read_all_kept(sources, self._schemas, self._values)
        return {f: one.telling() if isinstance(one, Record) else one for f, one in found.items()}

    @cached_property
    def _values(self) -> Shelf:
        return self._store.shelf("values", *self._depends)

    def read(self, sources: Sources) -> tuple[Registry, Registry]:
        """Every record, real ones and samples, judged by nobody."""
        return worlds(self._read(sources).values())

    def _known(self, sources: Sources) -> WholeCheck | None:
        if (known := self.known(sources)) is None:
            return None
        found, last = known
        if found is not last:
            self._keep(found, last, sources)
        return found

    def known(self, sources: Sources) -> tuple[WholeCheck, WholeCheck] | None:
        """The last check brought up to date, and as it was; None where that is not sure."""
        last = self._last()
        if last is None:
            return None
        files = self._digests(sources)
        try:
            found = last if last.files == files else self._brought_up(last, files, sources)
        except NotKept:
            return None
        return (found, last) if found else None

    def reports(self, *depends: str) -> Shelf | None:
        """Where reports of what was found are kept."""
        if self._store.folder is None or not unchanged(THEME):
            return None
        return self._store.shelf("reports", *self._depends, *depends)

    def _digests(self, sources: Sources) -> dict[str, str]:
        return {file: digest(source) for file, source in sources.items()}

    def of_some(self, sources: Sources, wanted: Callable[[str], bool]) -> Checked:
        """What it finds in some files; only what they refer to is read, where that is enough."""
        files = self._digests(sources)
        last = self._last()
        if last is not None and last.files == files:
            return last.told(sources)
        asked = [file for file in sources if wanted(file)]
        others = {file: source for file, source in sources.items() if not wanted(file)}
        both = self._both(asked, (files, others), (files, sources))
        if both is None or _by_all_names(both[1].findings):
            return check(sources, self._schemas, self._today, wanted)
        return both[1]

    def _last(self) -> WholeCheck | None:
        if self._store.folder is None:
            return None
        written = self._verdicts.tell([LAST]).get(LAST)
        if written is None:
            return None
        return unpacked_check(written)

    def keep(self, entries: ToKeep) -> None:
        """Keep a check."""
        texts, verdicts = entries
        _texts(self._store).keep(texts)
        self._verdicts.keep(verdicts)

    def _keep(self, found: WholeCheck, last: WholeCheck | None, sources: Sources) -> None:
        self.keep(self.to_keep(found, last, sources))

    def to_keep(self, found: WholeCheck, last: WholeCheck | None, sources: Sources) -> ToKeep:
        """A check, and the files of which the next will need to know how they were."""
        if self._store.folder is None or not unchanged(THEME):
            return {}, {}
        try:
            written = found.packed()
        except NotKept:
            return {}, {}
        known = set(last.files.values()) if last else set()
        fresh = {
            oid: compressed(source)
            for file, oid in found.files.items()
            if oid not in known and isinstance(source := sources[file], bytes)
        }
        return fresh, {LAST: written}

    def _brought_up(
        self, last: WholeCheck, files: Mapping[str, str], sources: Sources
    ) -> WholeCheck | None:
        """What was found, less what the changes mended, with what they brought; None if unsure."""
        changed = sorted({file for file, _ in last.files.items() ^ files.items()})
        before = self._before(changed, last, sources)
        if before is None or last.names(BY_ALL_NAMES):
            return None
        both = self._both(changed, (last.files, before), (files, sources))
        if both is None or _by_all_names((*both[0].findings, *both[1].findings)):
            return None
        return brought_up(last, files, both)

    def _before(self, changed: list[str], last: WholeCheck, sources: Sources) -> Sources | None:
        """The files as they were; None where that is not known any more."""
        if len(changed) > MOST_CHANGED:
            return None
        were = {file: last.files[file] for file in changed if file in last.files}
        told = kept_texts(self._store, were)
        if told is None:
            return None
        return {file: source for file, source in sources.items() if file in last.files} | told

    def _both(
        self, changed: list[str], before: Version, after: Version
    ) -> tuple[Checked, Checked] | None:
        """A check of what some changes concern, before and after; None where that is everything."""
        if len(changed) > MOST_CHANGED or any(file.startswith(EVERYTHING) for file in changed):
            return None
        from generator.commands.concerned_files import both_versions  # a check of all needs none

        return both_versions(changed, before, after, self._schemas, self._today)


def checking(folder: Path | None) -> Callable[[Sources, Mapping[str, Schema], date], Checked]:
    """The check of a site's records by what a folder keeps."""
    return lambda sources, schemas, day: KeptCheck(Store(folder), schemas, day).of_site(sources)


def kept_texts(store: Store, files: Mapping[str, str]) -> dict[str, bytes] | None:
    """The bytes of some files, given by the digest of each; None where not all of them are kept."""
    kept = _texts(store).tell(set(files.values()))
    if kept.keys() != set(files.values()):
        return None
    return {file: decompressed(kept[oid]) for file, oid in files.items()}


def texts_before(store: Store, files: Mapping[str, str | None]) -> dict[str, bytes | None] | None:
    """The same of files of which some were not there, for which None stands on both sides."""
    told = kept_texts(store, {file: of for file, of in files.items() if of is not None})
    return None if told is None else {file: told.get(file) for file in files}


def _texts(store: Store) -> Shelf:
    return store.shelf("sources")


def _by_all_names(findings: Iterable[Finding]) -> bool:
    return any({finding.rule, finding.problem.id} & BY_ALL_NAMES for finding in findings)
