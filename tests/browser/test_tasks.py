"""Visitors' tasks, done by keyboard alone."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect


def tabbed(page: Page, wanted: str, most: int = 90) -> None:
    """Move on by the tab key until the wanted thing has the focus, which must be seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", wanted):
            seen = "getComputedStyle(document.activeElement).outlineStyle !== 'none'"
            assert page.evaluate(seen) or page.evaluate("document.activeElement.type === 'radio'")
            return
    raise AssertionError(f"the tab key does not lead to {wanted}")


def test_the_skip_link_leads_past_the_head(page: Page, address: str) -> None:
    page.goto(address + "consortia/")
    tabbed(page, ".skip", 1)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_from_home_to_which_firms_go_to_a_fair(page: Page, address: str) -> None:
    page.goto(address)
    tabbed(page, "nav.main a[href$='exhibitions/']")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    tabbed(page, "a[href='medica/']", 400)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("MEDICA")


def test_the_self_check_by_arrow_keys(page: Page, address: str) -> None:
    page.goto(address + "samples/tools/")
    fields = page.locator("form[data-check] fieldset")
    for number in range(fields.count()):
        field = fields.nth(number)
        met = field.get_attribute("data-met")
        field.locator("input").first.focus()
        page.keyboard.press("Space")
        if met == "no":
            page.keyboard.press("ArrowRight")
    expect(page.locator("[data-verdict]")).to_contain_text("걸리는 항목이 없습니다")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-verdict]")).not_to_contain_text("걸리는 항목이 없습니다")


def test_the_own_cost_by_keys(page: Page, address: str) -> None:
    page.goto(address + "samples/tools/")
    page.locator("summary", has_text="컨소시엄 전체").click()
    page.locator("#firms").fill("10")
    expect(page.locator("[data-out=firm]")).to_have_text("")  # nothing typed is no 0 won
    page.locator("#item-booth_rental").focus()
    page.keyboard.type("2,000만 원")
    expect(page.locator("[data-out=subsidy]")).to_have_text("14,000,000원")
    expect(page.locator("[data-out=firm]")).to_have_text("600,000원")
    page.locator("#firms").fill("")  # no number of firms is not one firm
    expect(page.locator("[data-out=firm]")).to_have_text("")
    expect(page.locator("[data-remarks]")).to_contain_text("참여기업 수")
    page.locator("#firms").fill("10")
    page.locator("#item-interpretation").fill("삼백만")  # is not left out without a word
    expect(page.locator("[data-out=firm]")).to_have_text("")
    expect(page.locator("[data-remarks]")).to_contain_text("읽을 수 없는 값")
    expect(page.locator("#item-interpretation")).to_have_attribute("aria-invalid", "true")


def test_what_one_firm_pays_of_its_booth(page: Page, address: str) -> None:
    page.goto(address + "samples/tools/")
    page.locator("#booth").fill("약 300만 원")
    page.locator("#percent").fill("70")
    expect(page.locator("[data-read]")).to_have_text("3,000,000원")
    expect(page.locator("[data-out=paid]")).to_have_text("2,100,000원")
    expect(page.locator("[data-out=rest]")).to_have_text("900,000원")
    page.locator("#booth").fill("삼백")
    expect(page.locator("[data-out=rest]")).to_have_text("")
    expect(page.locator("[data-read]")).to_contain_text("금액 하나를")
    page.locator("#booth").fill("300만")
    page.locator("#percent").fill("120")
    expect(page.locator("[data-out=rest]")).to_have_text("")
    expect(page.locator("[data-share]")).to_contain_text("0부터 100")


def test_without_scripts_the_calculation_says_what_it_needs(page: Page, address: str) -> None:
    browser = page.context.browser
    assert browser
    unscripted = browser.new_context(java_script_enabled=False).new_page()
    unscripted.goto(address + "tools/")
    said = unscripted.locator("main").inner_text()
    assert "계산에는 자바스크립트가 필요합니다." in said and "한도와 부가가치세는" not in said
    unscripted.context.close()


def test_answers_stay_in_memory(page: Page, address: str) -> None:
    page.goto(address + "samples/tools/")
    page.locator("form[data-check] input").first.check()
    assert page.evaluate("Object.keys(localStorage).filter((key) => key !== 'contrast')") == []
    page.reload()
    assert page.locator("form[data-check] input:checked").count() == 0


def test_high_contrast_is_kept(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("[data-contrast-switch]").press("Enter")
    page.goto(address + "consortia/")
    assert page.evaluate("document.documentElement.hasAttribute('data-contrast')")
    page.locator("[data-contrast-switch]").press("Enter")


TASKS = {
    "an open recruitment for cosmetics": (
        ["예시", "sector=cosmetics", "[예시 자료] 2026 가을 예시 국제 미용전 참여기업 추가모집"],
        "추가모집 D-18",
    ),
    "what one firm pays": (["예시"], "486만 원"),
    "which Korean firms go to MEDICA": (["전시회", "MEDICA"], "64개사"),
    "which firms go to a fair whose list is public": (
        ["예시", "예시 국제 의료기기전", "명단 보기"],
        "예시기업 가",
    ),
    "which rule limits the subsidy": (
        ["기업부담금 계산", "지원금은 사업연도가 정한 비율을 넘을 수 없습니다."],
        "70",
    ),
    "what changed between programme years": (["전년과 달라진 점"], "198억 원"),
}
"""What a newcomer does on the way from the home page, and what is then to be seen: a link's words,
or a choice in a list that narrows.  Numbers of clicks may fall, not rise."""


@pytest.mark.parametrize("task", TASKS)
def test_a_newcomer_gets_there(page: Page, address: str, task: str) -> None:
    clicks, answer = TASKS[task]
    page.goto(address)
    for click in clicks:
        name, _, value = click.partition("=")
        if value:
            page.locator(f"select[name={name}]").select_option(value)
        else:
            page.get_by_role("link", name=name, exact=True).first.click()
    expect(page.locator("main").get_by_text(answer).locator("visible=true").first).to_be_visible()


WAYS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "high contrast": {},
}
RING = """() => {
    const channels = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((c) => c / 255);
    const light = (colour) => channels(colour)
        .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0.05);
    const here = document.activeElement, style = getComputedStyle(here);
    const behind = getComputedStyle(document.body).backgroundColor;
    const [dim, bright] = [light(style.outlineColor), light(behind)].sort((a, b) => a - b);
    return { what: here.outerHTML.slice(0, 90), ring: style.outlineStyle,
        width: parseFloat(style.outlineWidth), contrast: bright / dim };
}"""


@pytest.mark.parametrize("way", WAYS)
def test_the_focus_is_seen_wherever_it_goes(page: Page, address: str, way: str) -> None:
    page.emulate_media(**WAYS[way])
    page.goto(address + "samples/tools/")
    if way == "high contrast":
        page.evaluate("document.documentElement.toggleAttribute('data-contrast', true)")
    for _ in range(30):
        page.keyboard.press("Tab")
        seen = page.evaluate(RING)
        assert seen["ring"] == "solid", seen
        assert seen["width"] >= 2, seen
        assert seen["contrast"] >= 3, seen


def test_nothing_moves_by_itself(page: Page, address: str) -> None:
    page.goto(address)
    moving = "document.getAnimations().length"
    assert page.evaluate(moving) == 0
    slow = """[...document.querySelectorAll("*")].filter((element) =>
        getComputedStyle(element).transitionDuration !== "0s").length"""
    assert page.evaluate(slow) == 0


def test_buttons_have_an_edge_in_forced_colours(page: Page, address: str) -> None:
    """Their ground goes there, so that the edge is what says button, of links and of buttons."""
    page.emulate_media(forced_colors="active")
    page.goto(address + "alerts/")
    edge = "buttons => buttons.map(b => b.localName + ' ' + getComputedStyle(b).borderTopStyle)"
    seen = page.locator("main .button:visible").evaluate_all(edge)
    assert set(seen) == {"a solid", "button solid"}
