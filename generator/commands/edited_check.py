"""The check of an edited site: records are judged by another process than the one that makes it."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from generator.build.kept.last_site import LastSite
from generator.build.kept.site_index import records_digest
from generator.cache.store import Store
from generator.check import Checked
from generator.commands.kept_check import KeptCheck
from generator.commands.last_check import ToKeep
from generator.commands.whole_check import Sources
from generator.records import files
from generator.records.schema import Schema


class KnownVerdict(NamedTuple):
    """What a check of everything says."""

    of: str
    """A digest of the records."""
    passes: bool
    entries: ToKeep
    """What it leaves to the next check."""


def verdict(check: KeptCheck, sources: Sources) -> KnownVerdict | None:
    """The last check brought up to date; None where that is not sure."""
    if (known := check.known(sources)) is None:
        return None
    found, last = known
    entries = check.to_keep(found, last, sources) if found is not last else ({}, {})
    return KnownVerdict(records_digest(found.files), not found.fails, entries)


def judged(last: LastSite, day: date) -> bytes:
    """The verdict on the records of a repository, for another process."""
    check = KeptCheck(Store(last.cache), files.read_schemas(last.root), day)
    return pickle.dumps(verdict(check, last.sources))


class EditedCheck:
    """Reads records, and asks for the verdict as late as can be."""

    def __init__(self, last: LastSite, answer: Callable[[], bytes | None]) -> None:
        """What ``judged`` gives is the ``answer``; None where it could not."""
        self._last, self._answer = last, answer
        self._check: KeptCheck | None = None

    def checked(self, sources: Sources, schemas: Mapping[str, Schema], day: date) -> Checked:
        """The records, of which somebody can ask later whether they pass."""
        self._check = check = KeptCheck(Store(self._last.cache), schemas, day)

        def passes() -> bool:
            known = self._known
            return check.of_site(sources).passes if known is None else known

        return JudgedLater(*check.read(sources), (), {}, passes)

    def end(self) -> None:
        """Keep what was found, also where nobody asked."""
        _ = self._known

    @cached_property
    def _known(self) -> bool | None:
        """Whether the records pass that the site is to be made of; None where that is not sure."""
        told, made = self._answer(), self._last.made_from
        found: KnownVerdict | None = pickle.loads(told) if told else None
        if not (found and made and self._check) or found.of != records_digest(made.records):
            return None
        self._check.keep(found.entries)
        return found.passes


@dataclass(frozen=True)
class JudgedLater(Checked):
    """Records of which no finding is told nor a line quoted, but whether there is an error."""

    asked: Callable[[], bool]

    @property
    def passes(self) -> bool:
        """Whether there are no errors."""
        return self.asked()
