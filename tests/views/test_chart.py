"""Bars: their lengths, gaps told once, unknown ends left out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.facts.marks import NO_MARKS, Marks
from generator.views.chart import bars, figure


def told(values: Iterable[tuple[str, float | None]]) -> list[tuple[object, object, object]]:
    return [(bar.label, bar.value, bar.length) for bar in bars(values)]


def test_lengths_are_hundredths_of_the_longest() -> None:
    assert told([("a", 30), ("b", 45), ("c", 0)]) == [
        *(("a", 30, 66.7), ("b", 45, 100.0), ("c", 0, 0.0))
    ]


def test_unknown_ends_are_left_out() -> None:
    known = [("b", 2.0, 100.0)]
    assert told([("a", None), ("b", 2), ("c", None), ("d", None)]) == known


def test_a_gap_inside_is_one_row_from_its_first_to_its_last() -> None:
    values = [("2019", 2), ("2020", None), ("2021", None), ("2022", None), ("2023", 2)]
    assert told(values)[1] == ("2020–22", None, None)
    assert told([("2019", 2), ("2020", None), ("2021", 2)])[1] == ("2020", None, None)


def test_nothing_known_is_no_chart_and_nothing_but_zero_has_no_length() -> None:
    assert told([]) == [] and told([("a", None)]) == []
    assert told([("a", 0)]) == [("a", 0, 0.0)]


def test_a_figure_keeps_its_marks_in_its_bar() -> None:
    about = {"value": 30, "approximate": True, "planned": None}
    plan = {"value": 45, "approximate": False, "planned": True}
    found = bars([("2018", figure(about)), ("2019", None), ("2020", figure(plan)), ("2021", 1)])
    rough, planned = Marks(approximate=True), Marks(planned=True)
    assert [bar.marks for bar in found] == [rough, NO_MARKS, planned, NO_MARKS]
    assert figure(None) is None and repr(found[0].value) == "30"
