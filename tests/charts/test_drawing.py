"""The shape of a drawing: hatched, ruled, to scale, inside its edges, with a name and a summary."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.chart import Break, Called, Chart, Cited, Known, Panel, Spot
from generator.charts.chart_words import ChartWords
from generator.charts.citing import cited
from generator.charts.drawn_charts import file, inline
from generator.charts.measure import width, wrapped
from generator.charts.scale import ticks
from generator.facts.marks import PLANNED, Marks
from generator.records.schema import Schema
from tests.charts.reader import SVG, columns, panels, parsed, ribbon, rows, texts
from tests.support.worlds import SITE

ROUGH = Marks(approximate=True)


def years(*known: Known | None, first: int = 2018) -> tuple[Spot, ...]:
    return tuple(Spot(Called(str(first + n)), its) for n, its in enumerate(known))


PANEL = Panel(
    years(
        Known(40), None, None, None, Known(50, ROUGH), Known(60, PLANNED),
        Known(80, lowest=70, highest=90),
    ),
    "firms",
)  # fmt: skip
CHART = Chart(
    "x", "years", Called({"ko": "시험 <표> & 그림", "en": "Test"}), "statistics/x/", "x", (PANEL,),
    cited=(Cited("가 신문", "2026-01-05"),),
)  # fmt: skip


@pytest.fixture
def words(schemas: dict[str, Schema]) -> ChartWords:
    return ChartWords("ko", schemas, SITE)


def drawn(chart: Chart, words: ChartWords) -> Any:
    return parsed(file(chart, words))


def test_plans_and_round_figures_are_hatched_each_in_its_way(words: ChartWords) -> None:
    root = drawn(CHART, words)
    found = {bar.label: bar.kind for bar in columns(panels(root)[0])}
    assert found == {"2018": "", "2022": "rough", "2023": "plan", "2024": ""}
    ids = {its.get("id") for its in root.iter(f"{SVG}pattern")}
    fills = [its.get("fill") for its in root.iter(f"{SVG}rect") if "url" in (its.get("fill") or "")]
    assert {fill[5:-1] for fill in fills} == ids and len(ids) == 2
    said = texts(root)
    assert "계획" in said and "어림수이거나 추정한 값" in said
    assert "약 50" in said and "60 (계획)" in said


def test_a_legend_names_only_what_occurs(words: ChartWords) -> None:
    plain = replace(CHART, panels=(Panel(years(Known(1), Known(2)), "firms"),))
    assert not {"계획", "발표 때마다 달라진 범위"} & set(texts(drawn(plain, words)))


def test_a_gap_is_to_scale_and_says_that_nothing_is_known(words: ChartWords) -> None:
    (panel,) = panels(drawn(CHART, words))
    at = {
        its.text: float(its.get("x"))
        for its in panel.iter(f"{SVG}text")
        if "year" in its.get("class")
    }
    assert at["2022"] - at["2018"] == pytest.approx(4 * (at["2023"] - at["2022"]), abs=0.3)
    assert "자료 없음" in [its.text for its in panel.iter(f"{SVG}text")]


def test_a_ribbon_goes_from_the_lowest_to_the_highest_publication(words: ChartWords) -> None:
    (panel,) = panels(drawn(CHART, words))
    found = sorted({round(value) for value, _ in ribbon(panel)})
    assert found == [50, 60, 70, 90]
    alone = replace(CHART, panels=(Panel(years(Known(8, lowest=7, highest=9), None), "firms"),))
    assert sorted({round(value) for value, _ in ribbon(panels(drawn(alone, words))[0])}) == [7, 9]


def test_a_break_is_ruled_where_it_begins_and_told(words: ChartWords) -> None:
    root = drawn(replace(CHART, breaks=(Break("2022", "조사 범위 확대"),)), words)
    (rule,) = [its for its in root.iter(f"{SVG}line") if its.get("class") == "break"]
    (panel,) = panels(root)
    at = {
        its.text: float(its.get("x"))
        for its in panel.iter(f"{SVG}text")
        if "year" in its.get("class")
    }
    assert at["2021"] < float(rule.get("x1")) < at["2022"]
    assert "조사 범위 확대" in " ".join(texts(root)) and "2022년부터" in " ".join(texts(root))


def test_small_charts_of_one_unit_share_a_scale_and_others_do_not(words: ChartWords) -> None:
    small = Panel(years(Known(1), Known(2)), "firms", Called("가"))
    large = years(Known(100), Known(90))
    same = replace(CHART, panels=(small, Panel(large, "firms", Called("나"))))
    tops = [max(bar.value for bar in columns(its)) for its in panels(drawn(same, words))]
    assert tops == pytest.approx([2, 100], abs=1)
    other = replace(CHART, panels=(small, Panel(large, "consortia", Called("나"))))
    heights = [
        max(float(its.get("height")) for its in panel.iter(f"{SVG}rect"))
        for panel in panels(drawn(other, words))
    ]
    assert heights[0] == pytest.approx(heights[1], abs=1)


def test_bars_of_parts_begin_with_the_largest_and_say_their_figures(words: ChartWords) -> None:
    spots = tuple(Spot(Called(name), Known(n, marks)) for name, n, marks in (
        ("아주 긴 이름을 가진 국가와 권역을 한데 묶은 지역", 88.6, Marks()),
        ("나", 12.5, PLANNED), ("다", 3, ROUGH),
    ))  # fmt: skip
    chart = replace(CHART, form="ranks", panels=(Panel(spots, "usd_100m"),), period="2025-H1")
    root = drawn(chart, words)
    found = [(bar.label, round(bar.value, 1), bar.kind) for bar in rows(root)]
    assert [(value, kind) for _, value, kind in found] == [
        (88.6, ""),
        (12.5, "plan"),
        (3.0, "rough"),
    ]
    assert texts(root, "figure") == ["88.6", "12.5 (계획)", "약 3"]
    assert "2025년 상반기 · 단위: 억 달러" in texts(root)


def test_it_has_a_name_and_a_summary_and_words_are_escaped(words: ChartWords) -> None:
    root = drawn(CHART, words)
    named = root.get("aria-labelledby").split()
    told = {its.get("id"): its.text for its in root if its.get("id")}
    assert told[named[0]] == "시험 <표> & 그림"
    assert "4개" in told[named[1]] and root.get("role") == "img"


def test_no_line_of_words_leaves_the_sheet(words: ChartWords) -> None:
    long = Called("끝없이 이어지는 통계의 이름 " * 6)
    chart = replace(CHART, title=long, cited=tuple(Cited("자료" * n, "2026") for n in range(3, 40)))
    for its in parsed(f"<g xmlns='{SVG[1:-1]}'>{inline(chart, words)}</g>".encode()):
        for line in its.iter(f"{SVG}text"):
            long_ = width(line.text, float(line.get("font-size")))
            left = (
                float(line.get("x"))
                - {"end": 1, "middle": 0.5}.get(line.get("text-anchor"), 0) * long_
            )
            assert left >= -0.5 and left + long_ <= float(its.get("width")) + 0.5, line.text


def test_a_drawing_holds_nothing_that_runs_or_loads(words: ChartWords) -> None:
    content = file(CHART, words)
    assert not any(word in content for word in (b"<style", b"style=", b"<script", b"href"))
    ids = [its.get("id") for its in parsed(content).iter() if its.get("id")]
    assert len(ids) == len(set(ids))
    both = parsed(f"<g xmlns='{SVG[1:-1]}'>{inline(CHART, words)}</g>".encode())
    ids = [its.get("id") for its in both.iter() if its.get("id")]
    assert len(ids) == len(set(ids))


@given(st.floats(min_value=0.001, max_value=1e12))
def test_an_axis_reaches_the_highest_figure_in_few_round_steps(top: float) -> None:
    found = ticks(top)
    assert found[0] == 0 and 2 <= len(found) <= 5
    assert top * 0.999 <= found[-1] <= top * 2.6


@given(st.text(alphabet="가나다 abc,.W", max_size=80), st.integers(30, 200))
def test_wrapped_words_lose_nothing_and_fit(words: str, room: int) -> None:
    lines = list(wrapped(words, 12, room))
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert all(width(line, 12) <= room for line in lines)


def test_a_source_is_named_once_with_its_last_day() -> None:
    found = cited(
        iter(
            [
                {"title": "가", "date": "2024-01-01", "url": None},
                {"title": None, "date": "2026-02", "url": "https://www.x.example/a?b"},
                {"title": "가", "date": "2025-01-01", "url": "https://y.example/"},
                {"title": "나", "date": None, "url": None},
            ]
        )
    )
    assert [(its.title, its.day) for its in found] == [
        *(("x.example", "2026-02"), ("가", "2025-01-01"), ("나", ""))
    ]
