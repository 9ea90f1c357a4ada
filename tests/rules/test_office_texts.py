"""People's data in texts as offices write them: what is planted is found, the rest left alone.

Every third text was held out while patterns were made; both parts have the same bounds.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.facts.personal import personal

LINES = Path(__file__).with_name("office_texts.txt").read_text("utf-8").splitlines()
TEXTS = [line.replace("⏎", "\n").replace("⇥", "\t") for line in LINES if line[:2] in ("- ", "! ")]
CLEAN = [text[2:] for text in TEXTS if text.startswith("- ")]
PLANTED = [
    (set(kinds.split()), text)
    for kinds, _, text in (line[2:].partition(" | ") for line in TEXTS if line.startswith("! "))
]


def held_out(entries: list[Any], *, out: bool) -> list[Any]:
    return [entry for number, entry in enumerate(entries) if (number % 3 == 2) is out]


@pytest.mark.parametrize("out", [False, True])
def test_no_planted_text_is_missed(out: bool) -> None:
    missed = [
        text
        for kinds, text in held_out(PLANTED, out=out)
        if not kinds <= {kind for kind, _ in personal(text)}
    ]
    assert missed == []


@pytest.mark.parametrize("out", [False, True])
def test_at_most_one_clean_text_in_two_hundred_is_asked_about(out: bool) -> None:
    alarms = [(text, personal(text)) for text in held_out(CLEAN, out=out) if personal(text)]
    assert len(alarms) * 200 <= len(held_out(CLEAN, out=out)), alarms


def test_the_corpus_is_as_large_as_it_says() -> None:
    assert len(CLEAN) > 200
    assert len(CLEAN) + len(PLANTED) >= 300
