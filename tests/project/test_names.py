"""Names in the code: one word, one thing."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.support import ROOT

PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))
CLASS = re.compile(r"^ *class (\w+)[(:]", re.MULTILINE)
FAMILIES = {
    "__init__",  # every folder has one
    "as_json",  # a format: the same role in each room that prints
    "github",
}
"""Names of files that occur more than once, since they mean the same role in each room."""


def doubled(names: list[str]) -> set[str]:
    return {name for name, times in Counter(names).items() if times > 1}


def classes(path: Path) -> list[str]:
    return CLASS.findall(path.read_text("utf-8"))


def test_no_two_modules_share_a_name() -> None:
    assert doubled([path.stem for path in MODULES]) <= FAMILIES


def test_no_two_classes_share_a_name() -> None:
    assert doubled([name for path in MODULES for name in classes(path)]) == set()


@pytest.mark.parametrize("names", [["money", "text", "money"]])
def test_a_second_one_is_noticed(names: list[str]) -> None:
    assert doubled(names) == {"money"}
