"""What is left of versions: a digest tells whether a record gives the same, or none does."""

from __future__ import annotations

from typing import Any

import pytest

from generator.exports.file_versions import FileVersions
from generator.exports.kept_versions import to_keep


def digest(value: Any) -> str | None:
    found = FileVersions(when_published={"consortia/2025/a": {"rows": value}})
    kept: str | None = to_keep(found)["published"]["consortia/2025/a"]["rows"]
    return kept


@pytest.mark.parametrize(
    "value", [3.0, [2.0, 1], {"share": 1.0}, [{"a": {"b": 0.0}, "c": "d"}], (5.0,)]
)
def test_a_whole_float_has_no_digest_since_it_equals_another_number(value: Any) -> None:
    assert digest(value) is None


@pytest.mark.parametrize(
    "value", [3, [2, 1.05], {"share": 10.01}, "licenses/by/4.0/", ["version 1.0,", "1.0]"], None]
)
def test_all_else_has_one_whatever_its_order(value: Any) -> None:
    assert digest({"a": value, "b": 1}) == digest({"b": 1, "a": value}) is not None
    assert digest(value) != digest([value])
