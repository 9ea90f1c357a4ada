"""The programme years side by side, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.build.files.written_table import MARK_WORDS, marks_cell
from generator.exports.columns import JOINED, Column
from generator.exports.packed_rows import Row
from generator.exports.schema_columns import columns_of
from generator.facts.marks import inferred, together
from generator.records.schema import Schema
from generator.views.totals_years import YearTotals

OUTCOME = ("applied", "selected", "counts")
COUNTED = {"ko": "주관단체 모집에서 센 것", "en": "What calls for hosts count"}


def year_columns(schemas: Mapping[str, Schema]) -> tuple[Column, ...]:
    """What is told of a year."""
    scheme = _schema_column(schemas, "programme", "scheme")
    counts = _schema_column(schemas, "call", "result", "counts")
    return (
        Column.named("year", "사업연도", "Programme year"),
        scheme,
        Column.named("budget_krw", "예산(원, 추경 포함)", "Budget with supplements (KRW)"),
        Column.named("budget_marks", "예산의 표시", "Budget, marks", "string", words=MARK_WORDS),
        Column.named("hosts_applied", "주관단체 모집 신청", "Applied in calls for hosts", "string"),
        Column.named("hosts_selected", "주관단체 모집 선정", "Selected", "string"),
        replace(counts, name="hosts_counts", labels=COUNTED),
        Column.named("hosts_marks", "주관단체 모집의 표시", "Marks", "string", words=MARK_WORDS),
        *_reported_columns("consortia", "컨소시엄", "Consortia"),
        *_reported_columns("firms", "참여기업", "Firms"),
        Column.named("recorded", "등록된 컨소시엄", "Consortia on record"),
    )


def year_row(total: YearTotals) -> Row:
    """The same of one."""
    record = total.record
    return (
        total.year,
        record.fields["scheme"],
        total.budget_krw,
        marks_cell(inferred(record, "budget_krw")),
        *(_joined(its.result[name] for its in total.selections) for name in OUTCOME),
        marks_cell(together(its.marks for its in total.selections)),
        *_reported(total, "consortia"),
        *_reported(total, "firms"),
        total.recorded,
    )


def _reported(total: YearTotals, measure: str) -> Row:
    fact = total.reported(measure)
    if fact is None:
        return (None, None, None, None)
    said = fact.value
    return (said["value"], said["to"], marks_cell(fact.marks), said["as_of"])


def _joined(values: Iterable[Any]) -> Any:
    """What one call says, a number as one; of several all, and nothing in place of a silent one."""
    told = [*values]
    if len(told) == 1:
        return told[0]
    said = ["" if value is None else str(value) for value in told]
    return JOINED.join(said) if any(said) else None


def _reported_columns(name: str, ko: str, en: str) -> Iterator[Column]:
    yield Column.named(name, ko, en)
    yield Column.named(f"{name}_to", f"{ko}(범위의 끝)", f"{en}, end of a range")
    yield Column.named(f"{name}_marks", f"{ko}의 표시", f"{en}, marks", "string", words=MARK_WORDS)
    yield Column.named(f"{name}_as_of", f"{ko} 기준일", f"{en}, as of", "string")


def _schema_column(schemas: Mapping[str, Schema], kind: str, *path: str) -> Column:
    node = schemas[kind].field(path)
    assert node is not None
    return next(columns_of(path, node))
