"""How many clicks lead from home to a chart's file, and to the workbook of the cross-tables."""

from __future__ import annotations

from posixpath import join, normpath

import pytest

from tests.support.raw import LANGUAGES, tree
from tests.support.worlds import World, Worlds

pytestmark = pytest.mark.slow


def links(made: World, path: str, language: str) -> set[str]:
    """Where the links of a page lead, from the root of the site."""
    folder = path if language == "ko" else f"en/{path}"
    found = tree(made.page(path, language)).xpath("//a/@href")
    return {normpath(join(folder, href.partition("#")[0])) for href in found if "://" not in href}


def clicks(made: World, language: str, wanted: str) -> int:
    """How few clicks lead from home to a file of that name, over pages of the site."""
    seen, reached = {""}, [""]
    for click in range(1, 4):
        there = {link for path in reached for link in links(made, path, language)}
        if wanted in there:
            return click
        plain = {its.removeprefix("en/") if language == "en" else its for its in there}
        reached = sorted({f"{its}/" for its in plain if f"{its}/" in made.listed} - seen)
        seen |= set(reached)
        if click == 1:  # a person goes by the menu
            reached = [path for path in reached if path == "statistics/"]
    return 99


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["svg", "csv", "xlsx"])
def test_a_journalist_has_a_chart_in_two_clicks(worlds: Worlds, language: str, kind: str) -> None:
    made = worlds("real")
    folder = "en/" if language == "en" and kind == "svg" else ""
    wanted = f"{folder}charts/programme-years.{kind}"
    assert wanted in made.files
    assert clicks(made, language, wanted) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_of_an_assembly_have_year_by_kind_by_country_in_two_clicks(
    worlds: Worlds, language: str
) -> None:
    made = worlds("real")
    assert "charts/year-kind-country.xlsx" in made.files
    assert clicks(made, language, "charts/year-kind-country.xlsx") == 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["statistics/", "statistics/sme-exports/", "crosstabs/"])
def test_every_file_that_a_page_offers_is_there(worlds: Worlds, path: str, language: str) -> None:
    made = worlds("real")
    offered = {its for its in links(made, path, language) if "charts/" in its}
    assert offered and offered <= set(made.files)
