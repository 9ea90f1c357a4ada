"""What a check of a repository leaves to the next one, under the day, the schemas and the code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import TypeAlias

from generator.cache.compressed import compressed
from generator.cache.store import Shelf, Store
from generator.cache.versions import THEME, unchanged, version
from generator.check import worlds
from generator.check.kept_values import read_all_kept
from generator.check.reading import Broken
from generator.commands.kept_texts import texts_shelf
from generator.commands.whole_check import Sources, WholeCheck, digest, unpacked_check
from generator.records.model import Record
from generator.records.packed_findings import NotKept
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.text.quick_json import quick_json
from generator.text.shown_steps import stage
from generator.text.stage_names import KEEPING, READING

ToKeep: TypeAlias = tuple[Mapping[str, bytes], Mapping[str, bytes]]
"""Texts by their digests, and verdicts by name."""
LAST = "last"


class LastCheck:
    """What a store has of the last check of a repository, and is given of the next."""

    def __init__(self, store: Store, schemas: Mapping[str, Schema], today: date) -> None:
        self._store = store
        self._schemas = schemas
        self._today = today
        self.waiting: list[Callable[[], None]] | None = None
        """What is kept at ``catch_up``; None where all is kept at once."""
        self.texts_lost = False
        """Whether files of the last check are not known any more as it found them."""

    @cached_property
    def _depends(self) -> tuple[str, str]:
        roots = {kind: one.root for kind, one in self._schemas.items()}
        return version(THEME), quick_json(roots, sort_keys=True).decode()

    @cached_property
    def _verdicts(self) -> Shelf:
        return self._store.shelf("check", *self._depends, self._today.isoformat())

    @stage(READING)
    def _read(self, sources: Sources) -> dict[str, Record | Broken]:
        found = read_all_kept(sources, self._schemas, self._values)
        return {f: one.telling() if isinstance(one, Record) else one for f, one in found.items()}

    @cached_property
    def _values(self) -> Shelf:
        return self._store.shelf("values", *self._depends)

    def read(self, sources: Sources) -> tuple[Registry, Registry]:
        """Every record, real ones and samples, judged by nobody."""
        return worlds(self._read(sources).values())

    def _last(self) -> WholeCheck | None:
        if self._store.folder is None:
            return None
        written = self._verdicts.tell([LAST]).get(LAST)
        if written is None:
            return None
        return unpacked_check(written)

    @stage(KEEPING)
    def keep(self, entries: ToKeep) -> None:
        """Keep a check."""
        texts, verdicts = entries
        texts_shelf(self._store).keep(texts)
        self._verdicts.keep(verdicts)

    def _keep(self, found: WholeCheck, last: WholeCheck | None, sources: Sources) -> None:
        self.keep(self.to_keep(found, last, sources))

    @stage(KEEPING)
    def to_keep(self, found: WholeCheck, last: WholeCheck | None, sources: Sources) -> ToKeep:
        """A check, and the files of which the next will need to know how they were."""
        if self._store.folder is None or not unchanged(THEME):
            return {}, {}
        try:
            written = found.packed()
        except NotKept:
            return {}, {}
        known = set(last.files.values()) if last and not self.texts_lost else set()
        fresh = {
            oid: compressed(source)
            for file, oid in found.files.items()
            if oid not in known and isinstance(source := sources[file], bytes)
        }
        return fresh, {LAST: written}

    def catch_up(self) -> None:
        """Keep what waits for it."""
        while self.waiting:
            self.waiting.pop()()

    def reports(self, *depends: str) -> Shelf | None:
        """Where reports of what was found are kept, by who knows that the code is ``unchanged``."""
        if self._store.folder is None:
            return None
        return self._store.shelf("reports", *self._depends, *depends)

    def _digests(self, sources: Sources) -> dict[str, str]:
        return {file: digest(source) for file, source in sources.items()}
