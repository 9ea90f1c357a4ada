"""What is written quickly is what ``json`` writes, and reads back as the same."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.text.quick_json import BY_JSON, from_kept_json, indented_json, kept_json, quick_json

TEXTS = some.text(some.characters(exclude_categories=["Cs"]))
PLAIN = some.none() | some.booleans() | some.integers() | TEXTS
VALUES = some.recursive(
    PLAIN | some.floats(allow_nan=False, allow_infinity=False),
    lambda inner: some.lists(inner) | some.dictionaries(TEXTS, inner) | some.tuples(inner, inner),
    max_leaves=12,
)


class Pair(NamedTuple):
    first: Any
    second: Any


def by_json(value: Any, *, sort_keys: bool = False) -> bytes:
    separators = (",", ":")
    return json.dumps(
        value, ensure_ascii=False, separators=separators, sort_keys=sort_keys
    ).encode()


@given(VALUES)
def test_it_reads_back_as_what_json_reads_back(value: Any) -> None:
    assert json.loads(quick_json(value)) == json.loads(by_json(value))


@given(some.recursive(PLAIN, lambda inner: some.dictionaries(TEXTS, inner) | some.lists(inner)))
def test_without_floats_the_bytes_are_those_of_json(value: Any) -> None:
    assert quick_json(value) == by_json(value)
    assert quick_json(value, sort_keys=True) == by_json(value, sort_keys=True)
    written = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    assert indented_json(value) == written.encode()


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(Pair(1, Pair("둘", None)), id="named tuples"),
        pytest.param({2: "a", True: "b", None: "c"}, id="keys that are no texts"),
        pytest.param({"version": 1 << 255, "of": Pair(1, [2])}, id="a number beyond 64 bits"),
        pytest.param([0.1, 198.5, 1_000_000.0, 3.0, -0.0], id="numbers of records"),
    ],
)
def test_what_json_knows_is_written_as_json_does(value: Any) -> None:
    assert quick_json(value) == by_json(value)


@pytest.mark.parametrize("value", [date(2026, 1, 1), {1, 2}, object(), b"bytes"])
def test_what_json_refuses_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        quick_json([value])


@given(VALUES)
def test_what_is_kept_reads_back_as_what_json_reads_back(value: Any) -> None:
    assert repr(from_kept_json(kept_json(value))) == repr(json.loads(json.dumps(value)))


@pytest.mark.parametrize("value", [[1 << 64, "가"], {"a\udc80": 1}, {2: "a"}, -(1 << 63) - 1])
def test_what_orjson_cannot_keep_is_kept_by_json(value: Any) -> None:
    assert kept_json(value).startswith(BY_JSON)
    assert from_kept_json(kept_json(value)) == json.loads(json.dumps(value))
