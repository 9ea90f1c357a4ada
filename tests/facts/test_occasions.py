"""Occasions: everything with a day, each by a name of its own, as certain as it is."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.marks import NO_MARKS, PLANNED, Marks
from generator.facts.occasions import Occasion, all_occasions, occasions
from generator.records.model import Call, Consortium, Exhibition
from tests.support.bare import the, world_of

GUESS = Marks(inferred=True)
FIELDS = {
    "opens": "2025-12-10",
    "closes": "2026-01-20T18:00",
    "schedule": {"announcement": "2026-03-05", "objection_until": "2026-03-12"},
    "fee": {"krw": 1, "per": "firm", "due": "2026-02-28"},
}


def of_call(**fields: Any) -> dict[str, Occasion]:
    world = world_of({"calls/2026-hosts": fields})
    return {found.what: found for found in occasions(the(world, Call), world)}


def test_every_day_of_a_call() -> None:
    assert {what: found.when.first for what, found in of_call(**FIELDS).items()} == {
        "opens": "2025-12-10",
        "closes": "2026-01-20T18:00",
        "result": "2026-03-05",
        "objection_until": "2026-03-12",
        "fee_due": "2026-02-28",
    }


def test_every_window_opens_and_closes_by_its_own_name() -> None:
    windows = [
        {"what": "1차", "opens": "2026-01-05", "closes": "2026-01-20T18:00"},
        {"what": "2차", "opens": "2026-03-02", "closes": "2026-03-10"},
    ]
    world = world_of({"calls/2026-hosts": {"windows": windows}})
    found = occasions(the(world, Call), world)
    assert [(o.id.partition("#")[2], o.when.first, o.part) for o in found] == [
        ("opens", "2026-01-05", None),
        ("closes", "2026-03-10", None),
        ("closes-1", "2026-01-20T18:00", "1차"),
        ("opens-2", "2026-03-02", "2차"),
    ]


def test_a_result_that_was_to_be_announced_is_a_plan() -> None:
    assert of_call(**FIELDS)["result"].when.marks == PLANNED
    result = {"counts": "events", "selected": 3, "announced": "2026-03-09"}
    told = of_call(**FIELDS, result=result)["result"]
    assert (told.when.first, told.when.marks) == ("2026-03-09", NO_MARKS)


def test_a_guessed_deadline_is_one() -> None:
    found = of_call(**FIELDS, inferred=["closes"])
    assert {what for what, its in found.items() if its.when.marks.inferred} == {"closes"}


def test_a_cancelled_call_is_cancelled_on_each_day() -> None:
    assert not any(found.cancelled for found in of_call(**FIELDS).values())
    found = of_call(**FIELDS, cancelled="2026-01-02").values()
    assert found and all(its.cancelled for its in found)


def test_a_call_without_days_has_no_occasion() -> None:
    assert of_call() == {}


def test_a_dispatch_with_its_place() -> None:
    stops = [{"country": "DE", "starts": "2026-03-05", "ends": "2026-03-06"}]
    world = world_of({"consortia/2026/alpha": {"stops": stops, "inferred": ["stops.1.starts"]}})
    (found,) = occasions(the(world, Consortium), world)
    assert (found.what, found.id) == ("dispatch", "consortia/2026/alpha#dispatch")
    assert (found.when.first, found.when.last) == ("2026-03-05", "2026-03-06")
    assert (found.where.country, found.when.marks, found.cancelled) == ("DE", GUESS, False)


def test_a_consortium_that_ended_is_cancelled() -> None:
    fields = {"stops": [{"country": "DE", "starts": "2026"}], "ended": {"kind": "cancelled"}}
    world = world_of({"consortia/2026/alpha": fields})
    (found,) = occasions(the(world, Consortium), world)
    assert found.cancelled


def test_a_consortium_without_a_day_has_no_occasion() -> None:
    world = world_of({"consortia/2026/alpha": {"stops": [{"country": "DE"}]}})
    assert occasions(the(world, Consortium), world) == ()


def test_the_editions_of_a_fair() -> None:
    editions = {
        "2024": {"starts": "2024-11-11", "ended": "cancelled"},
        "2025": {"starts": "2025-11-17", "ends": "2025-11-20", "city": "뮌헨"},
        "2026": {},
    }
    fields = {"editions": editions, "usual_country": "DE", "inferred": ["editions.2025"]}
    names = [{"name": "WHX Dubai", "from": "2025"}, {"name": "Arab Health", "until": "2025"}]
    world = world_of({"exhibitions/fair": {**fields, "names": names}})
    first, second = occasions(the(world, Exhibition), world)
    assert (first.id, first.cancelled) == ("exhibitions/fair#edition-2024", True)
    assert (second.id, second.cancelled) == ("exhibitions/fair#edition-2025", False)
    assert (first.when.marks, second.when.marks) == (NO_MARKS, GUESS)
    assert (second.when.last, second.where.city, second.where.country) == (
        "2025-11-20",
        "뮌헨",
        None,
    )
    assert (first.title, second.title) == ("Arab Health", "WHX Dubai")
    assert second.key == "2025"


def test_an_organization_has_none() -> None:
    world = world_of({"organizations/mss": {}})
    (record,) = world
    assert occasions(record, world) == ()


@pytest.mark.parametrize(
    ("day", "known"),
    [("2026-03-05", True), ("2026-03-05T18:00", True), ("2026-03", False), ("2026", False)],
)
def test_a_half_known_date_is_never_a_day(day: str, known: bool) -> None:
    assert of_call(opens=day)["opens"].known is known


def test_a_renamed_record_keeps_the_names_of_its_occasions() -> None:
    found = of_call(opens="2026", formerly=["2025-hosts"])
    assert found["opens"].id == "calls/2025-hosts#opens"


def test_an_occasion_is_called_as_its_record() -> None:
    assert of_call(opens="2026", title="공고")["opens"].title == "공고"


def test_all_by_day_and_then_by_name() -> None:
    world = world_of({
        "calls/b": {"closes": "2026-01-20"},
        "calls/a": {"closes": "2026-01-20", "opens": "2026-01"},
        "consortia/2026/alpha": {"stops": [{"country": "DE", "starts": "2025-03-05"}]},
    })  # fmt: skip
    assert [found.id for found in all_occasions(world)] == [
        "consortia/2026/alpha#dispatch", "calls/a#opens", "calls/a#closes", "calls/b#closes",
    ]  # fmt: skip


def test_a_window_that_closes_before_the_call_is_an_occasion_of_its_own() -> None:
    windows = [{"what": "파리", "closes": "2016-12-30"}, {"what": "상하이", "closes": "2017-01-06"}]
    world = world_of({"calls/2017-fairs": {"closes": "2017-01-06", "windows": windows}})
    found = [(its.id, its.when.first) for its in occasions(the(world, Call), world)]
    assert found == [
        ("calls/2017-fairs#closes", "2017-01-06"),
        ("calls/2017-fairs#closes-1", "2016-12-30"),
    ]
