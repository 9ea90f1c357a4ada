"""What a record says anywhere: all that is said at some field, and each text looked at once."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

import pytest

from generator.check import Checked
from generator.people import said_texts
from generator.people.placed_texts import texts_of
from generator.people.said_texts import CODE, SEEN, InOrder, SeenTexts, Shown
from generator.records.document import Document
from generator.records.model import Organization, Record
from generator.rules import rulebook


def of(data: object) -> Record:
    return Organization("a", {}, Document("data/organizations/a.yml", "", data))


def said(record: Record) -> set[object]:
    return set[object]().union(*SeenTexts().said(record))


def test_nothing_is_said_that_is_not_among_them(published: Checked) -> None:
    assert all(said(one) >= {text for _, text in texts_of(one)} for one in published.registry)


def test_names_texts_and_long_numbers_count_at_any_depth() -> None:
    data = {"a": "수출", "X y": [{"b": [["컨소시엄"], 9001011234568]}], "n": 3, "t": True}
    assert said(of(data)) == {*("a", "X y", "b", "n", "t"), "수출", "컨소시엄", "9001011234568"}


def test_every_text_in_both_languages_counts_as_one(published: Checked) -> None:
    for one in published.registry:
        groups = [value for _, value in one.texts if isinstance(value, dict)]
        assert said(one) >= {(both.get("ko", ""), both["en"]) for both in groups if "en" in both}


def looking_at(seen: SeenTexts, asked: list[str], shown: Shown = Shown.TEXTS) -> InOrder:
    """It finds circles amiss, and notes each text that it looks at."""

    def finds(text: str) -> bool:
        asked.append(text)
        return text == "○○○"

    return seen.in_order(partial(filter, finds), shown)


def test_each_text_is_looked_at_once() -> None:
    asked: list[str] = []
    in_order = looking_at(SeenTexts(), asked)
    fine, amiss = of({"a": "수출"}), of({"a": "○○○"})
    assert [in_order.all(one) for one in (fine, fine, amiss, amiss)] == [True, True, False, False]
    assert sorted(asked) == ["a", "○○○", "수출"]


def test_many_records_are_shown_at_once_and_an_entry_of_several_once() -> None:
    entry = {"b": "○○○"}
    records = [of({"a": [entry]}), of({"a": [entry, {"b": "수출"}]}), of({"a": [{"b": "수출"}]})]
    asked: list[str] = []
    in_order = looking_at(seen := SeenTexts(), asked)
    seen.show(records)
    assert [in_order.all(one) for one in records] == [False, False, True]
    assert sorted(asked) == ["a", "b", "○○○", "수출"]


def test_a_rule_is_shown_codes_and_texts_in_both_languages_where_it_asks_for_them() -> None:
    record = of({"a": {"ko": "수출", "en": "○○○"}, "b": "2026-03-05"})
    seen = SeenTexts()
    one, codes, both = (looking_at(seen, [], shown) for shown in Shown)
    asked: list[object] = []

    def none(things: Collection[object]) -> list[object]:
        asked.extend(things)
        return []

    seen.in_order(none, Shown.IN_BOTH)
    codes.among = lambda texts: [text for text in texts if text[:1] == "2"]
    assert codes.besides(record) == {"2026-03-05"}
    assert one.besides(record) == {"○○○"}
    assert both.all(record)
    assert asked == [("수출", "○○○")]


def test_a_rule_that_is_not_asked_is_shown_the_texts_all_the_same() -> None:
    seen = SeenTexts()
    asked: list[str] = []
    first, other = looking_at(seen, []), looking_at(seen, asked)
    assert not first.all(of({"a": "○○○"}))
    assert sorted(asked) == ["a", "○○○"]
    assert not other.all(of({"a": "○○○"}))
    assert other.all(of({"a": "수출"}))


def test_a_rule_that_comes_later_is_shown_all() -> None:
    seen, record = SeenTexts(), of({"a": "○○○"})
    assert not looking_at(seen, []).all(record)
    assert not looking_at(seen, []).all(record)


def test_no_more_texts_are_remembered_than_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(said_texts, "MOST", 100)
    asked: list[str] = []
    in_order = looking_at(SeenTexts(), asked)
    many = [f"{number} 개사" for number in range(99)]
    for texts in (many, ["수출"], ["○○○"], many, ["수출"]):
        assert in_order.all(of({"a": texts})) is (texts != ["○○○"])
    assert len(asked) == 101 + 2 + 99 + 2
    assert not in_order.all(of({"a": ["○○○"]}))


@pytest.mark.parametrize(
    "code", ["1", "640303", "123456789", "F-02302", "X-1", "O-0", "2026-03-05", "0000-99-99"]
)
def test_no_rule_finds_anything_in_a_code(code: str) -> None:
    assert CODE.fullmatch(code)
    assert rulebook()
    shown = [rule for rule in SEEN.rules if rule.shown is Shown.TEXTS]
    assert not [rule for rule in shown if [*rule.among([code])]]


@pytest.mark.parametrize("text", ["1234567890", "XX-1", "-", "2026-03-05 홍길동", "F-02302\n", ""])
def test_anything_else_is_no_code(text: str) -> None:
    assert not CODE.fullmatch(text)
