"""A schema that an operator and a new version changed: both have their way unless they meet."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.founding.merged_schemas import merged_schema

BASE: dict[str, Any] = {
    "enum": ["food", "ict", "general"],
    "labels": {"food": "식품", "ict": "정보통신", "general": "모두"},
    "items": [{"a": 1}],
    "title": "업종",
}


def changed(**values: Any) -> dict[str, Any]:
    return {**BASE, **values}


def merged(here: Any, new: Any, base: Any = BASE) -> Any:
    both = merged_schema(*(json.dumps(one).encode() for one in (here, base, new)))
    assert both is None or both.endswith(b"}\n")
    return None if both is None else json.loads(both)


def test_neighbours_do_not_meet() -> None:
    """In lines they do: ``mushrooms`` stands beside the label that the new version changed."""
    here = changed(
        enum=["mushrooms", *BASE["enum"]],
        labels={"mushrooms": "버섯", **BASE["labels"]},
    )
    new = changed(
        enum=["food", "beauty", "general"],
        labels={"food": "음식", "beauty": "미용", "general": "모두"},
        help="x",
    )
    both = merged(here, new)
    assert both["enum"] == ["mushrooms", "food", "beauty", "general"]
    assert list(both["labels"].items()) == [
        *(("mushrooms", "버섯"), ("food", "음식"), ("beauty", "미용"), ("general", "모두"))
    ]
    assert both["help"] == "x" and both["title"] == "업종"


def test_what_one_takes_away_stays_away() -> None:
    labels = {"food": "식품", "general": "모두"}
    both = merged(changed(enum=["food", "general"], labels=labels), changed(title="분야"))
    assert both == changed(enum=["food", "general"], labels=labels, title="분야")


@pytest.mark.parametrize(
    ("here", "new"),
    [
        (changed(title="갈래"), changed(title="분야")),
        (changed(items=[{"a": 2}]), changed(items=[{"a": 3}])),
        (changed(labels={"food": "식품"}), changed(labels={**BASE["labels"], "ict": "통신"})),
        ([], changed(title="분야")),
    ],
)
def test_where_both_changed_the_same_nothing_is_decided(here: Any, new: Any) -> None:
    assert merged(here, new) is None


def test_what_is_no_json_is_not_merged() -> None:
    assert merged_schema(b"{", b"{}", b"{}") is None
