"""The outcome of a run, without text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.proposals.review_proposal import Reviewed
from generator.publishing.line import ApprovedCommit


@dataclass(frozen=True, slots=True)
class PublicCommit:
    """A public commit: of which steps, and the files it changes."""

    id: str
    steps: tuple[ApprovedCommit, ...]
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Why a file cannot be published: ``not-approved``, ``changed-in-both``, ``unreadable``, …"""

    file: str
    why: str
    step: str


@dataclass(frozen=True)
class Outcome:
    """What was or would be published, and what prevents it."""

    branch: str
    old: str
    new: str
    made: tuple[PublicCommit, ...] = ()
    faults: tuple[Fault, ...] = ()
    broken: Reviewed | None = None
    stays: Mapping[str, str] = field(default_factory=dict)
    """Private files that nothing allows to be public, each with the reason."""

    @property
    def refused(self) -> bool:
        """Whether the run was refused."""
        return bool(self.faults or self.broken)
