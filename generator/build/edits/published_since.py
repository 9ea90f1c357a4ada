"""What became public on top of the version that the last site was made from.

An edit that is published touches what every edit touches, and what tells of the past: the history
on the pages of its records, news, numbers in calendars, the days of pages, versions of open data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.build.edits.edit import NotSure
from generator.exports.file_versions import FileVersion
from generator.exports.published_versions import touched_by
from generator.history.publications import Past, Publication
from generator.records.registry import Registry


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

    def versions(self, registry: Registry) -> Mapping[str, FileVersion]:
        """By record that version of what it gives to open data; raises ``NotSure`` for two."""
        found: dict[str, FileVersion] = {}
        records = {record.name: record for record in registry}
        for number, one in enumerate(self.publications, len(self.past.publications)):
            names = [*touched_by(one, records)]
            if not found.keys().isdisjoint(names):
                raise NotSure
            found |= dict.fromkeys(names, FileVersion(number, one.id, one.day))
        return found
