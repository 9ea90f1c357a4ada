"""A table that somebody chooses fills the form, and each mistake is told by its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.test_forms import LEAVE, choose, opened, press_check, saved, weighed
from tests.support.axe import axe_alike, put_into
from tests.support.desks import book
from tests.support.sheet_files import FILES

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADINGS = ("기업명", "사업자등록번호", "품목", "지역", "지원금(원)")
RECORD = "consortia/2025/medica-kmdica"


@pytest.fixture
def form(fresh: Page) -> Iterator[Page]:
    """A tab whose browser keeps nothing from other tests."""
    yield fresh
    fresh.evaluate(LEAVE)


def roster(name: str = "명단.xlsx") -> FilePayload:
    """Twenty firms, with three mistakes."""
    rows = [[f"예시기업 {n:02}", None, "초음파 진단기", "경기", 8_000_000] for n in range(20)]
    rows[3][1] = "124-81-00999"
    rows[7][3] = "달나라"
    rows[11][4] = "=SUM(E2:E3)"
    return {"name": name, "mimeType": XLSX, "buffer": book(HEADINGS, *rows)}


def take(page: Page, file: FilePayload | str | Path) -> None:
    page.locator("[data-sheet]").set_input_files(file)
    page.wait_for_selector("[data-told]:not([hidden])")


def test_a_roster_fills_the_form_and_its_mistakes_are_told_by_cell(
    form: Page, address: str
) -> None:
    loaded = weighed(form)
    page = opened(form, address, f"roster/?record={RECORD}")
    assert not [name for name, _ in loaded if name.startswith(("from-file", "sheets."))]
    take(page, roster())
    told = page.locator("[data-told]")
    expect(told).to_be_focused()
    expect(told.locator("h2")).to_have_text("명단.xlsx를 읽었습니다")
    expect(told.locator("h3")).to_have_text("고칠 곳 4곳")
    for said in (
        "B5 참여기업 4 › 사업자등록번호: 오류:",
        "D9 참여기업 8 › 지역: 오류: '달나라'",
        "E13 지원금(원): 수식입니다",
    ):
        expect(told.locator("li", has_text=said)).to_have_count(1)
    expect(page.locator("[data-name=participants] > [data-rows] > li")).to_have_count(20)
    put_into(page)
    assert axe_alike(page) == []
    told.locator("a", has_text="D9").press("Enter")
    region = page.locator("select:focus")
    expect(region).to_have_attribute("aria-describedby", re.compile("-fault$"))
    region.select_option(label="경기")
    told.locator("a", has_text="B5").press("Enter")
    page.keyboard.press("Control+A")
    page.keyboard.type("124-81-00998")
    page.locator("[data-name=roster_consent] input").fill("2025. 3. 2.")
    press_check(page)
    text = saved(page)["files"][0]["text"]
    assert text.count("name: ") >= 20 and 'business_number: "124-81-00998"' in text


def test_a_whole_consortium_of_another_program_and_what_is_no_table(
    form: Page, address: str
) -> None:
    page = opened(form, address, "consortium/")
    choose(page, "programme", "2026")
    take(page, FILES / "libreoffice.xlsx")
    told = page.locator("[data-told]")
    expect(told.locator("p").first).to_have_text("참여기업: 0건 → 2건")
    assert "제목의 단위에 따라 1,000을 곱했습니다" in told.inner_text()
    text = "기업명,품목\n예시기업 다,모터\n".encode("cp949")
    take(page, {"name": "a.csv", "mimeType": "text/csv", "buffer": text})
    expect(told.locator("p").first).to_contain_text("참여기업: 2건 → 1건")
    page.locator("[data-clear]").click()
    expect(told).to_be_hidden()
    take(page, {"name": "b.xlsx", "mimeType": XLSX, "buffer": b"%PDF-1.7\n"})
    expect(told).to_contain_text("PDF 파일입니다")
    expect(page.locator("[data-name=participants] > [data-rows] > li")).to_have_count(0)


def test_a_record_is_chosen_first_and_a_phone_shows_all(form: Page, address: str) -> None:
    page = opened(form, address, "roster/")
    page.locator("[data-sheet]").set_input_files(roster())
    expect(page.locator("[data-faults] h2")).to_have_text("먼저 어느 기록인지 고르십시오.")
    page = opened(form, f"{address}en/", f"roster/?record={RECORD}")
    page.set_viewport_size({"width": 390, "height": 800})
    take(page, roster("roster.xlsx"))
    expect(page.locator("[data-told] h3")).to_have_text("4 to fix")
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    put_into(page)
    found = axe_alike(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    assert (wide, found) == (0, [])
