"""One build under different clocks: what a visitor sees depends on the hour in Seoul alone."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import BrowserContext, Page, expect

from generator.records.schema import Schema
from tests.support.page_kinds import localized
from tests.support.records import laid_out
from tests.support.served import served
from tests.support.slices import sliced
from tests.support.small import small_repository

CALLS = """
# calls/2026-alpha
title: 참여기업 모집
audience: participants
scheme: export_consortium
opens: "2026-06-01T09:00"
closes: "2026-06-15T18:00"
apply_url: "https://example.org/alpha"
---
# calls/2026-beta
title: 시각 없는 모집
audience: participants
scheme: export_consortium
opens: "2026-06-10"
closes: "2026-06-20"
apply_url: "https://example.org/beta"
"""
ALPHA = "calls/2026-alpha/"
BETA = "calls/2026-beta/"


@pytest.fixture(scope="module")
def site(
    tmp_path_factory: pytest.TempPathFactory, schemas: dict[str, Schema], loaded: Path
) -> Iterator[tuple[str, Path]]:
    folder = small_repository(tmp_path_factory.mktemp("clocks"), schemas)
    for file, content in laid_out(CALLS, schemas).items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(content, "utf-8")
    result = subprocess.run(
        [loaded / "mkdocs", "build", "--quiet"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    with served(folder / "site") as address:
        yield address, folder / "site"


def at(page: Page, moment: str) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat(moment).astimezone(UTC))


def badge(page: Page, address: str, path: str, moment: str) -> str:
    at(page, moment)
    page.goto(address + path)
    shown = page.locator(".heading .badge[data-steps]:not([hidden])")
    return shown.inner_text() if shown.count() else ""


STATES = [
    (ALPHA, "2026-06-01T08:59+09:00", "접수예정 오늘 시작"),
    (ALPHA, "2026-06-01T09:00+09:00", "접수중 D-14"),
    (ALPHA, "2026-06-14T23:59+09:00", "접수중 D-1"),
    (ALPHA, "2026-06-15T00:00+09:00", "접수중 오늘 마감"),
    (ALPHA, "2026-06-15T17:59+09:00", "접수중 오늘 마감"),
    (ALPHA, "2026-06-15T18:00+09:00", "접수마감"),
    (ALPHA, "2026-06-15T08:59:00+00:00", "접수중 오늘 마감"),
    (ALPHA, "2026-06-15T04:59:00-04:00", "접수중 오늘 마감"),
    (ALPHA, "2026-06-15T05:00:00-04:00", "접수마감"),
    (BETA, "2026-06-19T23:59+09:00", "접수중 D-1"),
    (BETA, "2026-06-20T23:59+09:00", "오늘 마감"),
    (BETA, "2026-06-21T00:00+09:00", "접수마감"),
]
HOURS = ("08:59+09:00", "17:59+09:00", "18:00+09:00")
EDGES = [state for state in STATES if state[1].endswith(HOURS) or state[0] == BETA]
"""`tests/theme/clock.json` holds states and days at more moments, without a browser."""


@pytest.mark.parametrize("state", sliced(STATES, EDGES), ids=lambda state: state[1])
def test_a_state_follows_the_clock_of_seoul(
    page: Page, site: tuple[str, Path], state: tuple[str, str, str]
) -> None:
    path, moment, said = state
    assert badge(page, site[0], path, moment).startswith(said)


@pytest.mark.parametrize(
    ("moment", "alpha", "beta"),
    [
        pytest.param(
            *("2026-06-01T08:59", "접수예정 오늘 시작", "접수예정 D-9"), marks=pytest.mark.long
        ),
        ("2026-06-15T17:59", "접수중 오늘 마감", "접수중 D-5"),
        ("2026-06-15T18:00", "접수마감", "접수중 D-5"),
    ],
)
def test_calendar_search_lists_and_the_record_itself_agree_at_every_moment(
    page: Page, site: tuple[str, Path], moment: str, alpha: str, beta: str
) -> None:
    """One state a record and moment: Python made the calendar's, the script makes a list's."""
    at(page, f"{moment}+09:00")
    for path, title, said in ((ALPHA, "참여기업 모집", alpha), (BETA, "시각 없는 모집", beta)):
        page.goto(site[0] + path)
        expect(page.locator(".heading .badge[data-state]").first).to_contain_text(said)
        button = page.locator("[data-apply] a")
        assert ("second" in (button.get_attribute("class") or "")) is not said.startswith("접수중")
        page.goto(site[0] + "calendar/2026/")
        rows = page.locator(f"main li:has(a[href*='{path}'])")
        expect(rows).to_have_count(2)
        for row in rows.all():
            expect(row.locator(".badge[data-state]")).to_contain_text(said)
        for found in (f"search/?q={title}", "recruitments/?q=모집"):
            page.goto(site[0] + found)
            expect(rows.first).to_contain_text(said)


ZONES = ("America/Los_Angeles", "Pacific/Apia", "Europe/Berlin")


@pytest.mark.parametrize("zone", sliced(ZONES, ZONES[:1]))
def test_visitors_elsewhere_see_the_same(
    chromium: BrowserContext, site: tuple[str, Path], zone: str
) -> None:
    tab = chromium.new_page()
    wire = chromium.new_cdp_session(tab)
    wire.send("Emulation.setTimezoneOverride", {"timezoneId": zone})
    assert badge(tab, site[0], ALPHA, "2026-06-15T17:59+09:00").endswith("오늘 마감")
    assert badge(tab, site[0], ALPHA, "2026-06-15T18:00+09:00").startswith("접수마감")
    assert badge(tab, site[0], ALPHA, "2026-06-14T23:59+09:00").endswith("D-1")
    assert badge(tab, site[0], ALPHA, "2026-06-15T00:00+09:00").endswith("오늘 마감")
    tab.close()


def test_home_counts_what_is_open(page: Page, site: tuple[str, Path]) -> None:
    for moment, count in (
        ("2026-06-12T12:00", 2),
        ("2026-06-15T17:59", 2),
        ("2026-06-15T18:00", 1),
        ("2026-06-20T23:59", 1),
    ):
        at(page, f"{moment}+09:00")
        page.goto(site[0])
        expect(page.locator("#open")).to_contain_text(f"{count}건")
        expect(page.locator("section.hero .card:visible")).to_have_count(count)
    at(page, "2027-06-12T12:00+09:00")
    page.goto(site[0])
    expect(page.locator(".empty-title")).to_be_visible()
    expect(page.locator("[data-season] li:visible")).to_have_count(2)


def test_an_open_page_closes_by_itself(page: Page, site: tuple[str, Path]) -> None:
    page.clock.install(time=datetime.fromisoformat("2026-06-15T17:59:30+09:00").astimezone(UTC))
    page.goto(site[0] + ALPHA)
    expect(page.locator(".heading .badge[data-state]")).to_contain_text("접수중")
    page.clock.fast_forward(61_000)
    expect(page.locator(".heading .badge[data-state]")).to_contain_text("접수마감")


@pytest.mark.parametrize(("path", "said"), [("", "일주일"), ("en/", "a week")])
def test_a_build_says_so_once_it_is_a_week_old(
    page: Page, site: tuple[str, Path], path: str, said: str
) -> None:
    built = datetime.fromisoformat(json.loads((site[1] / "build.json").read_bytes())["built"])
    for age, old in ((timedelta(days=7, minutes=-1), False), (timedelta(days=7), True)):
        at(page, (built + age).isoformat())
        with page.expect_response("**/build.json"):
            page.goto(site[0] + path)
        notice = page.locator(".stale")
        expect(notice).to_be_visible() if old else expect(notice).to_be_hidden()
    expect(notice).to_contain_text(said)
    expect(notice).to_contain_text(built.date().isoformat())


FALSE = re.compile(
    r"접수중|접수마감|접수예정|오늘 마감|D-\d|지금.*\d건|closes today|\bOpen\b(?! data)|\bClosed\b"
)
"""What only the visitor's clock can tell."""


@pytest.mark.parametrize("path", ["", ALPHA, "recruitments/", "calls/", "consortia/", "calendar/"])
def test_without_the_script_nothing_false_is_shown(
    chromium: BrowserContext, site: tuple[str, Path], path: str
) -> None:
    tab = chromium.new_page()
    chromium.new_cdp_session(tab).send("Emulation.setScriptExecutionDisabled", {"value": True})
    for language in ("", "en/"):
        tab.goto(site[0] + language + path)
        assert FALSE.findall(tab.locator("main").inner_text()) == []
        assert tab.locator(".stepper [aria-current], .stepper .past").count() == 0
    tab.close()


def test_without_the_script_dates_are_shown(
    chromium: BrowserContext, site: tuple[str, Path]
) -> None:
    tab = chromium.new_page()
    chromium.new_cdp_session(tab).send("Emulation.setScriptExecutionDisabled", {"value": True})
    tab.goto(site[0])
    assert "2026. 6. 15.(월) 18:00" in tab.locator("main").inner_text()
    tab.close()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_without_the_script_groups_abroad_are_shown_with_their_dates(
    chromium: BrowserContext, address: str, language: str
) -> None:
    tab = chromium.new_page()
    chromium.new_cdp_session(tab).send("Emulation.setScriptExecutionDisabled", {"value": True})
    tab.goto(address + localized("", language))
    assert tab.locator("[aria-labelledby=groups] .card:visible").count() == 6
    assert tab.locator("[aria-labelledby=groups] noscript:visible").count() == 1
    tab.close()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_samples_count_what_is_open_on_their_day_without_the_script(
    built: Path, language: str
) -> None:
    page = html.parse(built / localized("samples/index.html", language)).getroot()
    told = page.xpath('//h2[@id="open"]//*[@data-count]/text()')
    assert told == [str(len(page.xpath("//*[@data-only]/li")))] == ["3"]
