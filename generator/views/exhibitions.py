"""The list of exhibitions, by the months they are usually held in and by sector."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.records.model import Consortium, Exhibition, Record
from generator.records.registry import Registry
from generator.views.paging import ROWS, ListPart, begins, cut


@dataclass(frozen=True)
class ExhibitionRow:
    """One exhibition in a list."""

    record: Exhibition
    city: Any
    country: str | None
    participations: int
    """Korean groups known, of this programme and of others."""
    own: int
    """Those of the export consortium programme."""


@dataclass(frozen=True)
class ExhibitionList(ListPart):
    """All exhibitions, and the same rows by month and by sector."""

    rows: tuple[ExhibitionRow, ...]
    months: tuple[tuple[int, tuple[ExhibitionRow, ...]], ...]
    """Month 0 holds those whose month is not known."""
    sectors: tuple[tuple[str, tuple[ExhibitionRow, ...]], ...]
    inputs: tuple[Record, ...]

    def parts(self, size: int = ROWS) -> Iterator[ExhibitionList]:
        """The list cut into pages: first by month, then by sector."""
        months = [((month, ""), rows) for month, rows in self.months]
        sectors = [((0, sector), rows) for sector, rows in self.sectors]
        pages = cut([*months, *sectors], size)
        whole = replace(self, begins=begins(pages))
        for number, of, groups in pages:
            yield replace(
                whole,
                months=tuple((month, rows) for (month, sector), rows in groups if not sector),
                sectors=tuple((sector, rows) for (_, sector), rows in groups if sector),
                number=number,
                of=of,
            )


def exhibitions(registry: Registry) -> ExhibitionList:
    """The list of exhibitions."""
    read: dict[str, Record] = {}
    rows = []
    for record in registry.all(Exhibition):
        there = registry.pointing_at(record, Consortium, "editions")
        read.update({found.name: found for found in (record, *there)})
        city, country = _place(record)
        rows.append(ExhibitionRow(record, city, country, len(there), sum(c.counted for c in there)))
    months = _groups(rows, lambda row: row.record.fields["usual_months"] or (0,))
    return ExhibitionList(
        tuple(rows),
        tuple(sorted(months.items(), key=lambda group: group[0] or 13)),
        tuple(_groups(rows, lambda row: row.record.fields["sectors"] or ("general",)).items()),
        tuple(read[name] for name in sorted(read)),
    )


def _place(record: Exhibition) -> tuple[Any, str | None]:
    """The usual place, else that of the latest edition."""
    fields = record.fields
    if fields["usual_city"] or fields["usual_country"]:
        return fields["usual_city"], fields["usual_country"]
    for key in sorted(record.editions, reverse=True):
        edition = record.editions[key]
        if edition["city"] or edition["country"]:
            return edition["city"], edition["country"]
    return None, None


def _groups(
    rows: list[ExhibitionRow], under: Callable[[ExhibitionRow], Iterable[Any]]
) -> dict[Any, tuple[ExhibitionRow, ...]]:
    found: dict[Any, list[ExhibitionRow]] = {}
    for row in rows:
        for name in under(row):
            found.setdefault(name, []).append(row)
    return {name: tuple(found[name]) for name in sorted(found)}
