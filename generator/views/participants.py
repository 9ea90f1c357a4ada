"""The list of participants: the firms of every published roster, the latest consortia first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.facts.firm_pages import firms_in
from generator.records.model import Consortium, Record
from generator.records.registry import Registry
from generator.views.paging import ROWS, ListPart, cut


@dataclass(frozen=True)
class ListedFirm:
    """A firm on a roster, and its page where it has one."""

    fields: Mapping[str, Any]
    page: str


@dataclass(frozen=True)
class Roster:
    """A consortium with firms that take part: all of them, or some that follow each other."""

    record: Consortium
    pages: tuple[str, ...]
    """Those of the firms, as far as they have one."""
    first: int = 0
    """How many firms of it come before."""

    @property
    def firms(self) -> Iterator[ListedFirm]:
        """The firms, of which the record tells all but the page."""
        return map(ListedFirm, self.record.taking_part[self.first :], self.pages)

    @property
    def rows(self) -> list[tuple[int, str, str]]:
        """The place of each firm, the name of the record and the page."""
        return [(at, self.record.name, page) for at, page in enumerate(self.pages)]


@dataclass(frozen=True)
class ParticipantsPage(ListPart):
    """All rosters of one world, real or sample."""

    rosters: tuple[Roster, ...]
    inputs: tuple[Record, ...]

    def parts(self, size: int = ROWS) -> Iterator[ParticipantsPage]:
        """The list cut into pages, a long roster too."""
        pages = cut([(r.record, r.rows) for r in self.rosters], size, lambda row: f"{row[:2]}")
        for number, of, groups in pages:
            rosters = tuple(
                Roster(record, tuple(page for *_, page in rows), rows[0][0])
                for record, rows in groups
            )
            yield replace(self, rosters=rosters, number=number, of=of)


def participants(registry: Registry) -> ParticipantsPage:
    """The list of participants."""
    found = [
        Roster(record, tuple(page for page, _ in firms))
        for record in reversed(registry.all(Consortium))
        if (firms := firms_in(registry, record))
    ]
    return ParticipantsPage(tuple(found), tuple(roster.record for roster in reversed(found)))
