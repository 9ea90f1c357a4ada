"""Group participations counted and summed by year, scheme, kind, sectors and countries.

Every record stands in one row, so that rows add up: one of two sectors or countries is told under
both together.  A sum goes with the number of records that state it, and leaves out what was given
up, as the page of subsidies does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from generator.exports.columns import JOINED, Column
from generator.exports.rows import Row
from generator.exports.tables import Table
from generator.facts.money import money
from generator.facts.places import places
from generator.records.model import Consortium
from generator.records.registry import Registry

Key: TypeAlias = tuple[str, str, str, str, str]


def _column(name: str, ko: str, en: str, type: str = "integer") -> Column:
    return Column(name, type, {"ko": ko, "en": en})


def _sums(name: str, ko: str, en: str) -> tuple[Column, ...]:
    return (
        _column(f"{name}_records", f"{ko} 금액을 아는 기록", f"Records with {en} amounts"),
        _column(f"{name}_cost_krw", f"{ko} 사업비(원)", f"Cost, {en} (KRW)"),
        _column(f"{name}_subsidy_krw", f"{ko} 지원금(원)", f"Subsidy, {en} (KRW)"),
    )


TABLE = Table(
    "consortia_summary",
    "summary",
    {"ko": "단체참가 집계", "en": "Group participations, counted and summed"},
    (
        _column("year", "연도", "Year", "string"),
        _column("scheme", "사업", "Scheme", "string"),
        _column("kind", "유형", "Kind", "string"),
        _column("sectors", "업종", "Sectors", "string"),
        _column("countries", "국가", "Countries", "string"),
        _column("records", "기록", "Records"),
        _column("ended", "취소·변경된 기록", "Records given up or replaced"),
        *_sums("planned", "계획", "planned"),
        *_sums("settled", "정산", "settled"),
    ),
    keys=5,
)


def rows(registry: Registry) -> tuple[Row, ...]:
    """All rows, by year and the other keys."""
    found: dict[Key, list[Consortium]] = {}
    for consortium in registry.all(Consortium):
        found.setdefault(_key(consortium, registry), []).append(consortium)
    return tuple((*key, *_cells(found[key])) for key in sorted(found))


def _key(consortium: Consortium, registry: Registry) -> Key:
    fields = consortium.fields
    known = {p.where.country for p in places(consortium, registry) if p.where.country}
    return (
        (fields["programme"] or consortium.id)[:4],
        fields["scheme"],
        fields["kind"] or "",
        JOINED.join(sorted(fields["sectors"] or ())),
        JOINED.join(sorted(known or set(fields["markets"] or ()))),
    )


def _cells(consortia: list[Consortium]) -> Iterator[int]:
    held = [money(its) for its in consortia if not its.fields["ended"]]
    yield len(consortia)
    yield len(consortia) - len(held)
    for lines in ([its.total for its in held], [its.settled_total for its in held]):
        whole = [(n.cost, n.subsidy) for n in lines if n]
        known = [(cost, paid) for cost, paid in whole if cost is not None and paid is not None]
        yield len(known)
        yield sum(cost for cost, _ in known)
        yield sum(paid for _, paid in known)
