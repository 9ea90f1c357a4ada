"""What has been published since the version that the last site was made from.

An edit that is published touches what every edit touches, and what tells of the past: the history
on the pages of its records, news, numbers in calendars, the days of pages, versions of open data.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from generator.history.publications import Past, Publication


@dataclass(frozen=True, eq=False)
class PublishedSince:
    """Publications that the last site knows nothing of."""

    past: Past
    """What the last site knows, with names and roles as they were."""
    now: Past

    @cached_property
    def publications(self) -> tuple[Publication, ...]:
        """Those publications, the first one first."""
        return self.now.publications[len(self.past.publications) :]

    @property
    def known_now(self) -> Past:
        """What the last site knows, with names and roles as they are."""
        known = self.now.publications[: len(self.past.publications)]
        return replace(self.now, publications=known)

    @cached_property
    def names(self) -> frozenset[str]:
        """The records that they changed."""
        return frozenset(r.name for one in self.publications for r in one.revisions)
