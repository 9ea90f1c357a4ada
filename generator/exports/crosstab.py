"""Group participations counted and summed by year, scheme, kind, sectors and countries."""

from __future__ import annotations

from generator.exports.columns import JOINED, Column
from generator.exports.packed_rows import Row
from generator.exports.tables import Table
from generator.facts.crossed import crossings
from generator.facts.shares import CrossKey
from generator.records.registry import Registry


def _sums(name: str, ko: str, en: str) -> tuple[Column, ...]:
    return (
        Column.named(f"{name}_records", f"{ko} 금액을 아는 기록", f"Records with {en} amounts"),
        Column.named(f"{name}_cost_krw", f"{ko} 사업비(원)", f"Cost, {en} (KRW)"),
        Column.named(f"{name}_subsidy_krw", f"{ko} 지원금(원)", f"Subsidy, {en} (KRW)"),
    )


TABLE = Table(
    "consortia_summary",
    "summary",
    {"ko": "단체참가 집계", "en": "Group participations, counted and summed"},
    (
        Column.named("year", "연도", "Year", "string"),
        Column.named("scheme", "사업", "Scheme", "string"),
        Column.named("kind", "유형", "Kind", "string"),
        Column.named("sectors", "업종", "Sectors", "string"),
        Column.named("countries", "국가", "Countries", "string"),
        Column.named("records", "기록", "Records"),
        Column.named("ended", "취소·변경된 기록", "Records given up or replaced"),
        *_sums("planned", "계획", "planned"),
        *_sums("settled", "정산", "settled"),
    ),
    keys=5,
)


def rows(registry: Registry) -> tuple[Row, ...]:
    """All rows, by year and the other keys."""
    return tuple((*_keys(its.key), *its.cells) for its in crossings(registry))


def _keys(key: CrossKey) -> tuple[str, ...]:
    return key.year, key.scheme, key.kind, JOINED.join(key.sectors), JOINED.join(key.countries)
