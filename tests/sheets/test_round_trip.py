"""What a record holds comes out on a sheet and goes in again unchanged."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.records.model import Consortium
from generator.records.schema import Schema
from generator.sheets.layout import PARTS, WHOLE, sheets
from tests.support import desks
from tests.support.desks import register

pytestmark = pytest.mark.slow

FIELDS = {"roster": "participants", "budget": "budget", "results": "results"}
FIELDS |= {"settlement": "settlement"}


def having(field: str) -> list[str]:
    return [
        file.removeprefix("data/").removesuffix(".yml")
        for file, read in register().files.items()
        if isinstance(read, Consortium) and read.written.get(field)
    ]


def plain(value: Any) -> Any:
    """Texts in Korean alone written one way, and rows of funding in any order."""
    if isinstance(value, dict):
        return value["ko"] if set(value) == {"ko"} else {n: plain(v) for n, v in value.items()}
    if isinstance(value, list):
        rows = [plain(one) for one in value]
        named = all(isinstance(row, dict) and "by" in row for row in rows)
        return sorted(rows, key=json.dumps) if named else rows
    return value


def unchanged(name: str, part: str) -> None:
    here = desks.of(name)
    contents = [here.workbook(part)] + ([here.csv(part)] if part != WHOLE else [])
    for content in contents:
        done = here.imported(content)
        assert done.text.encode() == here.source, name
        assert [r for r in done.remarks if r.fault] == [] and done.findings == []


@pytest.mark.parametrize("part", PARTS)
def test_every_part_of_a_record_goes_in_again_with_the_same_bytes(part: str) -> None:
    names = having(FIELDS[part])
    assert len(names) >= 3
    for name in names[::25] if part == "results" else names[::3]:
        unchanged(name, part)


def test_every_entry_of_a_list_of_texts_goes_in_again() -> None:
    name = next(name for name in having("notes") if len(desks.of(name).data["notes"]) > 1)
    unchanged(name, WHOLE)


@pytest.mark.long
@pytest.mark.parametrize("part", [*PARTS, WHOLE])
def test_all_of_all_records_goes_in_again_with_the_same_bytes(part: str) -> None:
    for name in having(FIELDS.get(part, "title")):
        unchanged(name, part)


def test_a_text_has_a_column_for_each_language_of_its_schema(
    monkeypatch: pytest.MonkeyPatch, schemas: dict[str, Schema]
) -> None:
    """A third language of pages alone had one, for a field that no record takes."""
    monkeypatch.setattr("generator.sheets.growing.LANGUAGES", ("ko", "en", "ja"))
    [sheet] = sheets("roster", schemas["consortium"], {})
    names = [column.language for column in sheet.columns if column.steps == ("name",)]
    assert names == ["ko", "en"]


@pytest.mark.parametrize("part", PARTS)
def test_a_sheet_alone_gives_the_part_to_a_record_that_lacks_it(part: str) -> None:
    field = FIELDS[part]
    above = ("roster_consent", "budget_total_krw", "subsidy_total_krw")
    for name in having(field)[:2]:
        here = desks.of(name)
        done = here.without(field, *above).imported(here.workbook(part), part)
        assert plain(done.data.get(field)) == plain(here.data[field]), name


def test_a_whole_consortium_goes_in_again_and_into_a_new_file() -> None:
    names = having("title")
    samples = [name for name in names if name.startswith("samples/")]
    for name in (samples[1], *names[::90]):
        here = desks.of(name)
        content = here.workbook(WHOLE)
        assert here.imported(content).text.encode() == here.source, name
        empty = desks.Desk(here.file, b"", {})
        assert plain(empty.imported(content).data) == plain(here.data), name


def test_comments_and_all_that_the_sheet_does_not_show_stay() -> None:
    here = desks.of("samples/consortia/2026/beauty-spring-example-trade")
    text = here.source.decode().replace("    booth: B2-02", "    booth: B2-02  # 복도 쪽")
    text = text.replace("budget:\n", "# 2차 조정\nbudget:\n")
    noted = desks.Desk(here.file, text.encode(), here.data)
    rows = [
        ["기업명", "부스"],
        *([p["name"]["ko"], p.get("booth")] for p in here.data["participants"]),
    ]
    rows[1][1] = "B2-77"
    done = noted.imported(desks.book(*rows))
    assert not done.fails
    assert done.text == text.replace("    booth: B2-01\n", "    booth: B2-77\n")
