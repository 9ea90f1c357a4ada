"""Tables that pages work out of several records, as CSV and XLSX beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.build.files.cross_files import NOT_STATED
from generator.build.files.written_table import MARK_WORDS, both, marks_cell
from generator.build.files.year_table import year_columns, year_row
from generator.charts.chart import Course
from generator.exports.columns import Column
from generator.exports.packed_rows import Row
from generator.records.model import Programme
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.site.output import Export
from generator.text import countries
from generator.text.languages import LANGUAGES
from generator.text.texts import plain
from generator.views.destinations import destinations
from generator.views.totals import totals
from generator.views.year_timeline import timeline


def table_files(registry: Registry, schemas: Mapping[str, Schema]) -> Iterator[Export]:
    """Two files a table."""
    years, went = totals(registry), destinations(registry)
    rows = [year_row(total) for total in years.years]
    yield from both("programme-years", "연도별 사업 현황", year_columns(schemas), rows)
    for record in registry.all(Programme):
        if chart := timeline(record, registry):
            rows = [row for course in chart.courses for row in _course(course)]
            yield from both(chart.data, plain(record.fields["title"], LANGUAGES[0]), _days(), rows)
    rows = [(code, *_names(code), count) for code, count in went.countries]
    if went.unknown:
        rows.append(("", *(plain(NOT_STATED, one) for one in LANGUAGES), went.unknown))
    yield from both("destinations", "컨소시엄 파견 국가", _countries(), rows)


def _countries() -> tuple[Column, ...]:
    return (
        Column.named("country", "국가 코드", "Country code", "string"),
        *Column.in_each_language("name", "국가", "Country"),
        Column.named("consortia", "등록된 컨소시엄", "Consortia on record"),
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
        yield (*head, its.what, its.first, its.last, marks_cell(its.marks))


def _names(code: str) -> tuple[str, ...]:
    return tuple(countries.country(code, one) for one in LANGUAGES)
