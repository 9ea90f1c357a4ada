"""The cross-table, held against the records as other readers have them."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from tests.build.test_parity import records, sheet
from tests.support.raw import of_kind, year_of
from tests.support.worlds import World

pytestmark = pytest.mark.slow

KEYS = ("year", "scheme", "kind", "sectors", "countries")
SUMS = ("cost_krw", "subsidy_krw")
OWN = {"planned": "total", "settled": "settled"}


def summary(made: World) -> dict[tuple[str, ...], dict[str, int]]:
    """The rows of the table by their keys."""
    found = {}
    for row in sheet(made, "consortia_summary"):
        key = tuple(row[name] for name in KEYS)
        found[key] = {name: int(cell or 0) for name, cell in row.items() if name not in KEYS}
    return found


def test_each_record_stands_in_one_row(made: World) -> None:
    """Year, scheme, kind and sectors as the raw records have them; countries as JSON has one."""
    counted: Counter[tuple[str, ...]] = Counter()
    for name, raw in of_kind(made, "consortia"):
        year = year_of(raw, name)
        sectors = "; ".join(sorted(raw.get("sectors", ())))
        counted[year, raw["scheme"], raw.get("kind", ""), sectors] += 1
    rows: Counter[tuple[str, ...]] = Counter()
    for key, row in summary(made).items():
        rows[key[:4]] += row["records"]
    assert rows == counted and counted.total() > 10


def test_the_first_country_of_an_event_is_among_those_of_its_row(made: World) -> None:
    rows = summary(made)
    for its in records(made, "consortia"):
        if country := its["computed"].get("event_country"):
            year = year_of(its, f"consortia/{its['id']}")
            assert any(key[0] == year and country in key[4].split("; ") for key in rows), its["id"]


def test_sums_are_those_of_the_records_that_state_both_amounts(made: World) -> None:
    for plan, name in OWN.items():
        wanted: Counter[tuple[str, str]] = Counter()
        for year, amounts in stated(made, name):
            wanted[year, "records"] += 1
            wanted.update({(year, of): amount for of, amount in zip(SUMS, amounts, strict=True)})
        told: Counter[tuple[str, str]] = Counter()
        for key, row in summary(made).items():
            told.update({(key[0], of): row[f"{plan}_{of}"] for of in ("records", *SUMS)})
        assert +told == +wanted
        where = {"planned": "budget", "settled": "settlement"}[plan]
        assert bool(wanted) is any(where in its for its in records(made, "consortia"))


def stated(made: World, name: str) -> Iterator[tuple[str, list[Any]]]:
    for its in records(made, "consortia"):
        amounts = [its["computed"].get(f"{name}_{of}") for of in SUMS]
        if None not in amounts and "ended" not in its:
            yield year_of(its, f"consortia/{its['id']}"), amounts


def test_what_no_record_states_is_empty_and_no_0(made: World) -> None:
    for row in sheet(made, "consortia_summary"):
        for plan in OWN:
            empty = [row[f"{plan}_{of}"] == "" for of in SUMS]
            assert empty == [row[f"{plan}_records"] == "0"] * 2


def test_the_database_has_the_table_too(made: World) -> None:
    database = sqlite3.connect(":memory:")
    database.deserialize(made.files["data/v1/portal.sqlite"])
    (count,) = database.execute("SELECT SUM(records) FROM consortia_summary").fetchone()
    assert (count,) == database.execute("SELECT COUNT(*) FROM consortia").fetchone()
    database.close()
