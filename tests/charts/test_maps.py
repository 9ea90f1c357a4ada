"""The map: every country is named with its number and leads to its consortia; no names meet."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.chart import Called, Chart, Cited, Known, Panel, Spot
from generator.charts.chart_words import ChartWords
from generator.charts.drawn_charts import drawn, file
from generator.charts.measure import width
from generator.charts.placing import Mark, meet, placed
from generator.charts.sheet import NARROW
from generator.charts.svg import written
from generator.records.schema import Schema
from tests.charts.reader import SVG, parsed, texts
from tests.support.raw import LANGUAGES, of_kind
from tests.support.worlds import SITE, Worlds

LANDS = ("VN", "ID", "US", "MY", "SG", "CN", "JP", "PL", "SE", "DE", "FR", "NL", "BE", "CH", "HK")


def chart(*lands: str) -> Chart:
    spots = tuple(Spot(Called(country=code), Known(n)) for n, code in enumerate(lands, 1))
    title = Called(word="destinations")
    panels = (Panel(spots, "consortia"),)
    return Chart("m", "map", title, "statistics/", "m", panels, cited=(Cited("가"),), unplaced=2)


@pytest.mark.parametrize("wide", [True, False])
def test_every_country_is_named_with_its_number_and_leads_on(
    schemas: dict[str, Schema], wide: bool
) -> None:
    words = ChartWords("en", schemas, SITE, near=lambda path: f"../{path}")
    made = drawn(chart(*LANDS), words) if wide else drawn(chart(*LANDS), words, NARROW)
    root = parsed(written(made).encode())
    links = list(root.iter(f"{SVG}a"))
    assert [its.get("href") for its in links] == [
        f"../consortia/?scheme=export_consortium&country={code}" for code in LANDS
    ]
    said = " ".join(texts(root))
    for number, link in enumerate(links, 1):
        assert link.get("aria-label").endswith(f" {number}") and link.get("aria-label") in said
    assert "without a country on record: 2" in said
    assert root.get("role") == "group"


def test_larger_numbers_have_larger_circles(schemas: dict[str, Schema]) -> None:
    root = parsed(file(chart(*LANDS), ChartWords("ko", schemas, SITE)))
    found = [float(its.get("r")) for its in root.iter(f"{SVG}circle")]
    assert found == sorted(found) and found[0] < found[-1]
    link = next(root.iter(f"{SVG}a")).get("href")
    assert link.startswith("https://x.example/consortia/?")


marks = st.lists(
    st.builds(
        Mark,
        *(st.floats(20, 680), st.floats(20, 300), st.floats(2, 14)),
        st.text("가나다ab", min_size=1, max_size=8),
    ),
    max_size=25,
)  # fmt: skip


@given(marks)
def test_no_name_lies_on_another_or_on_a_mark(given_marks: list[Mark]) -> None:
    boxes: list[Any] = []
    for mark, place in placed(given_marks, 12, (0, 0, 700, 320)):
        if place:
            x, y = place
            box = (x, y - 10, x + width(mark.said, 12), y + 2)
            assert box[0] >= 0 and box[2] <= 700
            assert not any(meet(box, other) for other in boxes)
            assert not any(meet(box, other.box) for other in given_marks if other is not mark)
            boxes.append(box)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_has_the_countries_of_the_stops_on_record(worlds: Worlds, language: str) -> None:
    made = worlds("real")
    folder = "" if language == "ko" else "en/"
    root = parsed(made.files[f"{folder}charts/destinations.svg"])
    shown = {its.get("href")[-2:]: its.get("aria-label") for its in root.iter(f"{SVG}a")}
    editions = {
        f"{name.partition('/')[2]}/{key}": its.get("country") or raw.get("country")
        for name, raw in of_kind(made, "exhibitions")
        for key, its in raw.get("editions", {}).items()
    }
    counted: dict[str, int] = {}
    for _, raw in of_kind(made, "consortia"):
        if raw["scheme"] == "export_consortium":
            stops = {its.get("country") for its in raw.get("stops", ())}
            for land in stops or {editions.get(its) for its in raw.get("editions", ())}:
                counted[land] = counted.get(land, 0) + 1
    assert {land: int(said.rpartition(" ")[2]) for land, said in shown.items()} == {
        land: count for land, count in counted.items() if land
    }
