"""The search page, as a visitor uses it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.support.page_kinds import NARROW
from tests.support.slices import sliced

HIT = ".hits a"


def searched(page: Page, address: str, query: str, language: str = "") -> Page:
    page.goto(f"{address}{language}search/?q={query}")
    # At first it says that it loads, then that it searches.
    expect(page.locator("[data-count]")).not_to_have_text(re.compile("…$"))
    expect(page.locator("[data-results]")).not_to_have_attribute("aria-busy", "true")
    return page


def test_the_box_in_the_header_leads_to_the_results(page: Page, address: str) -> None:
    page.goto(address + "exhibitions/")
    page.locator("#find").fill("medica")
    page.locator("#find").press("Enter")
    expect(page).to_have_url(address + "search/?q=medica")
    expect(page.locator(HIT).first).to_contain_text("MEDICA")
    expect(page.locator("[data-count]")).to_contain_text("건을 찾았습니다")


MEANT = {
    "화장품을": "화장품",
    "ㅎㅈㅍ": "화장품",
    "ghkwkdvna": "화장품",
    "하장품": "화장품",
    "수출연합체": "수출컨소시엄",
}


@pytest.mark.parametrize("query", sliced(MEANT, ("하장품", "수출연합체")))
def test_what_was_meant_is_found_and_marked(page: Page, address: str, query: str) -> None:
    """`tests/search/questions.yml` asks such things and many more without a browser."""
    searched(page, address, query)
    expect(page.locator("mark").first).to_have_text(MEANT[query])


def test_hits_are_grouped_by_kind_and_lead_to_their_pages(page: Page, address: str) -> None:
    searched(page, address, "medica")
    assert page.locator("[data-results] h2").count() > 1
    page.locator(HIT).first.click()
    expect(page.locator("h1")).to_contain_text("MEDICA")


def test_every_kind_shows_a_hit_and_no_button_stands_for_one_alone(
    page: Page, address: str
) -> None:
    searched(page, address, "화장품")
    groups = page.locator("[data-results] > section").evaluate_all(
        "all => all.map((its) => [its.querySelectorAll('.hits li').length,"
        " its.querySelector('button').hidden || its.querySelector('button').textContent])"
    )
    assert len(groups) > 7
    assert all(hits > 0 for hits, _ in groups)
    assert not any("1건" in str(more) and "11건" not in str(more) for _, more in groups)


def test_more_hits_of_a_kind_come_with_the_focus_on_the_first(page: Page, address: str) -> None:
    searched(page, address, "수출")
    more = page.locator("[data-results] button:visible").first
    before = page.locator(HIT).count()
    more.click()
    expect(page.locator(".hits a:focus")).to_have_count(1)
    assert page.locator(HIT).count() > before


def test_a_link_with_a_query_without_end_stops_no_page(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q={'가a' * 5_000}")  # n² steps, and more than a pattern can say
    expect(page.locator("[data-count]")).to_have_text(re.compile("찾았습니다"))
    assert page.title().startswith("가a" * 100 + ": ")


def test_arrows_walk_and_escape_comes_back(page: Page, address: str) -> None:
    searched(page, address, "medica")
    page.locator("#q").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(HIT).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(HIT).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("#q")).to_be_focused()


def test_the_address_follows_what_is_typed(page: Page, address: str) -> None:
    page.goto(address + "search/")
    page.locator("#q").fill("없는낱말뷁")
    expect(page.locator("[data-count]")).to_contain_text("검색 결과가 없습니다")
    assert "?q=" in page.url
    expect(page.locator("[data-none] a").first).to_be_visible()
    page.locator("#q").fill("medica")
    expect(page.locator(HIT).first).to_be_visible()
    expect(page.locator("[data-none]")).to_be_hidden()


def test_joined_words_are_marked_where_they_stand_apart(page: Page, address: str) -> None:
    searched(page, address, "참여기업모집")
    expect(page.locator("mark", has_text="참여기업 모집").first).to_be_visible()


def test_hand_written_pages_are_found_and_not_picked(page: Page, address: str) -> None:
    searched(page, address, "개인정보")
    guide = page.locator(".hits li", has=page.locator("a[href$='privacy/']"))
    expect(guide).to_have_count(1)
    assert guide.locator("input").count() == 0
    guide.locator("a").click()
    expect(page.locator("h1")).to_contain_text("개인정보")


def test_english_pages_answer_in_english(page: Page, address: str) -> None:
    searched(page, address, "화장품", "en/")
    expect(page.locator("[data-count]")).to_contain_text("records found")
    expect(page.locator("[data-results] h2").first).to_have_text("Best matches")
    expect(page.locator("[data-results] h2", has_text="Consortia")).to_have_count(1)


def test_one_record_is_one(page: Page, address: str) -> None:
    searched(page, address, "KRW 19.8 billion 3.9 billion 2 points", "en/")
    expect(page.locator("[data-count]")).to_have_text("1 record found")


def test_the_best_hits_come_first_and_are_not_said_twice(page: Page, address: str) -> None:
    searched(page, address, "통계")
    expect(page.locator(HIT).first).to_have_text("통계")
    searched(page, address, "medica")
    expect(page.locator("[data-results] h2").first).to_have_text("가장 가까운 결과")
    said = page.locator(HIT).evaluate_all("links => links.map((link) => link.href)")
    assert len(said) == len(set(said)) > 3


def test_on_a_slow_line_the_page_says_that_it_searches(page: Page, address: str) -> None:
    held: list[Route] = []
    page.route("**/search/index/index.json", lambda route: held.append(route))
    page.goto(f"{address}search/?q=medica")
    expect(page.locator("[data-count]")).to_have_text("찾는 중…")
    expect(page.locator("[data-results]")).to_have_attribute("aria-busy", "true")
    for route in held:
        route.continue_()
    expect(page.locator("[data-count]")).to_contain_text("건을 찾았습니다")
    expect(page.locator("[data-results]")).not_to_have_attribute("aria-busy", "true")


def test_nothing_of_the_index_is_loaded_before_it_is_used(fresh: Page, address: str) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.goto(address + "search/")
    fresh.goto(address + "consortia/")
    fresh.wait_for_load_state("networkidle")  # facets that stand open count the records of the list
    assert [url for url in asked if "search/index" in url] == []
    assert [url for url in asked if "list.json" in url] == [f"{address}consortia/list.json"]
    asked.clear()
    fresh.set_viewport_size(NARROW)
    fresh.goto(address + "consortia/")
    fresh.wait_for_load_state("networkidle")
    assert not any("search/index" in url or "list.json" in url for url in asked)


def test_without_javascript_the_page_says_so(chromium: BrowserContext, address: str) -> None:
    browser = chromium.browser
    text = chromium.request.get(address + "search/?q=x").text()
    assert "<noscript>" in text and "검색에는 자바스크립트가 필요합니다" in text
    assert browser is None or browser.is_connected()


def test_without_words_the_lists_are_a_beginning(page: Page, address: str) -> None:
    page.goto(address + "search/")
    lists = page.locator("[data-none] a")
    expect(lists.first).to_be_visible()
    expect(page.locator("[data-try]")).to_be_hidden()
    page.locator("#q").fill("medica")
    expect(page.locator(HIT).first).to_be_visible()
    expect(lists.first).to_be_hidden()
