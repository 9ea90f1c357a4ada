"""Figures measured off every chart of the real records are those that the raw records have."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.charts.reader import columns, panels, parsed, ribbon, rows, texts
from tests.support.raw import LANGUAGES, Raw, of_kind, text
from tests.support.worlds import World, Worlds

pytestmark = pytest.mark.slow

SIZE = {
    ("krw", "ko"): 1e8, ("krw", "en"): 1e9, ("usd", "ko"): 1e4, ("usd", "en"): 1e6,
    ("usd_100m", "en"): 10,
}  # fmt: skip
"""How many units of a record one of a chart is."""


@pytest.fixture(scope="module")
def real(worlds: Worlds) -> World:
    return worlds("real")


def charts(made: World, language: str) -> dict[str, Any]:
    """Every chart's file, by its name."""
    folder = "charts/" if language == "ko" else "en/charts/"
    found = {path: its for path, its in made.files.items() if path.startswith(folder)}
    return {path: parsed(its) for path, its in found.items() if path.endswith(".svg")}


def series(made: World) -> dict[str, Raw]:
    return {name.partition("/")[2]: raw for name, raw in of_kind(made, "statistics")}


def meant(raw: Raw, period: str, part: str = "", language: str = "ko") -> list[Raw]:
    """All that a record says of one period and part."""
    return [
        its
        for its in raw["values"]
        if str(its["period"]) == period
        and (text(its["of"], language) if "of" in its else "") == part
        and "country" not in its
    ]


def kind(said: Raw) -> str:
    rough = {"approximate", "at_least", "at_most", "to"} & set(said)
    return "plan" if said.get("planned") else "rough" if rough else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_columns_are_as_high_as_the_last_figures(real: World, language: str) -> None:
    held = 0
    for id, root in charts(real, language).items():
        name = id.rpartition("/")[2].removesuffix(".svg")
        raw = series(real).get(name)
        if raw is None or not panels(root):
            continue
        size = SIZE.get((raw["unit"], language), 1)
        (panel,) = panels(root)
        for bar in columns(panel):
            said = meant(raw, bar.label)
            fits = [its for its in said if abs(its["value"] / size - bar.value) <= bar.error]
            assert fits, (name, bar)
            assert any(kind(its) == bar.kind for its in fits), (name, bar)
            held += 1
        spread = [its["value"] for its in raw["values"] if len(str(its["period"])) == 4]
        for value, error in ribbon(panel):
            assert any(abs(its / size - value) <= error for its in spread), (name, value)
        years = {str(its["period"]) for its in raw["values"] if len(str(its["period"])) == 4}
        assert {bar.label for bar in columns(panel)} == years
    assert held > 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_bars_are_as_long_as_the_figures_of_their_parts(real: World, language: str) -> None:
    held = 0
    for id, root in charts(real, language).items():
        name, ranks, _ = id.rpartition("/")[2].partition("-by-part.svg")
        if not ranks:
            continue
        raw = series(real)[name]
        size = SIZE.get((raw["unit"], language), 1)
        for bar in rows(root):
            said = [its for its in raw["values"] if text(its.get("of", ""), language) == bar.label]
            assert any(abs(its["value"] / size - bar.value) <= bar.error for its in said), bar
            held += 1
    assert held > 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_years_of_the_programme_stand_as_recorded(real: World, language: str) -> None:
    folder = "charts/" if language == "ko" else "en/charts/"
    root = charts(real, language)[f"{folder}programme-years.svg"]
    raw = {name[-4:]: its for name, its in of_kind(real, "programmes")}
    budget, _, firms = panels(root)
    drawn = {bar.label: bar for bar in columns(budget)}
    assert set(drawn) == {year for year, its in raw.items() if "budget_krw" in its}
    for year, bar in drawn.items():
        more = sum(its["krw"] for its in raw[year].get("supplements", ()))
        wanted = (raw[year]["budget_krw"] + more) / SIZE["krw", language]
        assert abs(wanted - bar.value) <= bar.error, bar
    for bar in columns(firms):
        told = [its for its in raw[bar.label]["results"] if its["measure"] == "firms"]
        close = [its for its in told if abs(its["value"] - bar.value) <= bar.error]
        inferred = any(path.startswith("results") for path in raw[bar.label].get("inferred", ()))
        assert close, bar
        assert any(bar.kind == (kind(its) or ("rough" if inferred else "")) for its in close), bar


def test_the_file_of_years_says_what_each_call_counts(real: World) -> None:
    rows = csv.DictReader(StringIO(real.files["charts/programme-years.csv"].decode("utf-8-sig")))
    said = {row["year"]: row for row in rows}
    held = 0
    for name, raw in of_kind(real, "calls"):
        result, first = raw.get("result", {}), str(raw.get("programmes", [""])[0])
        if raw.get("audience") != "hosts" or "selected" not in result or first[:4] not in said:
            continue
        row = said[first[:4]]
        selected, counts = (row[f"hosts_{its}"].split("; ") for its in ("selected", "counts"))
        assert (str(result["selected"]), result.get("counts", "")) in zip(
            selected, counts, strict=True
        ), name
        inferred = bool({"result", "result.selected"} & set(raw.get("inferred", ())))
        assert ("inferred" in row["hosts_marks"]) >= inferred, name
        held += 1
    assert held > 8


def test_what_one_call_selected_is_a_number_in_the_workbook_of_years(real: World) -> None:
    sheet = load_workbook(BytesIO(real.files["charts/programme-years.xlsx"])).worksheets[0]
    heads, *rows = sheet.iter_rows(values_only=True)
    selected = [row[heads.index("주관단체 모집 선정")] for row in rows]
    assert any(isinstance(value, int) for value in selected)
    assert not any(isinstance(value, str) and value.isdigit() for value in selected)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_says_its_source_with_a_day_its_licence_and_where_it_stands(
    real: World, language: str
) -> None:
    found = charts(real, language)
    assert len(found) >= 12
    for id, root in found.items():
        said = " ".join(texts(root))
        assert {"ko": "자료:", "en": "Sources:"}[language] in said, id
        assert "CC BY 4.0" in said and "https://x.example/" in said, id
        sources = said.partition({"ko": "자료:", "en": "Sources:"}[language])[2]
        dated = any(day in sources for day in ("(20", "(19"))
        assert dated or id.rpartition("/")[2] == "programme-2017-timeline.svg", id  # none has a day


def test_what_has_no_figure_in_the_period_is_named(real: World) -> None:
    root = charts(real, "ko")["charts/sme-exports-by-market-by-part.svg"]
    raw = series(real)["sme-exports-by-market"]
    last = max(str(its["period"]) for its in raw["values"])
    there = {text(its["of"], "ko") for its in raw["values"] if str(its["period"]) == last}
    said = " ".join(texts(root))
    missing = {text(its["of"], "ko") for its in raw["values"]} - there
    assert missing and all(name in said for name in missing)
