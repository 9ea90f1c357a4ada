"""The editions at which several Korean groups met as CSV and XLSX: a row for each group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.build.files.written_table import MARK_WORDS, both, marks_cell
from generator.exports.columns import JOINED, Column
from generator.exports.packed_rows import Row
from generator.facts.links import Link
from generator.facts.titles import title
from generator.records.registry import Registry
from generator.site.output import Export
from generator.text.languages import LANGUAGES
from generator.text.texts import plain
from generator.views.overlaps import Overlap, overlaps


def overlap_files(registry: Registry) -> Iterator[Export]:
    """Two files; none where no groups met, since the page has no table then."""
    rows = [row for overlap in overlaps(registry).rows for row in _rows(overlap)]
    if rows:
        yield from both("overlaps", "한국 단체가 둘 이상인 회차", _columns(), rows)


def _columns() -> tuple[Column, ...]:
    return (
        Column.named("exhibition", "전시회 ID", "Exhibition ID", "string"),
        Column.named("edition", "회차", "Edition", "string"),
        *Column.in_each_language("name", "전시회", "Exhibition"),
        Column.named("starts", "시작일", "First day", "string"),
        Column.named("ends", "종료일", "Last day", "string"),
        Column.named("days_marks", "날짜의 표시", "Days, marks", "string", words=MARK_WORDS),
        Column.named("consortium", "레코드", "Record", "string"),
        *Column.in_each_language("title", "단체 참가", "Group"),
        *Column.in_each_language("hosts", "주관단체", "Hosts"),
        *Column.in_each_language("funders", "지원 기관", "Funders"),
    )


def _rows(its: Overlap) -> Iterator[Row]:
    edition = (
        its.exhibition.id,
        its.key,
        *(plain(its.called.words, one) for one in LANGUAGES),
        its.when.first or None,
        its.when.ends.value if its.when.ends else None,
        marks_cell(its.when.marks),
    )
    for group in its.groups:
        titles = (plain(title(group.record), one) for one in LANGUAGES)
        yield (*edition, group.record.id, *titles, *_named(group.hosts), *_named(group.funders))


def _named(links: Iterable[Link]) -> Iterator[str]:
    for one in LANGUAGES:
        yield JOINED.join(plain(link.words, one) for link in links)
