"""Facets over the lists: combined, counted, in the address, by keyboard."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.axe import axe_alike, put_into
from tests.support.slices import sliced

ROWS = "[data-results] li"


def listed(built: Path, path: str) -> Any:
    """A list as its file has it, every firm with the row of its consortium."""
    read = json.loads((built / path / "list.json").read_text("utf-8"))
    if bases := read.get("bases"):
        firms = read["rows"]
        read["rows"] = [[bases[at][0], name, *bases[at][2:]] for at, name, *_ in firms]
    return read


def found(page: Page) -> int:
    return int(page.locator("[data-count]").inner_text().split()[-1].removesuffix("건"))


def opened(page: Page, address: str, path: str) -> Page:
    page.goto(address + path)
    if path == "calls/":  # a table that needs the whole width
        page.locator(".panel > summary").click()
    expect(page.locator(".facet").first).to_be_visible()
    if page.locator("[data-whole]").is_visible():
        page.locator("[data-whole]").click()
    expect(page.locator(ROWS).first).to_be_visible()
    return page


def unfolded(page: Page, name: str) -> None:
    facet = page.locator(".facet", has=page.locator("summary", has_text=name))
    if facet.get_attribute("open") is None:
        facet.locator("summary").click()


@pytest.mark.parametrize("path", ["consortia", "recruitments", "calls", "exhibitions"])
def test_the_facets_hold_every_record_of_the_list(
    page: Page, address: str, built: Path, path: str
) -> None:
    opened(page, address, f"{path}/")
    assert found(page) == len(listed(built, path)["rows"])
    expect(page.locator(".full-list")).to_be_hidden()


def test_facets_combine_count_and_stand_in_the_address(
    page: Page, address: str, built: Path
) -> None:
    opened(page, address, "consortia/")
    unfolded(page, "국가")
    germany = page.locator("label", has_text="독일")
    wanted = int(germany.locator(".note").inner_text())
    germany.locator("input").check()
    assert found(page) == wanted > 0
    assert "country=DE" in page.url
    unfolded(page, "연도")
    year = page.locator(".facet", has_text="연도").locator("label:visible").first
    both = int(year.locator(".note").inner_text())
    year.locator("input").check()
    assert found(page) == both <= wanted
    page.reload()
    expect(page.locator("[data-count]")).not_to_be_empty()
    assert found(page) == both


def test_words_and_facets_combine(page: Page, address: str, built: Path) -> None:
    opened(page, address, "consortia/?country=DE")
    germany = found(page)
    page.locator(".panel input[name=q]").fill("의료 medica")
    expect(page.locator("mark").first).to_have_text("MEDICA")
    assert 0 < found(page) < germany
    assert "country=DE" in page.url and "medica" in page.url
    shown = page.locator(f"{ROWS} > div > a").all_inner_texts()
    assert all("MEDICA" in title for title in shown)
    page.reload()
    expect(page.locator(".panel input[name=q]")).to_have_value("의료 medica")
    assert page.locator(f"{ROWS} > div > a").all_inner_texts() == shown


def test_keys_alone_are_enough(page: Page, address: str) -> None:
    page.goto(address + "consortia/")
    expect(page.locator(".facet").first).to_be_visible()
    page.locator(".panel > summary").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".facet input:checked")).to_have_count(1)
    expect(page.locator(".facet input:checked")).to_be_focused()
    assert "year=" in page.url


def test_lists_sort_and_show_what_is_new(page: Page, address: str, built: Path) -> None:
    every = listed(built, "consortia")["rows"]
    day = sorted(row[9] for row in every)[-1]
    opened(page, address, f"consortia/?sort=title&since={day}")
    new = [row for row in every if row[9] >= day]
    assert found(page) == len(new)
    page.locator("select[name=sort]").select_option("oldest")
    dates = sorted(row[5] or row[6] or "9" for row in new)
    first = page.locator(f"{ROWS} a").first.inner_text()
    assert first in [row[1] for row in new if (row[5] or row[6]) == dates[0]]
    page.locator("button[type=reset]").click()
    assert "?" not in page.url


def test_what_closes_next_stands_before_what_is_over(page: Page, address: str, built: Path) -> None:
    """Samples are seen on the demo day, 15 June 2026."""
    opened(page, address, "samples/participants/?sort=closing")
    ends = {row[6] or row[5] for row in listed(built, "samples/participants")["rows"]}
    coming, over = ({e for e in ends if (e >= "2026-06-15") == wanted} for wanted in (True, False))
    assert coming and over
    by_end = {row[1] + row[2]: row[6] for row in listed(built, "samples/participants")["rows"]}
    row = page.locator(ROWS).first
    named = (
        row.locator("a").inner_text()
        + row.locator("p").first.inner_text().split("\N{NO-BREAK SPACE}·")[0]
    )
    assert by_end[named] == min(coming)
    page.goto(address + "samples/participants/?sort=closing&page=99")
    row = page.locator(ROWS).last
    named = (
        row.locator("a").inner_text()
        + row.locator("p").first.inner_text().split("\N{NO-BREAK SPACE}·")[0]
    )
    assert by_end[named] == min(over)


def test_samples_have_a_list_of_their_own(page: Page, address: str, built: Path) -> None:
    opened(page, address, "samples/participants/")
    rows = listed(built, "samples/participants")["rows"]
    assert found(page) == len(rows) > 50
    assert all(row[1].startswith("예시기업") for row in rows)
    page.locator("[data-pager] button").nth(1).click()
    assert "page=2" in page.url
    page.locator(f"{ROWS} input").first.check()
    expect(page.locator("[data-picked]")).to_have_text("1건 고름")
    expect(page.locator("[data-since]")).to_be_hidden()  # samples have no history
    page.goto(address + "consortia/")
    expect(page.locator("[data-basket]")).to_be_hidden()


ADDED = ["consortia/?country=DE&country=US", "samples/participants/", "search/?q=medica"]


@pytest.mark.parametrize(
    "path", sliced([*ADDED, *(f"en/{path}" for path in ADDED)], [*ADDED, f"en/{ADDED[1]}"])
)
def test_what_scripts_add_is_accessible(page: Page, address: str, path: str) -> None:
    """Open facets, hits and a full basket, for people who see, hear or only type."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + path)
    if page.locator(".panel:not([open]) > summary").count():
        page.locator(".panel > summary").click()
    page.locator("[data-results] input").first.check()
    if page.locator(".facet").count():
        page.locator(".facet > summary").first.click()
    put_into(page)
    # At its end the basket covers half of no box.
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert axe_alike(page) == []


def test_no_page_is_wider_than_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for path in ("search/?q=medica", "consortia/?country=DE", "samples/participants/?page=2"):
        page.goto(address + path)
        expect(page.locator("[data-results] a").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


def test_back_leads_to_the_choice_before_and_a_chip_takes_one_back(
    page: Page, address: str
) -> None:
    opened(page, address, "consortia/?country=DE")
    germany = found(page)
    unfolded(page, "연도")
    page.locator(".facet", has_text="연도").locator("label:visible").first.locator("input").check()
    narrowed = found(page)
    expect(page.locator(".chip")).to_have_count(2)
    page.go_back()
    expect(page.locator(".chip")).to_have_count(1)
    assert found(page) == germany >= narrowed
    page.locator(".chip").click()
    expect(page.locator(".chip")).to_have_count(0)
    assert "country" not in page.url


def test_all_that_was_found_is_taken_along(page: Page, address: str) -> None:
    opened(page, address, "consortia/?country=DE")
    expect(page.locator("[data-these]")).to_have_text(f"이 결과 {found(page)}건 내려받기:")
    with page.expect_download() as download:
        page.locator("[data-as=csv]").click()
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) - 1 == found(page)
    titles = page.locator(f"{ROWS} > div > a").all_inner_texts()
    assert titles[0] in rows[1]


def test_what_was_found_is_drawn_over_the_years(page: Page, address: str) -> None:
    opened(page, address, "consortia/?country=DE")
    years = page.locator(".facet", has=page.locator("summary", has_text="연도")).locator("li")
    counts = [int(n) for n in years.locator(".note").all_text_contents()]
    drawn = page.locator("[data-years]")
    expect(drawn.locator("figcaption")).to_contain_text(f"{max(counts)}건이 가장 많습니다.")
    path = drawn.locator("path").get_attribute("d") or ""
    assert path.count("M") == len([n for n in counts if n])


def test_what_was_chosen_in_a_list_can_be_followed(page: Page, address: str) -> None:
    opened(page, address, "consortia/?country=DE&country=VN&year=2025")
    page.get_by_role("link", name="독일, 베트남 알림 받기").click()
    page.wait_for_url("**/alerts/?country=de&country=vn")
    expect(page.locator("[name=country]")).to_have_value("de vn")
    expect(page.locator("[data-name]")).to_have_count(2)
    expect(page.locator("[data-address]").last).to_contain_text("country/vn.ics")


def test_a_list_that_finds_nothing_says_what_would_be_found(page: Page, address: str) -> None:
    page.goto(address + "consortia/?country=DE")
    expect(page.locator("[data-count]")).not_to_be_empty()
    germany = found(page)
    page.goto(address + "consortia/?country=DE&q=xyzzy")
    nothing = page.locator("[data-nothing]")
    elsewhere = nothing.get_by_role("link")
    expect(elsewhere).to_have_attribute("href", f"{address}search/?q=xyzzy")
    nothing.get_by_role("button", name=f"“xyzzy” 빼면 {germany}건").click()
    expect(nothing).to_be_hidden()
    assert found(page) == germany and page.url.endswith("?country=DE")


def test_the_link_of_what_was_found_is_copied(page: Page, address: str) -> None:
    opened(page, address, "consortia/?country=DE")
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text }")
    page.get_by_role("button", name="링크 복사").click()
    expect(page.locator("[data-told]").first).to_have_text("복사했습니다.")
    assert page.evaluate("window.copied") == address + "consortia/?country=DE"


def test_the_other_language_shows_the_same_choice(page: Page, address: str) -> None:
    opened(page, address, "consortia/?country=DE")
    count = page.locator(ROWS).count()
    page.locator("a.language").click()
    page.wait_for_url("**/en/consortia/?country=DE")
    expect(page.locator(ROWS)).to_have_count(count)


def test_facets_stand_at_the_left_where_there_is_room(page: Page, address: str) -> None:
    opened(page, address, "consortia/?country=DE")
    panel, list_ = (page.locator(s).bounding_box() for s in (".panel", "[data-results]"))
    assert panel and list_ and panel["x"] + panel["width"] <= list_["x"]
    assert abs(panel["y"] - page.locator("[data-count]").bounding_box()["y"]) < 40  # type: ignore[index]
    page.locator("button[type=reset]").click()
    full, still = (page.locator(s).bounding_box() for s in (".full-list", ".panel"))
    assert full and still and full["x"] == list_["x"] and still["x"] == panel["x"]
    expect(page.locator("[data-results]")).to_be_hidden()
    expect(page.locator(".facet").first).to_be_visible()
    page.evaluate("scrollTo(0, 2000)")
    expect(page.locator(".panel")).to_be_in_viewport()


def test_paper_says_what_was_filtered(page: Page, address: str) -> None:
    opened(page, address, "consortia/?country=DE&q=medica&since=2026-01-01")
    page.emulate_media(media="print")
    chips = page.locator("[data-chips]")
    expect(chips).to_be_visible()
    assert chips.locator("button").count() == 3
    for said in ("독일", "“medica”", "2026-01-01"):
        expect(chips).to_contain_text(said)
    expect(page.locator("[data-take]")).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_label("빼기: “medica”").click()
    assert "q=" not in page.url and "country=DE" in page.url


def test_paper_has_the_whole_list_however_narrow_it_is(page: Page, address: str) -> None:
    page.goto(address + "consortia/")
    expect(page.locator(".facet").first).to_be_visible()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 690, "height": 900})  # as A4 has it
    expect(page.locator(".full-list")).to_be_visible()
    expect(page.locator("[data-results]")).to_be_hidden()


def test_a_list_that_cannot_be_fetched_leaves_the_page_as_it_is(
    chromium: BrowserContext, address: str
) -> None:
    page = chromium.new_page()
    page.route("**/list.json", lambda route: route.abort())
    page.goto(address + "consortia/")
    failed = page.locator("[data-count]")
    expect(failed).to_be_visible()
    page.locator(".panel input[name=q]").fill("medica")
    page.wait_for_url("**?q=medica")
    expect(failed).to_be_visible()
    expect(page.locator(".full-list")).to_be_visible()
    page.close()


def test_a_link_to_a_choice_shows_hits_and_not_facets_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + "consortia/?country=DE")
    expect(page.locator(ROWS).first).to_be_visible()
    expect(page.locator(".chip")).to_have_count(1)
    expect(page.locator(".facet").first).not_to_be_visible()
    page.locator(".panel > summary").click()
    expect(page.locator(".facet").first).to_be_visible()
