"""Publications since those that an earlier run processed, and the records before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.exports.file_versions import FileVersion
from generator.exports.published_versions import steps_of
from generator.history.publications import Past, Publication
from generator.records.model import Record
from generator.records.registry import ByName, Registry


@dataclass(frozen=True, eq=False)
class LaterPublications:
    """What became public since."""

    first: int = 0
    """The number of the first one."""
    publications: tuple[Publication, ...] = ()
    records: Mapping[str, Record] = field(default_factory=dict)
    """All records as they were public before it."""

    @classmethod
    def of(
        cls, known: Past, later: tuple[Publication, ...], now: Registry, unlike: Iterable[str]
    ) -> LaterPublications:
        """On top of a past; ``unlike`` names the records that may not be as that left them."""
        names = {*unlike, *(r.name for one in later for r in one.revisions)}
        left = _left(known, names)
        others = {record.name: record for record in now if record.name not in names}
        return cls(len(known.publications), later, {**others, **left})

    def versions(self) -> Iterator[tuple[FileVersion, str, ByName]]:
        """As ``steps_of`` tells them."""
        return steps_of(self.publications, self.first, self.records)


def _left(past: Past, names: set[str]) -> dict[str, Record]:
    """Some records as a past left them, of those that it left."""
    found: dict[str, Record | None] = {}
    for publication in reversed(past.publications):
        if found.keys() == names:
            break
        for revision in publication.revisions:
            if revision.name in names and revision.name not in found:
                found[revision.name] = revision.after
    return {name: record for name, record in found.items() if record}
