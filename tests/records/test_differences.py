"""Two versions of a list: which entries are the same one, changed."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.differences import Depth, Difference, differences, whole

Told = list[tuple[tuple[str | int, ...], Any, Any]]
KMDICA = {"value": 64, "reporter": "kmdica"}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        pytest.param(
            [{"value": 64}], [{"value": 65}], [(("firms", 0, "value"), 64, 65)], id="changed"
        ),
        pytest.param(
            [{"value": 64}, KMDICA],
            [KMDICA, {"value": 65}],
            [(("firms", 1, "value"), 64, 65)],
            id="changed and moved behind one that stays",
        ),
        pytest.param(
            [{"value": 64}], [{"value": 64}, KMDICA], [(("firms", 1), None, KMDICA)], id="added"
        ),
        pytest.param(
            [KMDICA, {"value": 64}], [KMDICA], [(("firms", 1), {"value": 64}, None)], id="gone"
        ),
        pytest.param(
            [{"name": "가"}],
            [{"name": "나"}],
            [(("firms", 0), None, {"name": "나"}), (("firms", 0), {"name": "가"}, None)],
            id="another name is another entry",
        ),
    ],
)
def test_entries_are_paired(before: list[Any], after: list[Any], told: Told) -> None:
    found = list(differences({"firms": before}, {"firms": after}))
    assert found == [Difference(*one) for one in told]


KEYS = st.sampled_from("pqrs")
VALUES = st.sampled_from([None, False, True, 0, 1, 1.0, "a", "b", [], ["a"], ["a", "b"]])
INNER = st.dictionaries(KEYS, VALUES, max_size=3)
GROUPS = st.dictionaries(KEYS, VALUES | INNER | st.dictionaries(KEYS, INNER), max_size=4)


def patched(before: Any, told: list[Difference]) -> Any:
    """A version with what differs put in, as a reader of the differences would."""
    made = copy.deepcopy(before)
    for difference in told:
        *above, last = difference.path
        inside = made
        for step in above:
            inside = inside[step]
        inside[last] = difference.after
    return made


def without_none(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {name: without_none(its) for name, its in value.items() if its is not None}


@given(GROUPS, GROUPS)
def test_differences_lead_from_one_version_to_the_other(before: Any, after: Any) -> None:
    told = list(differences(before, after))
    assert without_none(patched(before, told)) == without_none(after)
    back = [Difference(d.path, d.after, d.before) for d in differences(after, before)]
    assert {repr(d) for d in told} == {repr(d) for d in back}


def test_a_reader_says_how_deep_it_looks() -> None:
    """As one value, or with the fields in the order of the later version."""
    before, after = {"p": {"q": 1, "r": [1]}}, {"p": {"s": 2, "q": 3, "r": [1, 2]}}
    as_one = Depth(lambda path, *_: not path, whole)
    later = Depth(lambda path, *_: len(path) < 2, whole, later_first=True)
    assert [d.path for d in differences(before, after, depth=as_one)] == [("p",)]
    assert [d.path for d in differences(before, after, (), later)] == [
        ("p", "s"),
        ("p", "q"),
        ("p", "r"),
    ]
