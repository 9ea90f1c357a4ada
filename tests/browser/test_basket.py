"""The selection basket: what is ticked goes along, and opens in other programs as it was."""

from __future__ import annotations

import base64
import csv
import io
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

HOSTILE = '=HYPERLINK("x"), <b>"쉼표"; \\n 줄\n바꿈'
PICKED = [
    {"name": "consortia/2025/a", "kind": "consortia", "title": HOSTILE, "state": "사후관리",
     "starts": "2025-11-17", "ends": "2025-11-20", "place": "독일 뒤셀도르프", "hosts": "조합; 회"},
    {"name": "calls/b", "kind": "calls", "title": "공고 " + "가" * 60, "state": "",
     "starts": "2026-02-10", "ends": "2026-03-10T18:00", "place": "", "hosts": "@중앙회"},
    {"name": "calls/c", "kind": "calls", "title": "날을 모름", "state": "",
     "starts": "2026-02", "ends": "2026-03", "place": "", "hosts": ""},
]  # fmt: skip
MAKE = """async ([format, picked]) => {
  const { [format]: write } = await import("/assets/search/save.js");
  const words = JSON.parse(document.querySelector("[data-search]").dataset.words);
  const { content, left } = write(picked, words);
  const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
  return [btoa(String.fromCharCode(...bytes)), left ?? 0];
}"""


@pytest.fixture
def picked(page: Page, address: str) -> Any:
    """Makes a file of three picks, some of them hostile; its bytes, and how many it leaves out."""
    page.goto(address + "search/")
    entries = [one | {"url": f"https://x.example/{one['name']}/"} for one in PICKED]

    def made(format: str) -> tuple[bytes, int]:
        content, left = page.evaluate(MAKE, [format, entries])
        return base64.b64decode(content), left

    return made


def test_csv_and_xlsx_have_the_same_cells(picked: Any) -> None:
    raw, _ = picked("csv")
    assert raw.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert head[:2] == ["종류", "제목"]
    assert [rows[0][1], rows[1][6]] == [f"'{HOSTILE}", "'@중앙회"]
    sheet = load_workbook(io.BytesIO(picked("xlsx")[0])).worksheets[0]
    cells = [["" if c.value is None else str(c.value) for c in row] for row in sheet.iter_rows()]
    assert {c.data_type for row in sheet.iter_rows() for c in row} <= {"inlineStr", "s", "n"}
    assert cells == [head, *([cell.removeprefix("'") for cell in row] for row in rows)]


def test_the_calendar_has_only_known_days(picked: Any) -> None:
    raw, left = picked("ics")
    assert left == 1
    event, deadline = Calendar.from_ical(raw).walk("VEVENT")
    assert str(event["summary"]) == HOSTILE and str(event["location"]) == "독일 뒤셀도르프"
    assert (event["dtstart"].dt.isoformat(), event["dtend"].dt.isoformat()) == (
        *("2025-11-17", "2025-11-21"),
    )
    assert deadline["dtstart"].dt.isoformat() == "2026-03-10T09:00:00+00:00"  # 18:00 in Seoul
    assert str(event["uid"]) == "tag:portal.example.org,2026:selection/consortia/2025/a"
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75


def test_the_table_is_ready_for_a_newsletter(picked: Any) -> None:
    raw, _ = picked("html")
    page = lxml.html.fromstring(raw)
    (table,) = page.xpath("//table")
    assert [len(row) for row in table.iter("tr")] == [7, 7, 7, 7]
    links = [(a.text_content(), a.get("href")) for a in table.iter("a")]
    assert links[0] == (HOSTILE, "https://x.example/consortia/2025/a/")
    assert not page.xpath("//script | //link | //@class | //b")  # mail programs keep only styles
    assert all(cell.get("style") for cell in table.iter("td", "th"))


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
    assert len(calendar.walk("VEVENT")) == sum(1 for row in rows[1:] if len(row[3]) >= 10) > 0
    page.locator("[data-save=clear]").click()
    expect(page.locator("[data-basket]")).to_be_hidden()
