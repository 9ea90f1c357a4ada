"""What many documents say alike is one object, and each document says what it said."""

from __future__ import annotations

from copy import deepcopy
from sys import getsizeof, implementation
from typing import Any

import pytest

from generator.records import gate
from generator.records.complete_fields import complete_fields
from generator.records.held_once import held_once
from generator.records.schema import Schema, complete, references
from generator.records.shared_keys import MOST, empty_group, small_group

TEXT = {"properties": {"ko": {}, "en": {}}}
FIRM = {
    "name": TEXT,
    "products": {"items": TEXT},
    "hs_codes": {"items": {}},
    "group": {"x-ref": "organizations"},
    "note": {},
}
SCHEMA = Schema("consortium", {"properties": {"firms": {"items": {"properties": FIRM}}}})


def document() -> dict[str, Any]:
    name, other = {"ko": "가", "en": "a"}, {"en": "b", "ko": "나"}
    products = [{"ko": "거즈", "en": "Gauze"}, {"ko": "침대"}]
    firm = {"name": name, "products": products[:1], "hs_codes": ["300590", "940290"]}
    return deepcopy({"firms": [firm, {"group": "x", "name": other, "products": products}]})


def test_each_document_says_what_it_said() -> None:
    root = SCHEMA.root
    with held_once():
        for data in (document(), document()):
            fields, found = complete_fields(SCHEMA, data)
            assert repr(data) == repr(document())
            assert repr(fields) == repr(complete(document(), root))
            assert found == [*references(root, document())]


def test_names_and_lists_are_held_once_and_firms_are_not() -> None:
    read, alone = [document(), document()], document()
    with held_once():
        one, other = (complete_fields(SCHEMA, data)[0]["firms"] for data in read)
    apart = complete_fields(SCHEMA, alone)[0]["firms"]
    for field in ("name", "products", "hs_codes"):
        assert one[0][field] is other[0][field]
        assert one[0][field] is not apart[0][field]
        assert read[0]["firms"][0][field] is read[1]["firms"][0][field]
    assert one[0]["name"] is read[0]["firms"][0]["name"]
    assert one[0] is not other[0]
    assert one[1]["products"] is not other[1]["products"]  # one of them lacks its English


def test_an_entry_of_several_documents_is_read_once_and_refers_from_each_of_its_places() -> None:
    shared, own = document()["firms"][1], document()["firms"][0]
    told = []
    with held_once():
        for firms in ([shared], [own, shared]):
            data = {"firms": [*firms]}
            fields, found = complete_fields(SCHEMA, data)
            assert found == [*references(SCHEMA.root, document_of(firms))]
            assert repr(fields) == repr(complete(document_of(firms), SCHEMA.root))
            told.append(fields["firms"][-1])
    assert told[0] is told[1]


def document_of(firms: list[Any]) -> dict[str, Any]:
    return deepcopy({"firms": firms})


@pytest.mark.parametrize(
    "entry", [{"name": "\x1b"}, {"name": " "}, {"name": 1.0}, {"name": {"ko": ""}}, "\t", 2**60]
)
def test_an_entry_that_is_not_plain_is_told_of_each_document(entry: Any) -> None:
    with held_once():
        fine: dict[str, Any] = {"name": "가"}
        assert not gate.problems(SCHEMA, {"firms": [fine]})
        told = [gate.problems(SCHEMA, {"firms": [fine, entry]}) for _ in range(2)]
    assert told == [gate.problems(SCHEMA, {"firms": [{"name": "가"}, entry]})] * 2
    assert told[0] or entry == {"name": 1.0}


@pytest.mark.parametrize("count", [0, 1, 12, MOST, MOST + 1])
def test_a_small_group_is_the_group(count: int) -> None:
    names = [f"field {number}" for number in range(count)]
    group = {name: number for number, name in enumerate(names)}
    assert repr(small_group(group)) == repr(group)
    empty = empty_group(names)
    assert repr(empty | {"new": 1} | group) == repr(dict.fromkeys(names) | {"new": 1} | group)
    assert repr(empty) == repr(dict.fromkeys(names))


@pytest.mark.skipif(implementation.name != "cpython", reason="no other Python lays it down so")
def test_a_small_group_takes_less_room() -> None:
    group = dict.fromkeys("abcdefghijkl", 1)
    assert getsizeof(small_group(group)) < getsizeof(group) / 2
    assert getsizeof(empty_group(group) | group) < getsizeof(group) / 2
