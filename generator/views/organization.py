"""An organization's page: its names, and its record over the years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.events import Event, event
from generator.facts.links import Entry, Link, link, read, to
from generator.records.model import Call, Consortium, Organization, Programme, Record, Statistics
from generator.records.registry import Registry
from generator.views.calls import CallRow, behind, row


@dataclass(frozen=True)
class OrganizationPart:
    """A group participation that the organization had a part in."""

    record: Consortium
    roles: tuple[str, ...]
    """``host``, ``funder``, or a role of a partner (``co_host``, ``partner``)."""
    event: Event


@dataclass(frozen=True)
class OrganizationPage:
    """Everything that the page of an organization shows; the latest year comes first."""

    record: Organization
    part_of: Link | None
    parts_of_it: tuple[Link, ...]
    years: tuple[tuple[str, tuple[OrganizationPart, ...]], ...]
    calls: tuple[CallRow, ...]
    in_charge: tuple[Link, ...]
    """Programme years for which it is the ministry."""
    manages: tuple[Link, ...]
    """Programme years that it manages."""
    publishes: tuple[Link, ...]
    inputs: tuple[Record, ...]

    @property
    def hosted(self) -> int:
        """How many consortia of the programme it hosted."""
        return sum(part.record.counted for part in self._led())

    @property
    def others(self) -> int:
        """How many groups outside the programme it hosted."""
        return sum(not part.record.counted for part in self._led())

    def _led(self) -> list[OrganizationPart]:
        return [part for _, parts in self.years for part in parts if "host" in part.roles]


def organization(record: Organization, registry: Registry) -> OrganizationPage:
    """The page of one organization."""
    fields = record.fields
    part_of = link(registry, Organization, fields["part_of"]) if fields["part_of"] else None
    found = registry.pointing_at(record, Consortium, "hosts", "partners", "funders")
    parts = [
        OrganizationPart(c, _roles(c, record), event(c, registry))
        for c in {c.name: c for c in found}.values()
    ]
    calls = [row(call, registry) for call in registry.pointing_at(record, Call, "organizers")]
    shown = {
        "parts_of_it": _links(registry, record, Organization, "part_of"),
        "in_charge": _links(registry, record, Programme, "ministry"),
        "manages": _links(registry, record, Programme, "managing_body"),
        "publishes": _links(registry, record, Statistics, "publisher"),
    }
    return OrganizationPage(
        record=record,
        part_of=part_of,
        years=_by_year(parts),
        calls=tuple(sorted(calls, key=lambda call: call.record.id, reverse=True)),
        inputs=read(record, part_of, *shown.values(), _behind(parts), behind(calls)),
        **shown,
    )


def _roles(consortium: Consortium, organization: Organization) -> tuple[str, ...]:
    fields, id = consortium.fields, organization.id
    partners = [p["role"] for p in fields["partners"] or () if p["organization"] == id]
    host = ["host"] if id in (fields["hosts"] or ()) else []
    funder = ["funder"] if id in (fields["funders"] or ()) else []
    return tuple(dict.fromkeys([*host, *partners, *funder]))


def _links(
    registry: Registry, record: Organization, kind: type[Record], field: str
) -> tuple[Link, ...]:
    found = registry.pointing_at(record, kind, field)
    return tuple(to(source) for source in sorted(found, key=lambda r: r.id, reverse=True))


def _by_year(parts: list[OrganizationPart]) -> tuple[tuple[str, tuple[OrganizationPart, ...]], ...]:
    years: dict[str, list[OrganizationPart]] = {}
    for part in sorted(parts, key=lambda part: (part.event.when.order, part.record.id)):
        years.setdefault(part.record.id.partition("/")[0], []).append(part)
    return tuple(
        (year, tuple(reversed(years[year]))) for year in sorted(years, key=_known, reverse=True)
    )


def _known(year: str) -> tuple[bool, str]:
    return year != "undated", year


def _behind(parts: list[OrganizationPart]) -> Iterator[Entry]:
    for part in parts:
        yield part.record
        yield from part.event.exhibitions
