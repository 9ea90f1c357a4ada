"""Forms as a newcomer fills them in, in a real browser and in Korean: presses, fields, seconds.

``python -m bench.form_trial SITE`` on a built site.  A person's seconds are reckoned: three to find
and press something, four to find a field and read its help, a third of one for each letter, fifteen
to read a mistake and mend it, twelve to choose a file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from bench.sending_story import Hand, browser
from tests.browser.test_form_sheets import take
from tests.support.desks import book
from tests.support.served import served

PRESS, FIELD, LETTER, MISTAKE, FILE = 3, 4, 1 / 3, 15, 12
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass
class Newcomer(Hand):
    """Counts letters, mistakes and files as well."""

    letters: int = 0
    mistakes: int = 0
    files: int = 0

    def type(self, path: str, words: str) -> None:
        self.letters += len(words)
        super().type(path, words)

    def choose(self, path: str, words: str) -> None:
        self.letters += len(words)
        super().choose(path, words)

    def select(self, path: str, value: str) -> None:
        self.fields += 1
        self.at(path).select_option(value)

    def give(self, name: str, *rows: Any) -> None:
        """Choose a table; what is said of it is printed."""
        self.files += 1
        take(self.page, {"name": name, "mimeType": XLSX, "buffer": book(*rows)})
        for line in self.page.locator("[data-told] li, [data-told] p").all():
            print("   ", line.inner_text()[:160])

    def go(self, words: str) -> None:
        """Follow what the table's report says of a cell."""
        self.mistakes += 1
        self.press(self.page.locator("[data-told] a", has_text=words))

    def finish(self, told: str) -> None:
        """Press Check; what is to be mended is printed."""
        self.press("[data-check]")
        self.page.wait_for_selector("[data-faults]:not([hidden]), [data-finished]:not([hidden])")
        for line in self.page.locator("[data-faults]:not([hidden]) > ul > li").all():
            print("    !", line.inner_text()[:200])
        done = self.page.locator("[data-finished]:not([hidden])").count() == 1
        ended = "finished" if done else "NOT finished"
        self.told(f"{told}: {ended}, {self.minutes():.1f} minutes of a person")

    def minutes(self) -> float:
        spent = self.presses * PRESS + self.fields * FIELD + self.letters * LETTER
        return (spent + self.mistakes * MISTAKE + self.files * FILE) / 60


def begin(page: Page, site: str, task: str) -> Newcomer:
    """From the home page to the form."""
    page.goto(site)
    page.evaluate("localStorage.clear()")
    hand = Newcomer(page)
    hand.press("a[href$='apply/']")
    hand.press(f"main a[href$='{task}/']")
    page.wait_for_selector("form[data-ready]")
    return hand


def call(page: Page, site: str) -> None:
    """A call for firms of 2026, from the facts of a host's notice."""
    hand = begin(page, site, "recruit")
    hand.type(
        "title",
        "2026 인도네시아 자카르타 K-뷰티&푸드 소비재 수출상담회 참여기업 모집",
    )
    hand.choose("organizers", "진주바이오")
    hand.type("announced", "2026. 8. 21.")
    hand.type("sources.title", "(재)진주바이오산업진흥원 공고 2026-33호")
    hand.type(
        "sources.url", "https://jbio.or.kr/boardView.do?boardId=5&fieldNo=0&dataNo=1650&sub=02_02"
    )
    hand.finish("a call")


def consortium(page: Page, site: str) -> None:
    """A consortium with twenty firms (made up) out of a table with three mistakes."""
    hand = begin(page, site, "consortium")
    hand.type("title", "2027 MEDICA 한국관 수출컨소시엄")
    hand.choose("programme", "2026")
    hand.choose("hosts", "의료기기공업")
    hand.type("kind", "general")
    hand.select("format", "exhibition")
    hand.choose("editions", "medica")
    rows = [[f"예시기업 {n:02}", None, "초음파 진단기", "경기", 8_000_000] for n in range(20)]
    rows[3][1], rows[7][3], rows[11][4] = "124-81-00999", "달나라", "=SUM(E2:E3)"
    hand.give("명단.xlsx", ("기업명", "사업자등록번호", "품목", "지역", "지원금(원)"), *rows)
    hand.go("B5")
    page.keyboard.press("Control+A")
    page.keyboard.type("124-81-00998")
    hand.go("D9")
    page.locator("select:focus").select_option(label="경기")
    hand.go("E13")
    page.keyboard.type("800만원")
    hand.letters += 19
    hand.type("roster_consent", "2026. 11. 20.")
    hand.type("sources.title", "선정 통보 공문")
    hand.finish("a consortium of twenty")


def settlement(page: Page, site: str) -> None:
    """The settlement of a consortium that is there, its items from a table (made up)."""
    hand = begin(page, site, "settle")
    hand.fields += 1
    hand.letters += 4
    chosen = page.locator("[data-choose]")
    chosen.press_sequentially("자카르타")
    page.locator("#record-found option").first.wait_for(state="attached")
    chosen.fill("자카르타 수출상담회 (2026/jakarta-k-beauty-food-jbio)")
    chosen.blur()
    page.wait_for_function("document.querySelector('[data-name=sources] [data-row]') !== null")
    hand.type("settlement.reported", "2026. 6. 30.")
    items = (("부스 임차료", "2억 원", "1억 4천만 원"), ("장치비", "1억 원", "7천만 원"))
    hand.give("정산.xlsx", ("비목", "비용(원)", "지원금(원)"), *items)
    hand.finish("a settlement")


STORIES: tuple[Callable[[Page, str], None], ...] = (call, consortium, settlement)


def main() -> None:
    """Fill in each form once."""
    with (
        served(Path(sys.argv[1])) as site,
        sync_playwright() as driver,
        browser(driver) as page,
    ):
        for story in STORIES:
            story(page, site)


if __name__ == "__main__":
    main()
