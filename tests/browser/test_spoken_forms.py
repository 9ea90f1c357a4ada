"""What a screen reader is told of a form, and a form that is filled in by the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.support.spoken import Spoken, spoken

pytestmark = pytest.mark.long

FIELDS = ("textbox", "combobox", "checkbox", "spinbutton", "radio")
MOST_TABS = 400


def opened(page: Page, address: str, task: str) -> Page:
    """A form with an entry in each list, and nothing folded away."""
    page.goto(f"{address}apply/{task}/")
    page.wait_for_selector("form[data-ready]")
    page.evaluate("localStorage.clear()")
    page.evaluate("document.querySelectorAll('form [data-add]').forEach(one => one.click())")
    page.evaluate("document.querySelectorAll('form details').forEach(one => { one.open = true })")
    return page


@pytest.mark.parametrize("task", ["recruit", "consortium", "settle"])
def test_every_field_and_group_has_a_name_and_says_what_it_is_for(
    page: Page, address: str, task: str
) -> None:
    told = [one for one in spoken(opened(page, address, task)) if of_the_form(one)]
    assert len(told) > 50
    assert [one for one in told if not one.name] == []
    ticks = [one for one in told if one.role == "checkbox" and not one.id]  # of a described group
    assert [one for one in told if not one.description and one not in ticks] == []


def of_the_form(one: Spoken) -> bool:
    return one.role in FIELDS or (one.role == "group" and one.tag == "FIELDSET")


@pytest.mark.parametrize("task", ["recruit", "consortium"])
def test_what_is_wrong_is_read_out_and_belongs_to_its_field(
    page: Page, address: str, task: str
) -> None:
    opened(page, address, task).locator("[data-check]").click()
    page.wait_for_selector("[data-faults]:not([hidden])")
    wrong = [one for one in spoken(page) if one.wrong]
    faults = page.locator("[data-faults] li").all_inner_texts()
    assert wrong and len(faults) >= len(wrong)
    for one in wrong:
        beside = page.locator(f"#{one.id}-fault").inner_text()
        assert beside and beside in one.description
    # the list of all that is wrong takes the focus, so its name is read out
    focused = page.evaluate("document.activeElement.getAttribute('aria-labelledby')")
    heading = page.locator(f"#{focused}").inner_text()
    assert [one.name for one in spoken(page) if one.name == heading and one.role == "group"]


def test_a_call_is_finished_by_the_keyboard_alone(page: Page, address: str) -> None:
    """Tab, arrows, Enter and letters from the top of the form to the finished change."""
    page.goto(f"{address}apply/recruit/")
    page.wait_for_selector("form[data-ready]")
    reach(page, "f-title")
    page.keyboard.type("2027 의료기기 참여기업 모집")
    reach_by_name(page, "organizers")
    page.keyboard.press("Enter")
    page.keyboard.insert_text("kmdica")  # where typing rests, the form asks for what stands there
    reach(page, "f-closes")
    page.keyboard.type("2026. 12. 18. 18시")
    reach_by_name(page, "sources")
    page.keyboard.press("Enter")
    page.keyboard.type("공고문")
    reach(page, "", "[data-check]")
    page.keyboard.press("Enter")
    done = page.locator("[data-finished]:not([hidden]), [data-faults]:not([hidden])")
    done.first.wait_for()
    if page.locator("[data-faults]:not([hidden])").count():  # a name for the address is offered
        reach(page, "", "[data-check]")
        page.keyboard.press("Enter")
    expect(page.locator("[data-finished]")).to_be_visible()
    reach(page, "", "[data-save]")
    with page.expect_download():
        page.keyboard.press("Enter")


def reach(page: Page, id: str, mark: str = "") -> None:
    """Press Tab until an element has the focus."""
    wanted = mark or f"#{id}"
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("one => document.activeElement.matches(one)", wanted):
            return
    raise AssertionError(f"Tab does not lead to {wanted}")


def reach_by_name(page: Page, name: str) -> None:
    """Press Tab until the button that adds an entry to a list, or its first field, has it."""
    reach(page, "", f"[data-name={name}] [data-add], [data-name={name}] input")
