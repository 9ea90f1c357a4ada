"""Tables that pages work out of several records, as CSV and XLSX beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from generator.build.files.cross_files import NOT_STATED
from generator.charts.chart import Course
from generator.exports import as_csv, workbook
from generator.exports.columns import JOINED, Column
from generator.exports.data_folder import CHARTS
from generator.exports.packed_rows import Row
from generator.exports.schema_columns import columns_of
from generator.facts.marks import MARKS, Marks, inferred, together
from generator.records.model import Programme
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.output import Export
from generator.text import countries
from generator.text.catalogues import SITE
from generator.text.languages import LANGUAGES
from generator.text.texts import plain
from generator.views.destinations import destinations
from generator.views.totals import totals
from generator.views.totals_years import YearTotals
from generator.views.year_timeline import timeline

OUTCOME = ("applied", "selected", "counts")
COUNTED = {"ko": "주관단체 모집에서 센 것", "en": "What calls for hosts count"}
MARK_WORDS = {name: {one: SITE.text(one, "mark", name) for one in LANGUAGES} for name in MARKS}


def table_files(registry: Registry, schemas: Mapping[str, Schema]) -> Iterator[Export]:
    """Two files a table."""
    years, went = totals(registry), destinations(registry)
    scheme = _schema_column(schemas, "programme", "scheme")
    counts = _schema_column(schemas, "call", "result", "counts")
    rows = [_year(total) for total in years.years]
    yield from both("programme-years", "연도별 사업 현황", _year_columns(scheme, counts), rows)
    for record in registry.all(Programme):
        if chart := timeline(record, registry):
            rows = [row for course in chart.courses for row in _course(course)]
            yield from both(chart.data, plain(record.fields["title"], LANGUAGES[0]), _days(), rows)
    rows = [(code, *_names(code), count) for code, count in went.countries]
    if went.unknown:
        rows.append(("", *(plain(NOT_STATED, one) for one in LANGUAGES), went.unknown))
    yield from both("destinations", "컨소시엄 파견 국가", _countries(), rows)


def both(id: str, title: str, columns: tuple[Column, ...], rows: list[Row]) -> Iterator[Export]:
    """A table as CSV with names of columns, and as XLSX with their Korean headings."""
    header = [column.name for column in columns]
    of = partial(tuple, (title, rows))
    csv, xlsx = partial(as_csv.written, header, rows), [(title, columns, rows)]
    yield Export(f"{CHARTS}{id}.csv", csv, made_of=of)
    yield Export(f"{CHARTS}{id}.xlsx", partial(workbook.written, xlsx), made_of=of)


def _schema_column(schemas: Mapping[str, Schema], kind: str, *path: str) -> Column:
    node = schemas[kind].field(path)
    assert node is not None
    return next(columns_of(path, node))


def _reported_columns(name: str, ko: str, en: str) -> Iterator[Column]:
    yield Column.named(name, ko, en)
    yield Column.named(f"{name}_to", f"{ko}(범위의 끝)", f"{en}, end of a range")
    yield Column.named(f"{name}_marks", f"{ko}의 표시", f"{en}, marks", "string", words=MARK_WORDS)
    yield Column.named(f"{name}_as_of", f"{ko} 기준일", f"{en}, as of", "string")


def _countries() -> tuple[Column, ...]:
    return (
        Column.named("country", "국가 코드", "Country code", "string"),
        *Column.in_each_language("name", "국가", "Country"),
        Column.named("consortia", "등록된 컨소시엄", "Consortia on record"),
    )


def _year_columns(scheme: Column, counts: Column) -> tuple[Column, ...]:
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


def _days() -> tuple[Column, ...]:
    return (
        Column.named("record", "레코드", "Record", "string"),
        *Column.in_each_language("title", "제목", "Title"),
        Column.named(
            *("what", "구분", "What", "string"),
            words={
                "window": {"ko": "접수", "en": "Applications"},
                "result": {"ko": "결과 발표", "en": "Result"},
                "event": {"ko": "행사", "en": "Event"},
            },
        ),
        Column.named("first", "첫날", "First day", "string"),
        Column.named("last", "마지막 날", "Last day", "string"),
        Column.named("marks", "표시", "Marks", "string", words=MARK_WORDS),
    )


def _course(course: Course) -> Iterator[Row]:
    titles = (plain(course.called.text, one) for one in LANGUAGES)
    head = (course.page.rstrip("/"), *titles)
    for its in course.stretches:
        yield (*head, its.what, its.first, its.last, marked(its.marks))


def _year(total: YearTotals) -> Row:
    record = total.record
    return (
        total.year,
        record.fields["scheme"],
        total.budget_krw,
        marked(inferred(record, "budget_krw")),
        *(_joined(its.result[name] for its in total.selections) for name in OUTCOME),
        marked(together(its.marks for its in total.selections)),
        *_reported(total, "consortia"),
        *_reported(total, "firms"),
        total.recorded,
    )


def _reported(total: YearTotals, measure: str) -> Row:
    fact = total.reported(measure)
    if fact is None:
        return (None, None, None, None)
    said = fact.value
    return (said["value"], said["to"], marked(fact.marks), said["as_of"])


def marked(marks: Marks) -> str | None:
    """What limits a value, in one cell."""
    return JOINED.join(marks.names) or None


def _joined(values: Iterable[Any]) -> Any:
    """What one call says, a number as one; of several all, and nothing in place of a silent one."""
    told = [*values]
    if len(told) == 1:
        return told[0]
    said = ["" if value is None else str(value) for value in told]
    return JOINED.join(said) if any(said) else None


def _names(code: str) -> tuple[str, ...]:
    return tuple(countries.country(code, one) for one in LANGUAGES)
