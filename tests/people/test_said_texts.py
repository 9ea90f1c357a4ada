"""What a record says anywhere: all that is said at some field, and each text looked at once."""

from __future__ import annotations

from generator.check import Checked
from generator.people.said_texts import MOST, InOrder, said
from generator.people.scan import texts_of
from generator.records.model import Organization, Record
from generator.records.yaml_source import Document


def of(data: object) -> Record:
    return Organization("a", {}, Document("data/organizations/a.yml", "", data))


def test_nothing_is_said_that_is_not_among_them(published: Checked) -> None:
    assert all(said(one) >= {text for _, text in texts_of(one)} for one in published.registry)


def test_names_texts_and_long_numbers_count_at_any_depth() -> None:
    data = {"a": "수출", "X y": [{"b": [["컨소시엄"], 9001011234568]}], "n": 3, "t": True}
    assert said(of(data)) == {*("a", "X y", "b", "n", "t"), "수출", "컨소시엄", "9001011234568"}


def looking_at(asked: list[str]) -> InOrder:
    """It finds circles amiss, and notes each text that it looks at."""

    def finds(text: str) -> bool:
        asked.append(text)
        return text == "○○○"

    return InOrder(finds)


def test_a_text_in_order_is_looked_at_once_and_any_other_each_time() -> None:
    asked: list[str] = []
    in_order = looking_at(asked)
    fine, amiss = of({"a": "수출"}), of({"a": "○○○"})
    assert [in_order.all(one) for one in (fine, fine, amiss, amiss)] == [True, True, False, False]
    assert sorted(asked) == ["a", "○○○", "○○○", "수출"]


def test_no_more_texts_are_remembered_than_that() -> None:
    asked: list[str] = []
    in_order = looking_at(asked)
    many = [str(number) for number in range(MOST)]
    for texts in (many, ["수출"], many, ["수출"]):
        assert in_order.all(of(texts))
    assert asked[MOST:] == ["수출"] * 2
