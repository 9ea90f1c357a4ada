"""Two programme years compared: what differs, under which name, and what is merely not said."""

from __future__ import annotations

from typing import Any

from generator.records.model import Programme
from generator.views.year_changes import YearChange, differences
from tests.support.bare import registry


def changes(before: str, after: str) -> tuple[YearChange, ...]:
    world = registry(f"# programmes/2024\n{before}\n---\n# programmes/2025\n{after}")
    return differences(*world.all(Programme))


def told(before: str, after: str) -> list[tuple[str, Any, Any]]:
    return [(d.path, d.before, d.after) for d in changes(before, after)]


def test_two_equal_years_differ_in_nothing_and_their_own_year_is_no_change() -> None:
    assert told("budget_krw: 5", "budget_krw: 5\nstarts: '2025-01'\nnotes: [x]") == []


def test_a_value_that_changed() -> None:
    assert told("budget_krw: 5", "budget_krw: 6") == [("budget_krw", 5, 6)]
    assert changes("budget_krw: 5", "budget_krw: 6")[0].known


def test_what_one_year_does_not_say_is_told_apart() -> None:
    (gone,) = changes("budget_krw: 5", "")
    (new,) = changes("", "budget_krw: 5")
    assert (gone.before, gone.after, gone.known) == (5, None, False)
    assert (new.before, new.after, new.known) == (None, 5, False)


def test_fields_of_a_map_are_compared_each() -> None:
    assert told(
        "participants: {minimum: 10, maximum: 30}", "participants: {minimum: 8, maximum: 30}"
    ) == [("participants.minimum", 10, 8)]
    assert told("", "subsidy: {max_percent: 70}") == [("subsidy.max_percent", None, 70)]


def test_a_text_in_two_languages_is_one_value() -> None:
    old, new = {"ko": "법", "en": "Act"}, {"ko": "법률", "en": "Act"}
    assert told(f"law: {old}", f"law: {new}") == [("law", old, new)]
    assert told("law: 법", f"law: {new}") == [("law", "법", new)]
    assert told("", f"law: {new}") == [("law", None, new)]


def test_a_kind_that_came_or_went_is_told_by_its_label() -> None:
    kinds = "kinds: {general: {label: 일반, participants: {minimum: 10}}%s}"
    (new,) = changes(kinds % "", kinds % ", promising: {label: 유망}")
    assert (new.path, new.before, new.after) == ("kinds.*", None, "유망")
    assert new.steps == (("kinds", None), ("kinds.*", "유망"))
    (gone,) = changes(kinds % ", promising: {label: 유망}", kinds % "")
    assert (gone.before, gone.after) == ("유망", None)


def test_inside_a_kind_the_path_names_no_key_and_the_label_is_the_newer_one() -> None:
    kinds = "kinds: {general: {label: %s, participants: {minimum: %s}}}"
    (found,) = changes(kinds % ("일반", 10), kinds % ("일반형", 8))
    assert found.path == "kinds.*.participants.minimum"
    assert [words for _, words in found.steps] == [None, "일반형", None, None]


def test_cost_items_are_told_by_their_labels() -> None:
    items = "subsidy: {items: {booth_rental: {label: 부스, max_percent: %s}}}"
    (found,) = changes(items % 70, items % 50)
    assert (found.path, found.before, found.after) == ("subsidy.items.*.max_percent", 70, 50)
    assert ("subsidy.items.*", "부스") in found.steps
    items = "kinds: {a: {label: 가, subsidy: {items: {x: {label: 나, max_percent: %s}}}}}"
    (found,) = changes(items % 70, items % 50)
    assert found.path == "kinds.*.subsidy.items.*.max_percent"
    assert [words for _, words in found.steps if words] == ["가", "나"]


def test_the_order_is_that_of_the_schema() -> None:
    assert [path for path, *_ in told("", "bonus: [x]\nbudget_krw: 1\nlaw: 법")] == [
        *("law", "budget_krw", "bonus")
    ]
