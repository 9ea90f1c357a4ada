"""Nothing has to be scrolled sideways: with letters twice as large, on a telephone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from generator.build.drawing.render import THEME
from tests.support.page_kinds import KINDS, NARROW, localized
from tests.support.slices import sliced

QUICK = ("home", "call-sample", "consortium-sample", "data", "rule", "alerts")


@pytest.fixture(scope="module")
def tab(tab: Page) -> Page:
    tab.set_viewport_size(NARROW)
    return tab


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("kind", sliced(KINDS, QUICK))
def test_letters_twice_as_large_fit(tab: Page, address: str, kind: str, language: str) -> None:
    tab.goto(address + localized(KINDS[kind], language))
    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    wide = tab.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1]


@pytest.mark.parametrize("part", ["dt", "dd"])
def test_a_name_without_a_space_is_broken(tab: Page, address: str, part: str) -> None:
    """Programme years name their kinds and items themselves, and those names stand as labels."""
    tab.goto(address + KINDS["programme"])
    tab.locator(f".facts {part}").first.evaluate("(its) => { its.textContent = '가'.repeat(60) }")
    wide = tab.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1]


BESIDE = """[...document.querySelectorAll('td.number .guess')].map((mark) => {
  const range = document.createRange();
  const text = [...mark.parentNode.childNodes].find((its) => its.nodeType === 3 && its.data.trim());
  range.selectNode(text);
  return range.getBoundingClientRect().left - mark.getBoundingClientRect().right;
})"""


@pytest.mark.parametrize("path", ["programmes/", "consortia/2000/hanoi-electricity-kemc/"])
def test_a_mark_stands_beside_its_number_in_a_wide_column(
    tab: Page, address: str, path: str
) -> None:
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.goto(address + path)
    gaps = tab.evaluate(BESIDE)
    tab.set_viewport_size(NARROW)
    assert gaps
    assert all(0 <= gap < 12 for gap in gaps), gaps


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(
    "path", ["programmes/", "fields/consortium/", "exhibitions/medica/", "programmes/2011/"]
)
def test_no_table_is_wider_than_a_sheet(tab: Page, address: str, path: str, language: str) -> None:
    """A browser prints all of a page smaller for one wide table."""
    tab.set_viewport_size({"width": 688, "height": 900})  # A4 within its margins
    tab.emulate_media(media="print")
    tab.goto(address + localized(path, language))
    tables = tab.locator("main .scroll")
    wide = tables.evaluate_all(
        "all => all.filter((its) => its.scrollWidth > its.clientWidth + 1).length"
    )
    together = tab.locator("tr:has(> [rowspan])").evaluate_all(
        "all => all.filter((its) => getComputedStyle(its).breakInside !== 'auto').length"
    )
    tab.emulate_media(media="screen")
    tab.set_viewport_size(NARROW)
    assert tables.count()
    assert (wide, together) == (0, 0)


@pytest.mark.parametrize(
    "name", ["누리집" * 20, "수출컨소시엄 포털", "An Integrated Portal of the Programme"]
)
def test_the_name_of_a_site_is_broken_only_where_it_must_be(
    tab: Page, address: str, name: str
) -> None:
    tab.set_viewport_size(NARROW)
    tab.goto(address)
    said = tab.locator(".masthead .name span")
    said.evaluate("(its, name) => { its.textContent = name }", name)
    wide = tab.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1]
    if " " in name:  # no word of it is cut: it is as wide as its longest word, or wider
        longest = max(name.split(), key=len)
        here = said.evaluate("(its) => its.getBoundingClientRect().width")
        said.evaluate("(its, word) => { its.textContent = word; its.style.flex = 'none' }", longest)
        assert here >= said.evaluate("(its) => its.getBoundingClientRect().width") - 1


def test_no_width_is_that_of_the_window_with_its_scrollbar() -> None:
    """`vw` counts a scrollbar in, so what is as wide as the window would be too wide by it."""
    styles = {path.name: path.read_text("utf-8") for path in (THEME / "assets").glob("*.css")}
    assert styles
    assert [name for name, text in styles.items() if re.search(r"\d(vw|vi)\b", text)] == []


def test_an_example_is_not_printed_as_an_answer(page: Page, address: str) -> None:
    page.goto(address + "tools/")
    page.emulate_media(media="print")
    color = "getComputedStyle(document.querySelector('#booth'), '::placeholder').color"
    assert page.evaluate(color).endswith(", 0)")
    page.emulate_media(media=None)
