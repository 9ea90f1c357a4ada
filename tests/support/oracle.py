"""The oracle of every review: a check of everything, before and after.

It takes the files from the trees that the tests wrote, and never from Git.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter

from generator.check import check
from generator.proposals.review_proposal import Reviewed
from generator.records.files import IGNORED
from generator.records.findings import Finding, Severity
from generator.records.schema import Schema
from generator.records.yaml_source import LARGEST, Unreadable
from generator.review.change import unread
from generator.review.compare import Compared, compare
from tests.support.proposals import Files

WHY = {"120000": "link", "160000": "submodule"}
Fault = tuple[str, str, str, tuple[str, ...]]
"""A file, a level, a message and a field, without places in lists, which any change moves."""


@dataclass(frozen=True)
class Oracle:
    """Two checks of everything, and what the change between them is."""

    before: tuple[Finding, ...]
    after: tuple[Finding, ...]
    touched: frozenset[str]
    renamed: Mapping[str, str]
    unread: frozenset[str]

    @classmethod
    def asked(cls, reviewed: Reviewed, old: Files, new: Files, today: date) -> Oracle:
        """The oracle of a review of two trees."""
        changes = reviewed.judgement.changes
        return cls(
            full(old, reviewed.before.schemas, today),
            full(new, reviewed.after.schemas, today),
            frozenset(path for c in changes for path in (c.old, c.new) if path),
            {c.old: c.new for c in changes if c.old and c.new},
            unread(changes),
        )

    @property
    def compared(self) -> Compared:
        """What the change causes and mends."""
        return compare(self.before, self.after, self.renamed, self.touched, self.unread)

    @property
    def appeared(self) -> Counter[Fault]:
        """The errors that are more after the change, told without any of the review's own code."""
        return _errors(self.after, {}) - _errors(self.before, self.renamed)


def full(
    files: Files, schemas: Mapping[str, Schema], today: date | None = None
) -> tuple[Finding, ...]:
    """What a check of everything says about a tree."""
    sources = {
        unquoted(path): Unreadable(WHY[mode]) if mode in WHY else content[: LARGEST + 1]
        for path, (mode, content) in files.items()
        if unquoted(path).startswith("data/") and path.rpartition("/")[2] not in IGNORED
    }
    return _found(tuple(sorted(sources.items(), key=itemgetter(0))), tuple(schemas.items()), today)


@lru_cache(maxsize=64)  # most proposals begin from the same tree
def _found(
    sources: tuple[tuple[str, bytes | Unreadable], ...],
    schemas: tuple[tuple[str, Schema], ...],
    today: date | None,
) -> tuple[Finding, ...]:
    return check(dict(sources), dict(schemas), today).findings


def unquoted(path: str) -> str:
    """A path as it is, where ``git fast-import`` wants it in quotes."""
    return str(json.loads(path)) if path.startswith('"') else path


def _errors(findings: tuple[Finding, ...], renamed: Mapping[str, str]) -> Counter[Fault]:
    return Counter(
        (
            renamed.get(f.place.file, f.place.file),
            f.severity.name,
            f.problem.id,
            tuple(step for step in f.problem.at if isinstance(step, str)),
        )
        for f in findings
        if f.severity is Severity.ERROR
    )
