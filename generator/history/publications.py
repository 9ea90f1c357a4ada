"""Publications in order, with the record versions that each changed.

A merge to the default branch grants publication, so its first-parent line is the audit trail.
A publication has a time and a role, never a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from generator.records.model import Record


class Blob(NamedTuple):
    """A version of a file in Git."""

    file: str
    oid: str
    digest: str = ""
    """That of its bytes, where they lay under ``data/`` when that was noted; else empty."""


@dataclass(frozen=True, eq=False)
class Revision:
    """One record as a publication found and left it; None where there was none, or is none."""

    name: str
    """The record's present or last name, also where it had another one then."""
    before: Record | None
    after: Record | None
    first_name: str = ""
    """The name that it had first, by which subscribers know it."""
    blob: Blob | None = None
    """Where Git has what it left; not told of a version of which the name is veiled."""

    @property
    def came(self) -> bool:
        """Whether there was no record before."""
        return self.before is None

    @property
    def went(self) -> bool:
        """Whether there is none after."""
        return self.after is None


@dataclass(frozen=True, eq=False)
class Publication:
    """One step of the default branch that changed records."""

    id: str
    when: datetime
    """In Seoul."""
    role: str
    """Who asked for it: ``reviewers``, ``maintainers``, ``hosts``; empty when that is not known."""
    revisions: tuple[Revision, ...]

    @property
    def day(self) -> str:
        """The day in Seoul."""
        return self.when.date().isoformat()


@dataclass(frozen=True)
class Tip:
    """The commit that a site is made from, and when it became public, in Seoul."""

    id: str
    when: datetime


@dataclass(frozen=True, eq=False)
class Past:
    """All publications, the first one first; none outside Git and in a shallow clone."""

    publications: tuple[Publication, ...] = ()
    known: bool = False
    """Whether the whole history was there to be read."""
    why: str = ""
    """The reason why it could not be read, as ``missing`` has it."""
    tip: Tip | None = None
    """The version whose past it is, also where its last commit changed no record."""

    @cached_property
    def last_changed(self) -> Mapping[str, datetime]:
        """When each record was changed last."""
        return {r.name: p.when for p in self.publications for r in p.revisions}

    @cached_property
    def days_of_change(self) -> Mapping[str, str]:
        """The days of these moments."""
        return {name: moment.date().isoformat() for name, moment in self.last_changed.items()}

    @cached_property
    def first_published(self) -> Mapping[str, datetime]:
        """When each record first appeared, or reappeared after a deletion."""
        return {r.name: p.when for p in self.publications for r in p.revisions if r.came}

    @cached_property
    def days_of_coming(self) -> Mapping[str, str]:
        """The days of these moments."""
        return {name: moment.date().isoformat() for name, moment in self.first_published.items()}

    @cached_property
    def digest(self) -> str:
        """A digest of this history."""
        return self.publications[-1].id if self.publications else ""


NO_PAST = Past()
