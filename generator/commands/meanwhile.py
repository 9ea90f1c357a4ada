"""The check of an edited site: a copy of this process judges records while files are made."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from generator.cache.store import Store
from generator.check import Checked
from generator.commands.kept_check import KeptCheck
from generator.commands.whole_check import Sources
from generator.records.schema import Schema
from generator.text.copies import Copy, cores


class Meanwhile:
    """Checks once; what the check finds is kept when it is over."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._verdict: _Verdict | None = None

    def checked(self, sources: Sources, schemas: Mapping[str, Schema], day: date) -> Checked:
        """The records, of which somebody can ask later whether they pass."""
        check = KeptCheck(Store(self._folder), schemas, day)
        self._verdict = verdict = _Verdict(check, sources)
        read = check.read(sources)
        return JudgedLater(read.registry, read.samples, (), read.texts, verdict)

    def end(self) -> None:
        """Keep what was found, also where nobody asked."""
        if self._verdict:
            _ = self._verdict.known


class _Verdict:
    """Whether some files pass."""

    def __init__(self, check: KeptCheck, sources: Sources) -> None:
        self._check, self._sources = check, sources
        self._copy = Copy(self._worked_out) if cores() > 1 else None

    def _worked_out(self) -> bytes:
        if (known := self._check.known(self._sources)) is None:
            return pickle.dumps(None)
        found, last = known
        changed = found is not last
        entries = self._check.to_keep(found, last, self._sources) if changed else ({}, {})
        return pickle.dumps((not found.fails, entries))

    @cached_property
    def known(self) -> bool | None:
        """What the last check tells, brought up to date; None where that is not sure."""
        told = self._copy.answer() if self._copy else self._worked_out()
        if told is None or (answer := pickle.loads(told)) is None:
            return None
        passes, entries = answer
        self._check.keep(entries)
        return bool(passes)

    @property
    def passes(self) -> bool:
        """The answer, also where all is to be judged."""
        return self._check.of_site(self._sources).passes if self.known is None else self.known


@dataclass(frozen=True)
class JudgedLater(Checked):
    """Records of which no finding is told, but whether there is an error."""

    verdict: _Verdict

    @property
    def passes(self) -> bool:
        """Whether there are no errors."""
        return self.verdict.passes
