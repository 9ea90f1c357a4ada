"""The list of participants: the firms of every published roster, the latest consortia first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.facts.firm_pages import firms_of
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
    """A consortium with the firms that take part."""

    record: Consortium
    firms: tuple[ListedFirm, ...]


@dataclass(frozen=True)
class ParticipantsPage(ListPart):
    """All rosters of one world, real or sample."""

    rosters: tuple[Roster, ...]
    inputs: tuple[Record, ...]

    def parts(self, size: int = ROWS) -> Iterator[ParticipantsPage]:
        """The list cut into pages, a long roster too."""
        for number, of, groups in cut([(r.record, r.firms) for r in self.rosters], size):
            rosters = tuple(Roster(record, firms) for record, firms in groups)
            yield replace(self, rosters=rosters, number=number, of=of)


def participants(registry: Registry) -> ParticipantsPage:
    """The list of participants."""

    found = [
        Roster(record, tuple(ListedFirm(firm, at[0]) for firm, at in firms))
        for record in reversed(registry.all(Consortium))
        if (firms := [*zip(record.taking_part, firms_of(record, registry), strict=True)])
    ]
    return ParticipantsPage(tuple(found), tuple(roster.record for roster in reversed(found)))
