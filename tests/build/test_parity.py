"""Parity: pages and downloads say the same, read back with other libraries."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any

import extruct
import jsonschema
import openpyxl
import pytest

from generator.exports.tables import Table, tables
from generator.records.model import Consortium
from generator.search.hits import hit
from generator.text.date_format import day
from generator.text.dates import exact
from generator.text.number_format import krw, number, usd
from tests.support.raw import tree, words
from tests.support.worlds import World

pytestmark = pytest.mark.slow


TAG = "tag:x.example,2026:"
AMOUNTS = (
    *("total_cost_krw", "total_subsidy_krw", "total_own_krw", "own_per_firm_krw"),
    *("settled_cost_krw", "settled_subsidy_krw"),
)


def records(made: World, folder: str) -> list[dict[str, Any]]:
    """The records of a kind, from the JSON file."""
    found: list[dict[str, Any]] = json.loads(made.files[f"data/v1/{folder}.json"])["records"]
    return found


def dated(made: World) -> dict[str, tuple[str, str]]:
    """Every dated thing by its id, as JSON has it, with the record that it belongs to."""
    found: dict[str, Any] = {}
    for call in records(made, "calls"):
        schedule = call.get("schedule", {})
        days = {
            "opens": call.get("opens"),
            "closes": call.get("closes"),
            "result": call.get("result", {}).get("announced") or schedule.get("announcement"),
            "objection_until": schedule.get("objection_until"),
            "fee_due": call.get("fee", {}).get("due"),
        }
        for place, window in enumerate(call.get("windows", ()), 1):  # each that ends by itself
            closes = window.get("closes")
            days[f"closes-{place}"] = closes if closes != call.get("closes") else None
        found |= {f"calls/{call['id']}#{what}": d for what, d in days.items()}
    for its in records(made, "consortia"):
        found[f"consortia/{its['id']}#dispatch"] = its["computed"].get("event_starts")
    for series in records(made, "exhibitions"):
        for key, edition in series.get("editions", {}).items():
            found[f"exhibitions/{series['id']}#edition-{key}"] = edition.get("starts")
    return {id: (id.partition("#")[0], d) for id, d in found.items() if d}


def ended(made: World) -> dict[str, str]:
    """The exhibitions of which the last day of an edition is known alone; no calendar has it."""
    every = (
        (s["id"], its)
        for s in records(made, "exhibitions")
        for its in s.get("editions", {}).values()
    )
    return {
        f"exhibitions/{id}": its["ends"]
        for id, its in every
        if "ends" in its and not its.get("starts")
    }


def said(page: str) -> str:
    """The words of a page, without markup and with single spaces."""
    return words(tree(page))


def test_every_date_of_the_data_stands_on_its_page(made: World) -> None:
    shown = {name: said(page) for name, page in made.pages.items()}
    assert len(dated(made)) > 20
    for id, (name, written) in dated(made).items():
        first = day(written.partition("T")[0], "ko")
        first = first.partition(". ")[2] if exact(written) else first  # the end of a span: no year
        assert first in shown[name], (id, written)


def test_english_pages_have_the_dates_and_amounts_too(made: World) -> None:
    shown = {name: said(page) for name, page in made.english.items()}
    for id, (name, written) in dated(made).items():
        assert shows(shown[name], written.partition("T")[0], "en"), (id, written)
    for name, amount in amounts(made, "en"):
        assert amount in shown[name], (name, amount)


def test_the_calendar_has_every_day_that_is_known_and_no_other(made: World) -> None:
    listed = made.entries("calendar/all.ics")
    entries = {str(e["uid"]).removeprefix(TAG): e["dtstart"].dt for e in listed}
    known = {id: d for id, (_, d) in dated(made).items() if exact(d)}
    assert {id: written(d) for id, d in entries.items()} == known


def written(moment: date) -> str:
    """A moment as records write it; the hour of Seoul."""
    if isinstance(moment, datetime):
        assert str(moment.tzinfo) == "Asia/Seoul"
        return moment.strftime("%Y-%m-%dT%H:%M")
    return moment.isoformat()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_feeds_say_the_days_of_the_pages(made: World, language: str) -> None:
    prefix = "" if language == "ko" else "en/"
    feed = made.feed(f"{prefix}feeds/all.xml")
    assert not feed.bozo
    entries = {e.id.removeprefix(TAG): e.content[0].value for e in feed.entries}
    days = [*dated(made).values(), *ended(made).items()]
    names = {name for name, _ in days}
    assert set(entries) <= names
    assert len(entries) == min(200, len(names))
    for name, d in days:
        if name in entries:
            assert shows(entries[name], d, language), (name, d)


def shows(text: str, written: str, language: str) -> bool:
    """Whether a text has a date; where a span is told, its parts may stand apart."""
    known = exact(written)
    if known is None or language == "ko":
        return day(written, language) in text
    day_alone = rf"(?<!\d){known.day}(?!\d)"
    return known.strftime("%Y") in text and bool(re.search(day_alone, text))


def test_search_engines_are_told_the_days_of_the_pages(made: World) -> None:
    """JSON-LD, as extruct reads it from the pages: an event for each of which a day is certain."""
    for its in records(made, "consortia"):
        page = made.pages[f"consortia/{its['id']}"]
        told = extruct.extract(page, syntaxes=["json-ld"], errors="strict")["json-ld"]
        starts, ends = its["computed"].get("event_starts"), its["computed"].get("event_ends")
        marks = (its["computed"].get(f"event_{name}_marks") or "" for name in ("days", "place"))
        certain = bool(exact(starts)) and not any("inferred" in said for said in marks)
        assert len(told) == certain, its["id"]
        for event in told:
            last = ends if exact(ends) else None
            assert (event["startDate"], event.get("endDate")) == (starts, last)
            assert event["url"] == its["computed"]["url"]
            if its.get("ended", {}).get("kind") in ("cancelled", "replaced", "withdrawn"):
                assert not event["eventStatus"].endswith("EventScheduled"), its["id"]
            country = its["computed"].get("event_country")
            place = event.get("location", {}).get("address", {})
            assert place.get("addressCountry") == country


def test_parts_of_the_calendar_are_parts_of_the_whole(made: World) -> None:
    whole = uids(made, "calendar/all.ics")
    parts = [path for path in made.files if re.match(r"calendar/(sector|country|audience)/", path)]
    assert len(parts) > 5
    for path in parts:
        assert uids(made, path) <= whole
        assert uids(made, path) == uids(made, f"en/{path}")


def uids(made: World, path: str) -> set[str]:
    return {str(e["uid"]) for e in made.entries(path)}


def test_sums_are_those_of_the_pages_in_every_format(made: World) -> None:
    rows = {row["id"]: row for row in sheet(made, "consortia")}
    for its in records(made, "consortia"):
        page = said(made.pages[f"consortia/{its['id']}"])
        for name in AMOUNTS:
            amount = its["computed"].get(name)
            assert rows[its["id"]][name] == ("" if amount is None else str(amount))
            split = any("funding" in line for line in its.get("budget", ()))
            if amount is not None and not (split and name == "total_own_krw"):
                assert f"{amount:,}" in page, (its["id"], name)


def test_amounts_as_written_stand_on_pages_in_feeds_and_calendars(made: World) -> None:
    feed = {e.id.removeprefix(TAG): e for e in made.feed("feeds/all.xml").entries}
    entries = made.entries("calendar/all.ics")
    texts: dict[str, str] = {}
    for entry in entries:
        name = str(entry["uid"]).removeprefix(TAG).partition("#")[0]
        texts[name] = str(entry["description"])
    for name, amount in amounts(made):
        assert amount in said(made.pages[name]), (name, amount)
        if name in feed:
            assert amount in feed[name].content[0].value, (name, amount)
        if name in texts:
            assert amount in texts[name], (name, amount)


def amounts(made: World, language: str = "ko") -> Iterator[tuple[str, str]]:
    """The amounts that people look for, as pages write them, from JSON."""
    for call in records(made, "calls"):
        if (fee := call.get("fee", {}).get("krw")) is not None:
            yield f"calls/{call['id']}", krw(fee, language)
        if "budget_krw" in call:
            yield f"calls/{call['id']}", krw(call["budget_krw"], language)
    for its in records(made, "consortia"):
        for result in its.get("results", ()):
            write = usd(result["value"], language)
            plain = number(result["value"])
            yield f"consortia/{its['id']}", write if result["measure"].endswith("_usd") else plain


def sheet(made: World, name: str) -> list[dict[str, str]]:
    text = made.files[f"data/v1/csv/{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline="")))


def test_every_date_and_number_of_json_stands_in_csv_as_often(made: World) -> None:
    counted = 0
    for folder in dict.fromkeys(table.name.partition("_")[0] for table in tables(made.schemas)):
        cells: dict[str, Counter[str]] = {}
        for table in tables(made.schemas):
            if table.name.partition("_")[0] == folder:
                for row in sheet(made, table.name):
                    first = next(iter(row.values()))
                    cells.setdefault(first, Counter()).update(measured(row, table))
        for record in records(made, folder):
            wanted = Counter(leaves({k: v for k, v in record.items() if k != "id"}))
            assert cells[record["id"]] == wanted, record["id"]
            counted += wanted.total()
    assert counted > 1000


DATE = re.compile(r"\d{4}-\d\d(-\d\d(T\d\d:\d\d)?)?")


def measured(row: dict[str, str], table: Table) -> Iterator[str]:
    """The dates and numbers of a row, without the columns that only tell rows apart."""
    for column, cell in list(zip(table.columns, row.values(), strict=True))[table.keys :]:
        if column.type in ("integer", "number") and cell:
            yield plain(float(cell), "number")
        elif column.type == "string":
            yield from (part for part in cell.split("; ") if DATE.fullmatch(part))


def leaves(value: Any) -> Iterator[str]:
    """The dates and numbers below a value of JSON; months in a list stand in one cell."""
    if isinstance(value, dict):
        yield from (leaf for below in value.values() for leaf in leaves(below))
    elif isinstance(value, list):
        yield from (leaf for below in value if not isinstance(below, int) for leaf in leaves(below))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield plain(float(value), "number")
    elif isinstance(value, str) and DATE.fullmatch(value):
        yield value


def test_csv_xlsx_and_sqlite_hold_the_same_cells(made: World) -> None:
    database = sqlite3.connect(":memory:")
    database.deserialize(made.files["data/v1/portal.sqlite"])
    books: dict[str, Any] = {}
    for table in tables(made.schemas):
        folder = table.name.partition("_")[0]
        if folder not in books:
            content = BytesIO(made.files[f"data/v1/xlsx/{folder}.xlsx"])
            books[folder] = iter(openpyxl.load_workbook(content))
        compare(table, made, database, next(books[folder]))
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.close()


def compare(table: Table, made: World, database: sqlite3.Connection, grid: Any) -> None:
    rows = [list(row.values()) for row in sheet(made, table.name)]
    header, *cells = grid.iter_rows(values_only=True)
    assert list(header) == [column.labels["ko"] for column in table.columns]
    order = ", ".join(str(i + 1) for i in range(table.keys))
    stored = database.execute(f'SELECT * FROM "{table.name}" ORDER BY {order}').fetchall()
    in_order = sorted(range(len(rows)), key=lambda i: keys(rows[i], table))
    for index, kept in zip(in_order, stored, strict=True):
        for at, column in enumerate(table.columns):
            value = rows[index][at]
            wanted = value.removeprefix("'")
            if column.type == "number" and value:
                wanted = plain(float(value), "number")
            assert plain(kept[at], column.type) == wanted, (table.name, column.name)
            if not column.words:  # a spreadsheet has words for codes
                assert plain(cells[index][at], column.type) == wanted, (table.name, column.name)
    assert len(cells) == len(rows)


def keys(row: list[str], table: Table) -> list[Any]:
    columns = table.columns[: table.keys]
    return [int(v) if c.type == "integer" else v for v, c in zip(row, columns, strict=False)]


def plain(value: Any, type: str) -> str:
    """A cell as CSV writes it."""
    if value is None:
        return ""
    if type == "boolean":
        return "true" if value in (1, "예") else "false"
    if type == "number" and float(value) == int(value):
        return str(int(value))
    return str(value).replace("\r\n", "\n")


def test_json_follows_the_schemas_that_lie_beside_it(made: World) -> None:
    for folder in (
        "programmes",
        "calls",
        "organizations",
        "exhibitions",
        "consortia",
        "statistics",
    ):
        schema = json.loads(made.files[f"data/v1/schemas/{folder}.schema.json"])
        document = json.loads(made.files[f"data/v1/{folder}.json"])
        jsonschema.Draft202012Validator(schema).validate(document)
        lines = made.files[f"data/v1/{folder}.ndjson"].decode().splitlines()
        assert [json.loads(line) for line in lines] == document["records"]


def test_a_last_day_that_no_source_gives_is_no_value(made: World) -> None:
    """What a page says goes on from a day ends nowhere: in open data, in lists, in a selection."""
    rows = (hit(record, made.registry).row("ko") for record in made.registry.all(Consortium))
    listed = {row[0]: row for row in rows}
    told = 0
    for its in records(made, "consortia"):
        stops = its.get("stops", ())
        alone = len(stops) == 1 and not its.keys() & {"editions", "stages"}
        if alone and exact(stops[0].get("starts", "")):
            ends = stops[0].get("ends")
            row = listed[f"consortia/{its['id']}"]
            assert (its["computed"].get("event_ends"), row[6]) == (ends, ends or ""), its["id"]
            told += 1
    assert told or len(made.registry) < 100  # the made-up ones all have an end
