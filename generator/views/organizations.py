"""The list of organizations, by type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.records.model import Call, Consortium, Organization, Record
from generator.records.registry import Registry
from generator.views.paging import ROWS, ListPart, begins, cut

TYPES = (
    "ministry",
    "managing_body",
    "industry_association",
    "private_specialist",
    "support_agency",
    "local_agency",
    "local_government",
    "public_body",
    "unknown",
)


@dataclass(frozen=True)
class OrganizationRow:
    """One organization in the list, and how often it appears."""

    record: Organization
    hosted: int
    """Consortia of the programme that it hosted."""
    others: int
    """Other group participations that it hosted."""
    calls: int


@dataclass(frozen=True)
class OrganizationList(ListPart):
    """Organizations by type; within a type, those that hosted most first."""

    types: tuple[tuple[str, tuple[OrganizationRow, ...]], ...]
    inputs: tuple[Record, ...]

    def parts(self, size: int = ROWS) -> Iterator[OrganizationList]:
        """The list cut into pages."""
        pages = cut(self.types, size)
        whole = replace(self, begins=begins(pages))
        for number, of, types in pages:
            yield replace(whole, types=tuple(types), number=number, of=of)


def organizations(registry: Registry) -> OrganizationList:
    """The list of organizations."""
    read: dict[str, Record] = {}
    types: dict[str, list[OrganizationRow]] = {}
    for record in registry.all(Organization):
        hosted = registry.pointing_at(record, Consortium, "hosts")
        calls = registry.pointing_at(record, Call, "organizers")
        read.update({found.name: found for found in (record, *hosted, *calls)})
        own = sum(consortium.counted for consortium in hosted)
        row = OrganizationRow(record, own, len(hosted) - own, len(calls))
        types.setdefault(record.fields["type"], []).append(row)
    ordered = sorted(types.items(), key=lambda entry: TYPES.index(entry[0]))
    return OrganizationList(
        tuple((type_, tuple(sorted(rows, key=_most_first))) for type_, rows in ordered),
        tuple(read[name] for name in sorted(read)),
    )


def _most_first(row: OrganizationRow) -> tuple[int, int, str]:
    return -row.hosted, -row.others, row.record.id
