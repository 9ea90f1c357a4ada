"""Events: the dispatch before the stops, the stops before the editions, and marks all the way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from generator.facts.events import Event, event, event_day, given_up, held_days
from generator.facts.marks import NO_MARKS, PLANNED, Marks
from generator.facts.where import NOWHERE
from generator.facts.written import place
from generator.records.model import Consortium
from tests.support.bare import the, world_of

GUESS = Marks(inferred=True)
DISPATCH = {"dispatch": {"starts": "2025-11-16", "ends": "2025-11-22"}}
STOPS = [
    {"country": "FR", "city": "파리", "starts": "2025-11-14", "ends": "2025-11-15"},
    {"country": "DE", "city": "뒤셀도르프", "starts": "2025-11-12"},
]
FAIR = {"starts": "2025-11-17", "ends": "2025-11-20", "country": "DE", "city": "뒤셀도르프"}
OTHER = {"editions": {"2026": {"starts": "2026-01-10", "ends": "2026-01-12"}}}


def told(edition: Mapping[str, Any], more: Mapping[str, Any], **fields: Any) -> Event:
    fair = {"editions": {"2025": edition}, **more}
    names = {"exhibitions/fair": fair, "exhibitions/other": OTHER, "consortia/2025/alpha": fields}
    world = world_of(names)
    return event(the(world, Consortium), world)


def span(its: Event) -> tuple[str, str, Marks]:
    return its.when.first, its.when.last, its.when.marks


@pytest.mark.parametrize(
    ("fields", "first", "last"),
    [
        pytest.param({"stages": DISPATCH, "stops": STOPS, "editions": ["fair/2025"]},
                     "2025-11-16", "2025-11-22", id="dispatch first"),
        pytest.param({"stages": {"dispatch": {"starts": "2025-11-16"}}},
                     "2025-11-16", "2025-11-16", id="a dispatch of one day"),
        pytest.param({"stages": {"preparation": {"starts": "2025-01-01"}}, "stops": STOPS},
                     "2025-11-12", "2025-11-15", id="then the stops"),
        pytest.param({"stops": [{"country": "DE"}], "editions": ["fair/2025"]},
                     "2025-11-17", "2025-11-20", id="then the editions"),
        pytest.param({"editions": ["fair/2025", "other/2026"]},
                     "2025-11-17", "2026-01-12", id="of all editions"),
        pytest.param({"editions": ["fair/2019"]}, "", "", id="an edition that is not on record"),
        pytest.param({}, "", "", id="nothing"),
    ],
)  # fmt: skip
def test_where_the_days_come_from(fields: dict[str, Any], first: str, last: str) -> None:
    assert span(told(FAIR, {}, **fields)) == (first, last, NO_MARKS)


def test_days_that_were_worked_out_in_the_edition_say_so() -> None:
    inferred = {"inferred": ["editions.2025.starts"]}
    its = told(FAIR, inferred, editions=["fair/2025"])
    assert span(its) == ("2025-11-17", "2025-11-20", GUESS)


def test_days_of_an_edition_that_is_guessed_say_so() -> None:
    its = told(FAIR, {}, editions=["fair/2025"], inferred=["editions"])
    assert span(its) == ("2025-11-17", "2025-11-20", GUESS)


@pytest.mark.parametrize("path", ["stages.dispatch.starts", "stages.dispatch", "stages"])
def test_a_guessed_dispatch_says_so(path: str) -> None:
    assert told(FAIR, {}, stages=DISPATCH, inferred=[path]).when.marks == GUESS


def test_a_guess_elsewhere_is_not_told_of_the_event() -> None:
    stages = {**DISPATCH, "follow_up": {"ends": "2026-03-31"}}
    its = told(FAIR, {}, stages=stages, inferred=["stages.follow_up.ends"])
    assert its.when.marks == NO_MARKS


def test_a_cancelled_edition_tells_only_what_was_planned() -> None:
    its = told({**FAIR, "ended": "cancelled"}, {}, editions=["fair/2025"])
    assert span(its) == ("2025-11-17", "2025-11-20", PLANNED)


def test_an_edition_that_was_held_goes_before_one_that_was_not() -> None:
    ended = {**FAIR, "ended": "postponed"}
    its = told(ended, {}, editions=["fair/2025", "other/2026"])
    assert span(its) == ("2026-01-10", "2026-01-12", NO_MARKS)


def test_rules_hear_nothing_of_plans_that_were_given_up() -> None:
    for ended, days in (({}, {"starts": "2025-11-17", "ends": "2025-11-20"}),
                        ({"ended": "cancelled"}, {})):  # fmt: skip
        fair = {"editions": {"2025": {**FAIR, **ended}}}
        fields = {"editions": ["fair/2025"]}
        world = world_of({"exhibitions/fair": fair, "consortia/2025/alpha": fields})
        assert held_days(the(world, Consortium), world) == days


def test_rules_hear_nothing_where_nothing_is_known() -> None:
    world = world_of({"consortia/2025/alpha": {}})
    assert held_days(the(world, Consortium), world) == {}


def test_the_place_is_the_first_that_is_told() -> None:
    its = told(FAIR, {}, stops=STOPS, editions=["fair/2025"])
    assert (its.where.country, its.where.city) == ("FR", "파리")
    its = told(FAIR, {}, editions=["other/2026", "fair/2025"])
    assert (its.where.country, its.where.city) == ("DE", "뒤셀도르프")


def test_an_event_of_several_stops_has_all_of_their_places_once_each() -> None:
    stops = [
        {"country": "UZ", "city": "타슈켄트"},
        {"country": "KZ", "city": "알마티"},
        {"note": "화상"},
        {"country": "UZ", "city": "타슈켄트"},
    ]
    its = told({}, {}, stops=stops)
    assert [(p.country, p.city) for p in its.where.each] == [("UZ", "타슈켄트"), ("KZ", "알마티")]
    assert place(its.where, "ko") == "우즈베키스탄 타슈켄트; 카자흐스탄 알마티"
    one = told({**FAIR, "venue": "Messe"}, {}, stops=[{"country": "DE"}], editions=["fair/2025"])
    assert one.where.further == ()


@pytest.mark.parametrize(
    ("stops", "home"),
    [
        ([{"country": "KR", "city": "서울"}], True),
        ([{"country": "KR"}, {"country": "KR", "city": "부산"}], True),
        ([{"country": "KR"}, {"country": "VN"}], False),
        ([{"city": "서울"}], False),
    ],
)
def test_an_event_is_at_home_where_all_of_it_is_in_korea(stops: list[Any], home: bool) -> None:
    assert told({}, {}, stops=stops).where.at_home is home


def test_what_is_usual_is_no_place_of_an_event() -> None:
    usual = {"usual_country": "AE", "usual_city": "두바이", "usual_venue": "Exhibition Centre"}
    assert told({}, usual, editions=["fair/2025"]).where == NOWHERE
    its = told({}, usual, stops=[{"country": "DE"}], editions=["fair/2025"])
    assert (its.where.country, its.where.city, its.where.venue) == ("DE", None, None)


def test_an_edition_fills_in_what_a_stop_leaves_open_unless_they_differ() -> None:
    for stop, city, venue in (
        ({"country": "DE"}, "뒤셀도르프", "Messe"),
        ({"country": "CN", "city": "상하이"}, "상하이", None),
        ({"country": "DE", "city": "뮌헨"}, "뮌헨", None),
    ):
        its = told({**FAIR, "venue": "Messe"}, {}, stops=[stop], editions=["fair/2025"])
        assert its.where.city == city
        assert (its.where.venue and its.where.venue.value) == venue


def test_an_edition_of_which_only_the_end_is_known() -> None:
    its = told({"ends": "2025-11-20"}, {}, editions=["fair/2025"])
    assert (its.when.starts, its.when.last) == (None, "2025-11-20")


def test_the_day_of_a_record_is_its_event_else_its_year() -> None:
    for edition, day in (
        (FAIR, "2025-11-17"), ({"ends": "2025-11-20"}, "2025-11-20"), ({}, "2025"),
    ):  # fmt: skip
        fields = {"editions": ["fair/2025"]}
        fair = {"editions": {"2025": edition}}
        world = world_of({"exhibitions/fair": fair, "consortia/2025/alpha": fields})
        assert event_day(the(world, Consortium), world) == day


def test_an_exhibition_is_called_as_then_with_its_name_today_beside_it() -> None:
    names = [{"name": "WHX Dubai", "from": "2026"}, {"name": "Arab Health", "until": "2026"}]
    (link,) = told(FAIR, {"names": names}, editions=["fair/2025"]).exhibitions
    assert (link.words, link.now) == ("Arab Health", "WHX Dubai")


def test_a_guessed_city_says_so_and_leaves_the_days_alone() -> None:
    its = told(FAIR, {}, stops=STOPS, inferred=["stops.1.city"])
    assert (its.where.marks, its.when.marks) == (GUESS, NO_MARKS)


def test_each_exhibition_is_named_once() -> None:
    fair = {"editions": {"2025": {}, "2026": {}}}
    refers = ["fair/2026", "other/2026", "fair/2025", "gone/2025"]
    names = {"exhibitions/fair": fair, "exhibitions/other": OTHER}
    world = world_of({**names, "consortia/2025/alpha": {"editions": refers}})
    found = event(the(world, Consortium), world).exhibitions
    assert [link.name for link in found] == ["exhibitions/fair", "exhibitions/other"]


@pytest.mark.parametrize(
    ("edition", "fields", "kind"),
    [
        ({}, {"ended": {"kind": "withdrawn", "date": "2025-08-01"}}, "withdrawn"),
        ({}, {"ended": {"kind": "cancelled"}}, "cancelled"),
        ({}, {"ended": {"kind": "suspended", "date": "2025-11-19"}}, ""),
        ({}, {"ended": {"kind": "suspended"}}, ""),
        ({"ended": "postponed"}, {}, "postponed"),
        ({"ended": "cancelled"}, {"stages": DISPATCH}, ""),
        ({}, {}, ""),
    ],
)
def test_days_of_what_was_given_up_were_planned(
    edition: dict[str, Any], fields: dict[str, Any], kind: str
) -> None:
    names = {
        "exhibitions/fair": {"editions": {"2025": FAIR | edition}},
        "consortia/2025/alpha": {"editions": ["fair/2025"], **fields},
    }
    world = world_of(names)
    group = the(world, Consortium)
    assert given_up(group, world) == kind
    assert event(group, world).when.marks == (PLANNED if kind else NO_MARKS)
