"""The cross-tables as CSV and XLSX: every record once, and pivots in which it counts in each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from generator.exports import as_csv, crosstab, workbook
from generator.exports.columns import JOINED, Column
from generator.exports.data_folder import CHARTS
from generator.exports.packed_rows import Row
from generator.facts.crossed import Crossing, crossings
from generator.records.registry import Registry
from generator.records.schema import Schema, value_label
from generator.site.output import Export
from generator.text import countries
from generator.text.languages import LANGUAGES
from generator.text.texts import plain

NAME = "year-kind-country"
SHEET = tuple[str, tuple[Column, ...], list[Row]]
NOT_STATED = {"ko": "미상", "en": "not stated"}
COLUMNS = crosstab.TABLE.columns
*KEYS, _, _, RECORDS = COLUMNS[:6]
"""Year, scheme and kind, and how many records."""


def cross_files(registry: Registry, schemas: Mapping[str, Schema]) -> Iterator[Export]:
    """Two files: rows that add up as CSV, in codes; these and the pivots as XLSX, in words."""
    keys = crossings(registry)
    if not keys:
        return
    coded = crosstab.rows(registry)
    csv = partial(as_csv.written, [column.name for column in COLUMNS], coded)
    yield Export(f"{CHARTS}{NAME}.csv", csv, made_of=partial(tuple, coded))
    sheets = [
        _pivot("연도·유형×국가", keys, schemas, lambda its: its.key.countries, _country_name),
        _pivot(
            *("연도·유형×업종", keys, schemas, lambda its: its.key.sectors),
            lambda id: _called(schemas, "sectors", id),
        ),
        _whole(keys, schemas),
    ]
    of = [(title, [head.name for head in heads], rows) for title, heads, rows in sheets]
    yield Export(
        f"{CHARTS}{NAME}.xlsx", partial(workbook.written, sheets), made_of=partial(tuple, of)
    )


def _whole(keys: tuple[Crossing, ...], schemas: Mapping[str, Schema]) -> SHEET:
    """Every record in one row: what adds up."""
    rows: list[Row] = [
        (
            *_said(its, schemas),
            JOINED.join(_called(schemas, "sectors", id) for id in its.key.sectors),
            JOINED.join(_country_name(code) for code in its.key.countries),
            *its.cells,
        )
        for its in keys
    ]
    return "기록마다 한 번(합계용)", COLUMNS, rows


def _pivot(
    title: str,
    keys: tuple[Crossing, ...],
    schemas: Mapping[str, Schema],
    across: Callable[[Crossing], tuple[str, ...]],
    name: Callable[[str], str],
) -> SHEET:
    """Year, scheme and kind down, one column a value; a record of two counts in both."""
    found: dict[tuple[str, ...], dict[str, int]] = {}
    totals: dict[tuple[str, ...], int] = {}
    for its in keys:
        row = _said(its, schemas)
        totals[row] = totals.get(row, 0) + len(its.consortia)
        for value in across(its) or ("",):
            cells = found.setdefault(row, {})
            cells[value] = cells.get(value, 0) + len(its.consortia)
    values = sorted(
        {value for cells in found.values() for value in cells}, key=lambda v: (not v, v)
    )
    heads = tuple(
        Column.named(value or "not_stated", name(value) if value else NOT_STATED["ko"], value)
        for value in values
    )
    rows: list[Row] = [
        (*row, totals[row], *(found[row].get(value) for value in values)) for row in sorted(found)
    ]
    return title, (*KEYS, RECORDS, *heads), rows


def _said(its: Crossing, schemas: Mapping[str, Schema]) -> tuple[str, ...]:
    kind = plain(its.kind_words, LANGUAGES[0]) if its.key.kind else ""
    return its.key.year, _called(schemas, "scheme", its.key.scheme), kind


def _called(schemas: Mapping[str, Schema], field: str, value: str) -> str:
    node = schemas["consortium"].field((field,))
    assert node is not None
    return value_label(node.get("items", node), value, LANGUAGES[0])


def _country_name(code: str) -> str:
    return countries.country(code, LANGUAGES[0])
