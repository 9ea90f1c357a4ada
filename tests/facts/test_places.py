"""Places: what an edition says of itself, what is only usual, and every place of a group."""

from __future__ import annotations

from typing import Any

from generator.facts.marks import NO_MARKS, PLANNED, Fact, Marks
from generator.facts.places import (
    EventPlace,
    edition_days,
    own_place,
    places,
    stop_place,
    usual_place,
)
from generator.facts.where import NOWHERE, Where
from generator.records.model import Consortium, Exhibition
from tests.support.bare import the, world_of

GUESS = Marks(inferred=True)
USUAL = {"usual_country": "AE", "usual_city": "두바이", "usual_venue": "Exhibition Centre"}


def fair(edition: dict[str, Any], **fields: Any) -> Exhibition:
    return the(
        world_of({"exhibitions/fair": {"editions": {"2025": edition}, **fields}}), Exhibition
    )


def gone(held: dict[str, Any], **fields: Any) -> tuple[EventPlace, ...]:
    fair = {"editions": held, **USUAL}
    world = world_of({"exhibitions/fair": fair, "consortia/2025/alpha": fields})
    return places(the(world, Consortium), world)


def test_an_edition_without_a_place_of_its_own_is_nowhere() -> None:
    series = fair({}, **USUAL)
    assert own_place(series, "2025") == NOWHERE
    assert not own_place(series, "2025")


def test_an_edition_tells_its_own_place() -> None:
    edition = {"country": "DE", "city": "뒤셀도르프", "venue": "Messe"}
    found = own_place(fair(edition, **USUAL), "2025")
    assert found == Where("DE", "뒤셀도르프", NO_MARKS, Fact("Messe"))


def test_the_usual_place_of_a_series() -> None:
    found = usual_place(fair({}, **USUAL))
    assert found == Where("AE", "두바이", NO_MARKS, Fact("Exhibition Centre"))
    assert usual_place(fair({})) == NOWHERE


def test_what_an_edition_leaves_open_is_not_taken_for_usual() -> None:
    (place,) = gone({"2025": {"city": "아부다비"}}, editions=["fair/2025"])
    assert (place.where, place.usual) == (Where(None, "아부다비"), NOWHERE)
    (place,) = gone({"2025": {}}, editions=["fair/2025"])
    assert (place.where, place.usual) == (
        NOWHERE,
        Where("AE", "두바이", venue=Fact(USUAL["usual_venue"])),
    )
    (place,) = gone({"2025": {}}, editions=["fair/2025"], stops=[{"country": "QA"}])
    assert (place.where, place.usual) == (Where("QA"), NOWHERE)


def test_a_stop_and_an_edition_elsewhere_are_two_places() -> None:
    edition = {"country": "DE", "city": "뒤셀도르프", "venue": "Messe"}
    for stop in ({"country": "CN", "city": "상하이"}, {"country": "DE", "city": "뮌헨"}):
        first, second = gone({"2025": edition}, editions=["fair/2025"], stops=[stop])
        assert (first.where.city, first.where.venue) == (stop["city"], None)
        assert second.where.city == "뒤셀도르프"


def test_the_venue_has_marks_of_its_own() -> None:
    edition = {"country": "DE", "city": "뒤셀도르프", "venue": "Messe"}
    venue = own_place(fair(edition, inferred=["editions.2025.venue"]), "2025")
    assert (venue.marks, venue.venue) == (NO_MARKS, Fact("Messe", GUESS))
    for field in ("city", "country"):
        place = own_place(fair(edition, inferred=[f"editions.2025.{field}"]), "2025")
        assert (place.marks, place.venue) == (GUESS, Fact("Messe"))


def test_a_usual_place_that_was_worked_out_says_so() -> None:
    for field in ("usual_city", "usual_country"):
        assert usual_place(fair({}, **USUAL, inferred=[field])).marks == GUESS
    venue = usual_place(fair({}, **USUAL, inferred=["usual_venue"]))
    assert (venue.marks, venue.venue) == (NO_MARKS, Fact("Exhibition Centre", GUESS))


def test_marks_come_only_with_what_is_taken() -> None:
    guessed, full = Where("AE", "두바이", GUESS), Where("DE", "뮌헨")
    assert (full | guessed).marks == NO_MARKS
    assert (Where("DE") | guessed).marks == GUESS
    assert (Where(city="뮌헨") | guessed).marks == GUESS
    assert Where("DE") | Where("AE", marks=GUESS) == Where("DE")
    assert NOWHERE | guessed == guessed


def test_a_country_or_a_city_alone_is_a_place() -> None:
    assert Where("DE") and Where(city="뮌헨") and not Where(venue=Fact("Messe"))


def test_a_stop_with_its_marks() -> None:
    stops = [{"country": "DE"}, {"country": "VN", "city": "호치민", "venue": "SECC"}]
    for field, place, venue in (
        ("city", GUESS, NO_MARKS), ("country", GUESS, NO_MARKS), ("venue", NO_MARKS, GUESS),
    ):  # fmt: skip
        fields = {"stops": stops, "inferred": [f"stops.2.{field}"]}
        record = the(world_of({"consortia/2025/alpha": fields}), Consortium)
        assert stop_place(record, 1) == Where("VN", "호치민", place, Fact("SECC", venue))
        assert stop_place(record, 0) == Where("DE")


def test_the_days_of_an_edition_that_was_given_up_are_plans() -> None:
    days = {"starts": "2025-11-17", "ends": "2025-11-20"}
    assert edition_days(fair(days), "2025").marks == NO_MARKS
    assert edition_days(fair({**days, "ended": "cancelled"}), "2025").marks == PLANNED


def test_one_stop_and_one_edition_are_the_same_event() -> None:
    edition = {"starts": "2025-11-17", "ends": "2025-11-20", "country": "DE", "venue": "Messe"}
    stops = [{"country": "DE", "city": "뒤셀도르프", "note": "둘째 날"}]
    (place,) = gone({"2025": edition}, stops=stops, editions=["fair/2025"])
    assert place.where == Where("DE", "뒤셀도르프", NO_MARKS, Fact("Messe"))
    assert (place.when.first, place.when.last) == ("2025-11-17", "2025-11-20")
    assert (place.edition, place.note) == ("2025", "둘째 날")
    assert place.exhibition and place.exhibition.name == "exhibitions/fair"


def test_the_days_of_the_stop_go_before_those_of_the_edition() -> None:
    edition = {"starts": "2025-11-17", "ends": "2025-11-20"}
    stops = [{"country": "DE", "starts": "2025-11-16"}]
    (place,) = gone({"2025": edition}, stops=stops, editions=["fair/2025"])
    assert (place.when.first, place.when.ends) == ("2025-11-16", None)


def test_several_stops_stand_before_the_edition() -> None:
    stops = [{"country": "DE"}, {"country": "FR", "note": "개별 방문"}]
    found = gone({"2025": {"country": "IT"}}, stops=stops, editions=["fair/2025"])
    assert [place.where.country for place in found] == ["DE", "FR", "IT"]
    assert [place.note for place in found] == [None, "개별 방문", None]
    assert [place.exhibition is not None for place in found] == [False, False, True]


def test_several_editions_are_several_places() -> None:
    editions = {"2025": {"country": "IT"}, "2026": {"country": "FR"}}
    stops = [{"country": "DE"}]
    found = gone(editions, stops=stops, editions=["fair/2025", "fair/2026"])
    assert [place.where.country for place in found] == ["DE", "IT", "FR"]
    assert [place.edition for place in found] == ["", "2025", "2026"]


def test_an_edition_whose_file_is_broken_is_known_by_its_id() -> None:
    (place,) = gone({}, editions=["fair/2019"])
    assert (place.where, place.edition) == (NOWHERE, "2019")
    assert place.exhibition and place.exhibition.words == "fair"
    assert not place.when


def test_days_read_by_a_guessed_reference_are_guessed() -> None:
    editions = {"2025": {"starts": "2025-11-17"}, "2026": {"starts": "2026-11-17"}}
    refers = ["fair/2025", "fair/2026"]
    found = gone(editions, editions=refers, inferred=["editions.2"])
    assert [place.when.marks for place in found] == [NO_MARKS, GUESS]


def test_a_group_that_tells_nothing_goes_nowhere() -> None:
    assert gone({}) == ()


def test_places_in_two_countries_or_two_cities_cannot_be_one() -> None:
    berlin, vienna = Where("DE", "베를린"), Where("AT", "빈")
    assert berlin.differs(vienna)
    assert berlin.differs(Where("AT")) and berlin.differs(Where("DE", "뮌헨"))
    assert not berlin.differs(Where("DE")) and not berlin.differs(NOWHERE)
