"""Names: the present one, and the one of a day."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts.marks import NO_MARKS, Fact, Marks
from generator.facts.titles import day_of, edition_title, legible, title, title_at
from generator.records.model import Exhibition, Organization
from generator.text.texts import plain
from tests.support.bare import the, world_of

GUESS = Marks(inferred=True)
VALUES = [{"period": "2024", "value": 1, "vintage": "final", "published": "2025"}]
NAMES = [
    {"name": "WHX Dubai", "from": "2026-01"},
    {"name": "Arab Health", "from": "2000", "until": "2025-12"},
    {"name": "Gulf Health", "until": "1999-12"},
]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-02-09", "WHX Dubai"),
        ("2026-01", "WHX Dubai"),
        ("2025-12-31", "Arab Health"),
        ("2018", "Arab Health"),
        ("2000-01-01", "Arab Health"),
        ("1999-12-31", "Gulf Health"),
        ("1980", "Gulf Health"),
        (None, "WHX Dubai"),
    ],
)
def test_the_name_of_a_day(day: str | None, name: str) -> None:
    series = the(world_of({"exhibitions/fair": {"names": NAMES}}), Exhibition)
    assert title_at(series, day) == Fact(name)


def test_a_name_without_dates_is_that_of_every_day() -> None:
    body = the(
        world_of({"organizations/mss": {"names": [{"name": "중소벤처기업부"}]}}), Organization
    )
    assert title_at(body, "1990") == Fact("중소벤처기업부")


def test_a_day_of_which_no_name_is_known_has_the_present_one_and_says_so() -> None:
    series = the(world_of({"exhibitions/fair": {"names": NAMES[:2]}}), Exhibition)
    told = title_at(series, "1990").value
    assert [told[language] for language in ("ko", "en")] == ["현 WHX Dubai", "now WHX Dubai"]
    assert title_at(series, None) == Fact("WHX Dubai")


@pytest.mark.parametrize("path", ["names.2", "names.2.from", "names.2.until"])
def test_a_name_whose_time_was_worked_out_says_so(path: str) -> None:
    series = the(world_of({"exhibitions/fair": {"names": NAMES, "inferred": [path]}}), Exhibition)
    assert title_at(series, "2018") == Fact("Arab Health", GUESS)
    assert title_at(series, "2026-06").marks == NO_MARKS


def test_what_a_record_of_each_kind_is_called() -> None:
    world = world_of({
        "exhibitions/fair": {"names": NAMES},
        "calls/2026-hosts": {"title": "공고"},
        "statistics/exports": {"series": "수출액", "values": VALUES},
    })  # fmt: skip
    assert [title(record) for record in world] == ["공고", "WHX Dubai", "수출액"]
    assert [title_at(record, "2018").value for record in world] == ["공고", "Arab Health", "수출액"]


@pytest.mark.parametrize(
    ("edition", "name"),
    [
        ({"name": "Arab Health Online"}, "Arab Health Online"),
        ({"starts": "2026-02-09"}, "WHX Dubai"),
        ({}, "Arab Health"),
    ],
)
def test_an_edition_is_called_by_its_own_name_else_by_that_of_its_day(
    edition: dict[str, str], name: str
) -> None:
    editions = {"2025": edition}
    fields = {"names": NAMES, "editions": editions}
    series = the(world_of({"exhibitions/fair": fields}), Exhibition)
    assert edition_title(series, "2025") == Fact(name)


def test_a_guessed_name_of_an_edition_says_so() -> None:
    fields = {"editions": {"2025": {"name": "MEDICA"}}, "inferred": ["editions.2025.name"]}
    series = the(world_of({"exhibitions/fair": fields}), Exhibition)
    assert edition_title(series, "2025") == Fact("MEDICA", GUESS)


def test_a_half_yearly_edition_is_of_its_year() -> None:
    fields = {"names": NAMES, "editions": {"2025-autumn": {}}}
    series = the(world_of({"exhibitions/fair": fields}), Exhibition)
    assert edition_title(series, "2025-autumn") == Fact("Arab Health")


@pytest.mark.parametrize(
    ("name", "fields", "day"),
    [
        ("calls/a", {"announced": "2026-01-05", "opens": "2026-01-06"}, "2026-01-05"),
        ("calls/a", {"opens": "2026-01-06", "closes": "2026-02-01"}, "2026-01-06"),
        ("calls/a", {"closes": "2026-02-01", "programmes": ["2025-sme"]}, "2026-02-01"),
        ("calls/a", {"programmes": ["2025-sme", "2024-sme"]}, "2025"),
        ("calls/a", {"programmes": ["sme-2025"]}, None),
        ("calls/a", {}, None),
        ("programmes/2026-sme", {"starts": "2026-01-02"}, "2026-01-02"),
        ("programmes/2026-sme", {}, "2026"),
        ("programmes/sme-2026", {"year": 2026}, "2026"),
        ("consortia/2025/a", {}, "2025"),
        ("consortia/undated/a", {}, None),
        ("organizations/kbiz", {}, None),
    ],
)
def test_the_day_that_a_record_speaks_of(name: str, fields: dict[str, Any], day: object) -> None:
    (record,) = world_of({name: fields})
    assert day_of(record) == day


def test_a_guess_about_a_day_that_is_not_there_is_none() -> None:
    """``names.0.until`` may be listed as inferred while it is absent; then nothing was inferred."""
    fields = {"names": NAMES[:1], "inferred": ["names.0.until"]}
    series = the(world_of({"exhibitions/fair": fields}), Exhibition)
    assert title_at(series, "2026-06").marks == NO_MARKS


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("한국광산업진흥회", "Hanguk Gwangsaneop Jinheunghoe (romanised)"),
        ({"ko": "코트라", "en": "KOTRA"}, "KOTRA"),
        ("KOTRA", "KOTRA"),
    ],
)
def test_a_name_is_legible_abroad_and_says_who_romanised_it(name: object, english: str) -> None:
    assert plain(legible(name), "en") == english
    assert plain(legible(name), "ko") == plain(name, "ko")
