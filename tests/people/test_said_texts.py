"""What a record says anywhere: all that is said at some field, and each text looked at once."""

from __future__ import annotations

import pytest

from generator.check import Checked
from generator.people import said_texts
from generator.people.said_texts import CODE, SEEN, InOrder, SeenTexts, said
from generator.people.scan import texts_of
from generator.records.model import Organization, Record
from generator.records.yaml_source import Document
from generator.rules import rulebook


def of(data: object) -> Record:
    return Organization("a", {}, Document("data/organizations/a.yml", "", data))


def test_nothing_is_said_that_is_not_among_them(published: Checked) -> None:
    assert all(said(one) >= {text for _, text in texts_of(one)} for one in published.registry)


def test_names_texts_and_long_numbers_count_at_any_depth() -> None:
    data = {"a": "수출", "X y": [{"b": [["컨소시엄"], 9001011234568]}], "n": 3, "t": True}
    assert said(of(data)) == {*("a", "X y", "b", "n", "t"), "수출", "컨소시엄", "9001011234568"}


def looking_at(seen: SeenTexts, asked: list[str]) -> InOrder:
    """It finds circles amiss, and notes each text that it looks at."""

    def finds(text: str) -> bool:
        asked.append(text)
        return text == "○○○"

    return seen.in_order(finds)


def test_each_text_is_looked_at_once() -> None:
    asked: list[str] = []
    in_order = looking_at(SeenTexts(), asked)
    fine, amiss = of({"a": "수출"}), of({"a": "○○○"})
    assert [in_order.all(one) for one in (fine, fine, amiss, amiss)] == [True, True, False, False]
    assert sorted(asked) == ["a", "○○○", "수출"]


def test_a_rule_that_is_not_asked_is_shown_the_texts_all_the_same() -> None:
    seen = SeenTexts()
    first, other = looking_at(seen, []), looking_at(seen, asked := [])
    assert not first.all(of(["○○○"]))
    assert asked == ["○○○"]
    assert not other.all(of(["○○○"]))
    assert other.all(of(["수출"]))


def test_a_rule_that_comes_later_is_shown_all() -> None:
    seen = SeenTexts()
    assert not looking_at(seen, []).all(of(["○○○"]))
    assert not looking_at(seen, []).all(of(["○○○"]))


def test_no_more_texts_are_remembered_than_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(said_texts, "MOST", 100)
    asked: list[str] = []
    in_order = looking_at(SeenTexts(), asked)
    many = [f"{number} 개사" for number in range(100)]
    for texts in (many, ["수출"], ["○○○"], many, ["수출"]):
        assert in_order.all(of(texts)) is (texts != ["○○○"])
    assert len(asked) == 101 + 1 + 101
    assert not in_order.all(of(["○○○"]))


@pytest.mark.parametrize(
    "code", ["1", "640303", "123456789", "F-02302", "X-1", "O-0", "2026-03-05", "0000-99-99"]
)
def test_no_rule_finds_anything_in_a_code(code: str) -> None:
    assert CODE.fullmatch(code)
    assert rulebook()
    assert not [rule for rule in SEEN.rules if rule.finds(code)]


@pytest.mark.parametrize("text", ["1234567890", "XX-1", "-", "2026-03-05 홍길동", "F-02302\n", ""])
def test_anything_else_is_no_code(text: str) -> None:
    assert not CODE.fullmatch(text)
