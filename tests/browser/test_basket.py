"""The selection basket: selected records are exported and open in other programs unchanged."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from icalendar import Calendar
from openpyxl import load_workbook
from playwright.sync_api import Page, expect


def taken(page: Page, how: str) -> Path:
    with page.expect_download() as download:
        page.locator(f"[data-save={how}]").click()
    return Path(download.value.path())


def test_ticked_hits_can_be_taken_along(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=medica")
    expect(page.locator(".hits a").first).to_be_visible()
    boxes = page.locator(".hits input")
    boxes.nth(0).check()
    boxes.nth(1).check()
    titles = [page.locator(".hits a").nth(at).inner_text() for at in (0, 1)]
    page.goto(address + "consortia/")  # the basket goes along
    expect(page.locator("[data-picked]")).to_have_text("2건 고름")
    rows = list(csv.reader(io.StringIO(taken(page, "csv").read_text("utf-8-sig"))))
    assert [row[1] for row in rows] == ["제목", *titles]
    sheet = load_workbook(io.BytesIO(taken(page, "xlsx").read_bytes())).worksheets[0]
    assert [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)] == rows
    assert all(title in taken(page, "html").read_text("utf-8") for title in titles)
    calendar = Calendar.from_ical(taken(page, "ics").read_bytes())
    starts = [row[rows[0].index("시작")] for row in rows[1:]]
    assert len(calendar.walk("VEVENT")) == sum(len(day) >= 10 for day in starts) > 0
    page.locator("[data-save=clear]").click()
    expect(page.locator("[data-basket]")).to_be_hidden()


def test_a_firm_of_two_rosters_is_picked_once(page: Page, address: str) -> None:
    page.goto(f"{address}samples/participants/?q=예시기업 서")
    boxes = page.get_by_role("checkbox", name="예시기업 서", exact=False)
    expect(boxes).to_have_count(2)
    boxes.nth(0).check()
    expect(boxes.nth(1)).to_be_checked()
    expect(page.locator("[data-picked]")).to_have_text("1건 고름")
    head, row = csv.reader(io.StringIO(taken(page, "csv").read_text("utf-8-sig")))
    assert "HS 330499" in row[head.index("품목·HS 코드·부스")]
    boxes.nth(1).uncheck()
    expect(boxes.nth(0)).not_to_be_checked()
    expect(page.locator("[data-basket]")).to_be_hidden()


def test_a_record_is_picked_on_its_own_page(page: Page, address: str) -> None:
    page.goto(f"{address}consortia/2025/medica-kmdica/")
    box = page.get_by_label("이 기록 고르기")
    box.check()
    expect(page.locator("[data-picked]")).to_have_text("1건 고름")
    kept = taken(page, "csv").read_bytes()
    page.goto(f"{address}search/?q=medica")
    expect(page.locator(".hits a").first).to_be_visible()
    row = page.locator(".hits li:has(a[href$='consortia/2025/medica-kmdica/']) input").first
    expect(row).to_be_checked()
    row.uncheck()
    row.check()
    assert taken(page, "csv").read_bytes() == kept  # one kind and one address for one record
    page.locator("[data-save=clear]").click()
    page.goto(f"{address}consortia/2025/medica-kmdica/")
    expect(box).not_to_be_checked()


def test_nothing_is_picked_without_what_picking_needs(page: Page, address: str) -> None:
    page.goto(f"{address}consortia/2025/medica-kmdica/")
    box = page.get_by_label("이 기록 고르기")
    page.route("**/words.json", lambda route: route.fulfill(body="<!DOCTYPE html>"))  # a log-in
    box.click()
    expect(box).not_to_be_checked()
    page.unroute("**/words.json")
    box.check()
    expect(page.locator("[data-picked]")).to_have_text("1건 고름")


def test_a_list_keeps_a_record_under_the_kind_that_search_says(page: Page, address: str) -> None:
    page.goto(f"{address}consortia/?q=medica+2025")
    box = page.locator("[data-results] li:has(a[href$='2025/medica-kmdica/']) input")
    box.check()
    kept = taken(page, "csv").read_bytes()
    page.locator("[data-save=clear]").click()
    page.goto(f"{address}consortia/2025/medica-kmdica/")
    page.get_by_label("이 기록 고르기").check()
    assert taken(page, "csv").read_bytes() == kept
    page.locator("[data-save=clear]").click()
