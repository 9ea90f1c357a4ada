"""A selection taken along opens in other programs as it was, whatever its texts hold."""

from __future__ import annotations

import base64
import csv
import io
import json
from typing import Any

import lxml.html
from icalendar import Calendar
from openpyxl import load_workbook

from tests.support.engine import run

HOSTILE = '=HYPERLINK("x"), <b>"쉼표"; \\n 줄\n바꿈'
PICKED = [
    {"name": "consortia/2025/a", "kind": "consortia", "title": HOSTILE, "state": "사후관리",
     "when": "2025. 11. 17.(월) ~ 11. 20.(목) (추정)",
     "starts": "2025-11-17", "ends": "2025-11-20", "place": "독일 뒤셀도르프", "hosts": "조합; 회"},
    {"name": "calls/b", "kind": "calls", "title": "공고 " + "가" * 60, "state": "",
     "starts": "2026-02-10", "ends": "2026-03-10T18:00", "place": "", "hosts": "@중앙회"},
    {"name": "calls/c", "kind": "calls", "title": "날을 모름", "state": "",
     "starts": "2026-02", "ends": "2026-03", "place": "", "hosts": ""},
]  # fmt: skip
WORDS: dict[str, Any] = {
    "columns": {
        **{
            "kind": "종류",
            "title": "제목",
            "state": "상태",
            "when": "기간",
            "starts": "부터",
            "ends": "까지",
        },
        **{"place": "장소", "hosts": "수행기관", "url": "주소"},
    },
    "groups": {"calls": "참여기업 모집", "consortia": "컨소시엄"},
    **{"picked": "{n}건 고름", "closing": "접수 마감", "sheet": "고른 것"},
    "tag": "tag:portal.example.org,2026:selection/",
}


def made(format: str, *more: dict[str, str]) -> tuple[bytes, int]:
    """A file of three picks, some of them hostile: its bytes, and how many it leaves out."""
    entries = [one | {"url": f"https://x.example/{one['name']}/"} for one in (*PICKED, *more)]
    answer = run("formats.mjs", {"format": format, "picked": entries, "words": WORDS})
    return base64.b64decode(answer["content"]), answer["left"]


def test_csv_and_xlsx_have_the_same_cells() -> None:
    raw, _ = made("csv")
    assert raw.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert head[:2] == ["종류", "제목"]
    assert [rows[0][1], rows[1][head.index("수행기관")]] == [f"'{HOSTILE}", "'@중앙회"]
    sheet = load_workbook(io.BytesIO(made("xlsx")[0])).worksheets[0]
    cells = [["" if c.value is None else str(c.value) for c in row] for row in sheet.iter_rows()]
    assert {c.data_type for row in sheet.iter_rows() for c in row} <= {"inlineStr", "s", "n"}
    assert cells == [head, *([cell.removeprefix("'") for cell in row] for row in rows)]


def test_with_a_firm_stand_its_offer_and_its_group() -> None:
    firm = {"name": "participants/firm-a", "kind": "participants", "title": "가람",
            "offered": "칫솔 · HS 960321 · 부스 A24", "group": "MEDICA 단체관"}  # fmt: skip
    _, *rows = csv.reader(io.StringIO(made("csv", firm)[0].decode("utf-8-sig"), newline=""))
    assert (rows[-1][2], rows[-1][8]) == (firm["offered"], firm["group"])
    assert {len(row) for row in rows} == {11} and rows[0][2] == ""


def test_json_has_all_texts_as_they_are() -> None:
    picks = json.loads(made("json")[0])
    assert [
        {key: pick[key] for key in one} for pick, one in zip(picks, PICKED, strict=True)
    ] == PICKED


def test_the_calendar_has_only_known_days() -> None:
    raw, left = made("ics")
    assert left == 1
    event, deadline = Calendar.from_ical(raw).walk("VEVENT")
    assert str(event["summary"]) == HOSTILE and str(event["location"]) == "독일 뒤셀도르프"
    assert (event["dtstart"].dt.isoformat(), event["dtend"].dt.isoformat()) == (
        *("2025-11-17", "2025-11-21"),
    )
    assert deadline["dtstart"].dt.isoformat() == "2026-03-10T09:00:00+00:00"  # 18:00 in Seoul
    assert str(event["description"]) == PICKED[0]["when"]  # with its mark
    assert str(event["uid"]) == "tag:portal.example.org,2026:selection/consortia/2025/a"
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75


def test_the_table_is_ready_for_a_newsletter() -> None:
    raw, _ = made("html")
    page = lxml.html.fromstring(raw)
    (table,) = page.xpath("//table")
    assert [len(row) for row in table.iter("tr")] == [8, 8, 8, 8]
    links = [(a.text_content(), a.get("href")) for a in table.iter("a")]
    assert links[0] == (HOSTILE, "https://x.example/consortia/2025/a/")
    assert not page.xpath("//script | //link | //@class | //b")  # mail programs keep only styles
    assert all(cell.get("style") for cell in table.iter("td", "th"))
