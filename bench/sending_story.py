"""From the home page to a request on a real Forgejo, in a real browser: presses and seconds.

``PORTAL_FORGEJO=http://127.0.0.1:3000 PORTAL_FORGEJO_ADMIN=TOKEN python -m bench.sending_story``

The forge has to allow the site's origin, http://127.0.0.1:8000 unless ``PORTAL_SITE`` says another.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page, Playwright, sync_playwright

from tests.support.browsers import chromium
from tests.support.sending_trial import SITE, SendingTrial, sending_trial

FIRMS = [f"예시기업 {number:02}" for number in range(1, 13)]
"""Made up; what this writes stays on the forge of the trial."""


@dataclass
class Hand:
    """One person at the keyboard; counts what is pressed and typed."""

    page: Page
    pictures: Path | None = None
    presses: int = 0
    fields: int = 0
    drawn: int = 0
    began: float = field(default_factory=time.monotonic)

    def press(self, wanted: Any) -> None:
        self.presses += 1
        (self.page.locator(wanted) if isinstance(wanted, str) else wanted).first.click()

    def at(self, path: str) -> Any:
        steps = "".join(f"[data-name={name}] " for name in path.split("."))
        return self.page.locator(f"form {steps}").locator("input, select, textarea").first

    def type(self, path: str, words: str) -> None:
        self.fields += 1
        self.at(path).fill(words)

    def choose(self, path: str, words: str) -> None:
        self.fields += 1
        typed = self.at(path)
        typed.press_sequentially(words)
        listed = self.page.locator(f"#{typed.get_attribute('list')} option").first
        listed.wait_for(state="attached")
        typed.fill(listed.get_attribute("value") or "")

    def picture(self, name: str) -> None:
        if self.pictures:
            self.drawn += 1
            file = self.pictures / f"{self.drawn:02}-{name}.png"
            self.page.screenshot(path=file, full_page=True)

    def told(self, words: str) -> None:
        spent = time.monotonic() - self.began
        print(
            f"{spent:7.1f} s  {self.presses:3} presses  {self.fields:3} fields  {words}", flush=True
        )


def main() -> None:
    """Tell the story once."""
    shots = os.environ.get("PORTAL_PICTURES")
    with (
        TemporaryDirectory() as folder,
        sending_trial(Path(folder)) as trial,
        sync_playwright() as driver,
        browser(driver) as page,
    ):
        hand = Hand(page, Path(shots) if shots else None)
        write(hand)
        send(hand, trial)


@contextmanager
def browser(driver: Playwright) -> Iterator[Page]:
    """A fresh Chromium, in Korean; faults of scripts and refusals of the policy are printed."""
    started = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
    context = started.new_context(locale="ko-KR", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.on("pageerror", lambda error: print("fault:", error))
    page.on("console", lambda said: print("said:", said.text) if said.type == "error" else None)
    yield page
    started.close()


def write(hand: Hand, fair: str = "medica") -> None:
    """From the home page to a finished change: a consortium with twelve firms at a fair."""
    page = hand.page
    page.goto(SITE)
    hand.press("a[href$='apply/']")
    hand.press("main a[href$='consortium/']")
    page.wait_for_selector("form[data-ready]")
    hand.told("the form is open")
    hand.type("title", "2026 예시 의료기기 수출컨소시엄")
    hand.choose("programme", "2026")
    hand.choose("hosts", "의료기기공업")
    choices(hand, fair)
    hand.type("roster_consent", "2026-11-20")
    roster(hand)
    hand.fields += 1
    page.locator("[data-name=sources] [data-name=title] input").first.fill("선정 통보 공문")
    hand.press("[data-check]")
    page.wait_for_selector("[data-faults]:not([hidden]), [data-finished]:not([hidden])")
    for line in page.locator("[data-faults]:not([hidden]) li:visible").all():
        print("   ", line.inner_text())
    page.wait_for_selector("[data-finished]:not([hidden])", timeout=3000)
    hand.told("the change is finished")
    hand.picture("finished")


def choices(hand: Hand, fair: str) -> None:
    """What is chosen of a list."""
    hand.type("kind", "general")
    hand.fields += 1
    hand.at("format").select_option("exhibition")
    hand.choose("editions", fair)


def roster(hand: Hand) -> None:
    """Twelve rows, a name each."""
    listed = hand.page.locator("form [data-name=participants]").first
    for number, name in enumerate(FIRMS):
        rows = listed.locator(":scope > [data-rows] > li")
        if rows.count() <= number:
            hand.press(listed.locator(":scope > [data-add], :scope > p > [data-add]"))
        hand.fields += 1
        rows.nth(number).locator("[data-name=name] input, [data-name=company] input").first.fill(
            name
        )


def send(hand: Hand, trial: SendingTrial) -> None:
    """From the finished change to the page of its request."""
    page = hand.page
    hand.press("[data-send]")
    page.wait_for_selector("[data-sending][data-ready]")
    hand.picture("sending")
    hand.press("[data-press]")
    page.wait_for_url("**/user/login**")
    hand.fields += 2
    hand.presses += 1
    trial.sign_in(page)
    page.wait_for_selector("#authorize-app")
    hand.told("signed in; the forge asks for consent")
    hand.picture("consent")
    hand.press("#authorize-app")
    page.wait_for_url("**/pulls/*", timeout=60_000)
    hand.told(f"the page of the request: {page.url}")
    hand.picture("request")
    kept = page.context.storage_state()["origins"]
    assert "access_token" not in str(kept) and "eyJ" not in str(kept), "no token is stored"


if __name__ == "__main__":
    main()
