"""Links that are read out alone, in a list of all links of a page, can be told apart."""

from __future__ import annotations

import pytest
from lxml import html

from tests.support.worlds import Worlds

PATHS = ("data/", "calendar/2025/months/", "alerts/")
"""Pages with many links of the same kind: a table of files, the days of a year, calendars."""

LINKS = "//main//a[@href and not(@class='bar')]"
"""Not the bars of fairs of the same name, which stand under their days."""


@pytest.mark.slow
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_one_name_leads_to_one_place(worlds: Worlds, path: str, language: str) -> None:
    found: dict[str, set[str]] = {}
    for link in html.fromstring(worlds("rich").page(path, language)).xpath(LINKS):
        found.setdefault(" ".join(link.text_content().split()), set()).add(link.get("href", ""))
    assert len(found) > 5
    assert {name for name, places in found.items() if len(places) > 1} == set()


@pytest.mark.slow
def test_a_day_of_one_entry_says_so_in_english(worlds: Worlds) -> None:
    said = worlds("rich").page("calendar/2025/months/", "en")
    assert "1 entry<" in said and "1 entries" not in said
