"""Scripts say what their page gives them in its language; a word it lacks is ``undefined``."""

from __future__ import annotations

import re

import pytest

from generator.build.drawing.render import THEME

PAGES = {"forms.js": "form.html", "sending.js": "sending.html", "tools.js": "tools.html"}
"""Scripts whose words have no type, each with the page that gives them."""
GIVEN = re.compile(r'"(\w+)": ')
ASKED = re.compile(r"\bwords\.(\w+)")


def given(template: str) -> set[str]:
    return set(GIVEN.findall((THEME / "templates" / template).read_text("utf-8")))


@pytest.mark.parametrize("script", PAGES)
def test_a_page_gives_every_word_that_its_script_says(script: str) -> None:
    asked = set(ASKED.findall((THEME / "scripts" / script).read_text("utf-8")))
    assert asked
    assert asked - given(PAGES[script]) == set(), f"give these in {PAGES[script]}"


def test_search_and_lists_are_given_all_their_words() -> None:
    types = (THEME / "scripts" / "types.d.ts").read_text("utf-8")
    wanted = {
        name
        for interface in ("Words", "Countdown", "Said")
        for body in re.findall(rf"interface {interface}\b.*?\{{(.*?)\n\}}", types, re.DOTALL)
        for name in re.findall(r"^  (\w+):", body, re.MULTILINE)
    }
    assert {"filtered", "opens", "stale"} <= wanted
    assert wanted - given("find.html") - given("words.json") == set(), "give these in find.html"
