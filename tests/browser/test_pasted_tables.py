"""A table that was copied elsewhere is pasted into a form, and fills it as a file does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_forms import LEAVE, opened

RECORD = "consortia/2025/medica-kmdica"
ROWS = "[data-name=participants] > [data-rows] > li"
FIELD = "form[data-form] input[type=text]"
PASTE = """([target, html, text]) => {
  const data = new DataTransfer();
  if (html) data.setData("text/html", html);
  data.setData("text/plain", text);
  const given = { clipboardData: data, bubbles: true, cancelable: true };
  const event = new ClipboardEvent("paste", given);
  return !document.querySelector(target).dispatchEvent(event);
}"""
EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<style>td {color: red}</style></head><body>
<table><col width=9><col width=9 style='display:none'><col span=2>
<tr><td colspan=4 style='mso-ignore:colspan'>2026년 참가기업 명단</td></tr>
<tr><td rowspan=2>연번</td><td rowspan=2>담당</td><td colspan=2>기업명</td>
<td rowspan=2>품목</td></tr>
<tr><td>국문</td><td>영문</td></tr>
<tr><td x:num>1</td><td></td><td>예시기업 <br>
  가</td><td>Example&nbsp;A</td><td><p>펌프</p><p>밸브</p></td></tr>
<tr style='display:none'><td>2</td><td></td><td>예시기업 나</td><td></td><td>모터</td></tr>
<tr><td>3</td><td></td><td><s>예시기업 다</s></td><td></td><td>모터</td></tr>
</table></body></html>"""


@pytest.fixture
def form(fresh: Page, address: str) -> Iterator[Page]:
    """The form of a roster, in a tab whose browser keeps nothing from other tests."""
    yield opened(fresh, address, f"roster/?record={RECORD}")
    fresh.evaluate(LEAVE)


def paste(page: Page, html: str, text: str, into: str = "body") -> bool:
    """Whether the page took what was pasted for a table."""
    return bool(page.evaluate(PASTE, [into, html, text]))


def test_a_table_of_a_spreadsheet_fills_the_form_with_its_merged_cells(form: Page) -> None:
    assert paste(form, EXCEL, "x")
    told = form.locator("[data-told]")
    expect(told.locator("h2")).to_have_text("붙여 넣은 표를 읽었습니다")
    expect(form.locator(ROWS)).to_have_count(3)
    first = form.locator(ROWS).first
    for at, value in enumerate(("예시기업 가", "Example A")):
        expect(first.locator("[data-name=name] input").nth(at)).to_have_value(value)
    text = told.inner_text()
    assert "C5 5행까지 숨긴 행" in text
    assert "C6 기업명: 취소선" in text


def test_a_table_as_text_is_read_by_its_tabs(form: Page) -> None:
    assert paste(form, "", "업체명\t지역\r\n예시기업 가\t경기\r\n예시기업 나\t달나라\r\n")
    expect(form.locator(ROWS)).to_have_count(2)
    expect(form.locator("[data-told] li", has_text="B3")).to_have_count(1)


def test_what_is_no_table_is_pasted_as_ever(form: Page) -> None:
    column = "<table><tr><td>예시기업 가</td></tr><tr><td>예시기업 나</td></tr></table>"
    assert not paste(form, column, "예시기업 가\n예시기업 나")
    assert not paste(form, "<p>예시기업 가</p>", "예시기업 가")
    table = "기업명\t품목\n예시기업 가\t펌프\n"
    assert not paste(form, "", table, "textarea")
    assert not paste(form, "", table, "header input")


def test_rows_without_headings_change_nothing_and_say_what_to_copy(form: Page) -> None:
    before = form.locator(ROWS).count()
    assert paste(
        form, "", "예시기업 가\t펌프\n예시기업 나\t밸브\n", "form[data-form] input[type=text]"
    )
    told = form.locator("[data-told]")
    expect(told).to_contain_text("붙여 넣은 표를 읽을 수 없습니다")
    expect(told).to_contain_text("기업명")
    assert form.locator(ROWS).count() == before


def test_the_keys_of_copying_and_pasting_serve(form: Page) -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>펌프</td></tr>" for name in ("기업명", "예시가", "예시나")
    )
    table = f"<table id=copied>{rows.replace('펌프', '품목', 1)}</table>"
    form.evaluate(
        """(table) => {
      document.querySelector("h1").insertAdjacentHTML("afterend", table);
      getSelection().selectAllChildren(document.getElementById("copied"));
    }""",
        table,
    )
    form.keyboard.press("Control+C")
    form.evaluate("document.getElementById('copied').remove()")
    form.locator("form input[type=text]:visible").last.focus()
    form.keyboard.press("Control+V")
    expect(form.locator(ROWS)).to_have_count(2)
