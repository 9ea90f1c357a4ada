"""Marks: what a fact says of itself, and that it says it of a field inside a marked group too."""

from __future__ import annotations

import pytest

from generator.facts.marks import NO_MARKS, PLANNED, Fact, Marks, inferred, together
from generator.records.model import Consortium
from tests.support.bare import the, world_of


@pytest.mark.parametrize(
    ("path", "marked"),
    [
        pytest.param(
            ("stops", 1, "starts"), True, id="the field itself, counted from 1 in records"
        ),
        pytest.param(("stops", 0, "starts"), False, id="the entry before it"),
        pytest.param(("stops", 1, "ends"), False, id="the field beside it"),
        pytest.param(("stops", 1), False, id="the group around it"),
        pytest.param(("hosts", 0), True, id="an entry of a marked list"),
        pytest.param(("hosts",), True, id="the marked list"),
        pytest.param(("host",), False, id="a name that begins alike"),
    ],
)
def test_a_field_is_marked_itself_or_by_a_group_around_it(
    path: tuple[str | int, ...], marked: bool
) -> None:
    stops = [{"country": "DE"}, {"country": "DE", "starts": "2026-03-05", "ends": "2026-03-06"}]
    fields = {"stops": stops, "inferred": ["stops.2.starts", "hosts"], "hosts": ["kbiz"]}
    record = the(world_of({"consortia/2026/alpha": fields}), Consortium)
    assert inferred(record, *path) == Marks(inferred=marked)


def test_a_record_that_infers_nothing_marks_nothing() -> None:
    record = the(world_of({"consortia/2026/alpha": {}}), Consortium)
    assert inferred(record, "title") == NO_MARKS


def test_marks_stand_in_one_order_whichever_came_first() -> None:
    both = Marks(approximate=True) | Marks(planned=True) | Marks(inferred=True)
    assert both.names == ("inferred", "planned", "approximate")


@pytest.mark.parametrize("name", ["inferred", "planned", "approximate"])
def test_a_mark_of_either_part_is_a_mark_of_the_whole(name: str) -> None:
    marked = Marks(**{name: True})
    assert marked | NO_MARKS == NO_MARKS | marked == marked
    assert together([NO_MARKS, marked, NO_MARKS]) == marked
    assert marked and not NO_MARKS


def test_nothing_together_has_no_marks() -> None:
    assert together([]) == NO_MARKS


@pytest.mark.parametrize(
    ("marks", "tentative"),
    [
        (Marks(inferred=True), True),
        (Marks(planned=True), True),
        (Marks(approximate=True), False),
        (NO_MARKS, False),
    ],
)
def test_only_what_may_turn_out_otherwise_is_tentative(marks: Marks, tentative: bool) -> None:
    assert marks.tentative is tentative


def test_a_fact_keeps_its_marks_when_it_gets_more() -> None:
    fact = Fact(3, Marks(inferred=True)).but(PLANNED)
    assert (fact.value, fact.marks) == (3, Marks(inferred=True, planned=True))
