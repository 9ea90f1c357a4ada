"""A hand-written page says the same in both languages: what was added to one alone is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.site.sections import TABLE
from tests.support import ROOT

ENGLISH = sorted((ROOT / "docs" / "en").glob("*.md"))
KINDS = {
    "heading": re.compile(r"#+(?= )"),
    "row of a table": re.compile(r"\|"),
    "entry of a list": re.compile(r"\s*(?:[-*]|\d+\.)(?= )"),
    "block of code": re.compile(r"\s*```"),
}


def built_of(text: str) -> list[tuple[int, str]]:
    """The lines that begin something other than a paragraph, in their order, as what they are."""
    lines = text.splitlines()
    found = ((kind, pattern.match(line)) for line in lines for kind, pattern in KINDS.items())
    return [(len(match[0].strip()), kind) for kind, match in found if match]


@pytest.mark.parametrize("english", ENGLISH, ids=lambda path: path.stem)
def test_both_languages_are_built_alike(english: Path) -> None:
    korean = built_of((ROOT / "docs" / english.name).read_text("utf-8"))
    assert built_of(english.read_text("utf-8")) == korean


def test_every_hand_written_page_is_there_in_english() -> None:
    assert {one.id for one in TABLE if one.handwritten} <= {path.stem for path in ENGLISH}


def test_what_one_language_lacks_is_noticed() -> None:
    assert built_of("# 가\n\n글\n- 나\n") != built_of("# A\n\ntext\n")
