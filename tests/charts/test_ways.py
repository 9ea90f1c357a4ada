"""How many clicks lead from home to a chart's file, and to the workbook of the cross-tables."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from tests.support.clicks import clicks, leads
from tests.support.raw import LANGUAGES, tree
from tests.support.worlds import SITE, World, Worlds

pytestmark = pytest.mark.slow


def page(made: World, address: str) -> Any:
    """A page by its address, as its reader's program has it."""
    path = address.removeprefix(SITE.url)
    language = "en" if path.startswith("en/") else "ko"
    return tree(made.page(path.removeprefix("en/"), language))


def taken(made: World, language: str, file: str) -> int:
    """How few clicks lead from home to a file, by the entry of the menu that a person takes."""
    home = SITE.url if language == "ko" else f"{SITE.url}en/"
    menu = {f"{home}statistics/"}
    wanted = f"{SITE.url}{file}"
    return clicks(partial(page, made), home, wanted.__eq__, 3, menu.__contains__)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["svg", "csv", "xlsx"])
def test_a_journalist_has_a_chart_in_two_clicks(worlds: Worlds, language: str, kind: str) -> None:
    made = worlds("real")
    folder = "en/" if language == "en" and kind == "svg" else ""
    wanted = f"{folder}charts/programme-years.{kind}"
    assert wanted in made.files
    assert taken(made, language, wanted) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_of_an_assembly_have_year_by_kind_by_country_in_two_clicks(
    worlds: Worlds, language: str
) -> None:
    made = worlds("real")
    assert "charts/year-kind-country.xlsx" in made.files
    assert taken(made, language, "charts/year-kind-country.xlsx") == 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["statistics/", "statistics/sme-exports/", "crosstabs/"])
def test_every_file_that_a_page_offers_is_there(worlds: Worlds, path: str, language: str) -> None:
    made = worlds("real")
    address = f"{SITE.url}{'' if language == 'ko' else 'en/'}{path}"
    targets = {its.removeprefix(SITE.url) for its in leads(page(made, address), address)}
    offered = {its for its in targets if its.startswith(("charts/", "en/charts/"))}
    assert offered and offered <= set(made.files)
