"""A finished change on the page that sends it, on a forge that a route stands in for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.test_forms import choose, field, opened, press_check, saved
from tests.support.axe import axe_alike, put_into

FORGE = "https://forge.example"
SETTINGS = {
    "way": "press",
    "forge": "gitea",
    "server": FORGE,
    "host": "forge.example",
    "repository": "city/portal",
    "client": "client-1",
}
SENDS = """
<section aria-labelledby="press"><h2 id="press">forge.example</h2>
<p class="ends"><button type="button" class="button" data-press>보내기</button></p>
<p role="status" data-step></p></section>"""
FILE = {
    "name": "organizations/kr-test",
    "path": "data/organizations/kr-test.yml",
    "before": None,
    "text": "x: 1\n",
    "summary": ["기관 등록: 한국시험조합"],
    "record": {},
    "was": {},
    "task": "organization",
    "base": None,
}


@pytest.fixture
def tab(chromium: BrowserContext, address: str) -> Iterator[Page]:
    """A tab that may say that something could not be loaded, and keeps nothing from other tests."""
    page = chromium.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    yield page
    page.goto(f"{address}build.json")
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.close()


def with_forge(page: Page, address: str) -> None:
    """The page as it is drawn for a site that sends by one press."""

    def changed(route: Route) -> None:
        answer = route.fetch()
        text = answer.text()
        before = text.split("data-sending='")[1].split("'")[0]
        told = json.loads(before)
        back = {**told, **SETTINGS, "redirect": f"{address}apply/send/"}
        after = json.dumps(back).replace("'", "\\u0027")
        text = text.replace(before, after).replace(
            '<section aria-labelledby="file">', SENDS + ('<section aria-labelledby="file">')
        )
        text = text.replace("form-action 'self'", f"form-action 'self'; connect-src 'self' {FORGE}")
        route.fulfill(response=answer, body=text)

    page.route("**/apply/send/**", changed)


def returning(page: Page, address: str, **answer: str) -> str:
    """Sign in and come back with an answer; where the page sent its reader."""
    page.evaluate("one => localStorage.setItem('portal-change', JSON.stringify([one]))", FILE)
    page.goto(f"{address}apply/send/")
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body="sign in")

    page.route(f"{FORGE}/login/oauth/authorize**", refuse)
    page.locator("[data-press]").click()
    page.wait_for_url(f"{FORGE}/**")
    state = parse_qs(urlsplit(asked[0]).query)["state"][0]
    told = {"state": state, **answer}
    page.goto(f"{address}apply/send/?" + "&".join(f"{k}={v}" for k, v in told.items()))
    page.wait_for_selector("[data-sending][data-ready]")
    return asked[0]


def test_a_change_waits_to_be_sent_or_saved(page: Page, address: str) -> None:
    opened(page, address, "recruit/")
    field(page, "title").fill("2027 참여기업 모집")
    choose(page, "organizers", "의료기기공업")
    page.locator("[data-name=sources] [data-name=title] input").first.fill("공고문")
    press_check(page)
    page.locator("[data-send]").click()
    page.wait_for_selector("[data-sending][data-ready]")
    expect(page.locator("[data-records] strong")).to_have_text(
        "참여기업 모집공고: 2027 참여기업 모집"
    )
    put_into(page)
    assert axe_alike(page) == []
    change = saved(page)
    assert [file["path"] for file in change["files"]] == ["data/calls/kmdica.yml"]
    assert change["task"] == "recruit"
    page.locator("[data-records] a").click()
    page.wait_for_selector("form[data-ready]")
    expect(field(page, "title")).to_have_value("2027 참여기업 모집")
    page.go_back()
    page.wait_for_selector("[data-sending][data-ready]")
    page.locator("[data-records] .drop").click()
    expect(page.locator("[data-none]")).to_be_visible()
    page.evaluate("localStorage.clear()")


def test_a_token_is_in_the_tab_alone(tab: Page, address: str) -> None:
    tab.goto(f"{address}build.json")
    with_forge(tab, address)
    told: list[dict[str, list[str]]] = []

    def token(route: Route) -> None:
        told.append(parse_qs(route.request.post_data or ""))
        head = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*"}
        route.fulfill(json={"access_token": "secret-1"}, headers=head)

    tab.route(f"{FORGE}/login/oauth/access_token", token)
    tab.route(f"{FORGE}/api/**", lambda route: route.fulfill(status=503, body="{}"))
    asked = parse_qs(urlsplit(returning(tab, address, code="code-1")).query)
    assert asked["scope"] == ["write:repository read:user"]
    assert asked["code_challenge_method"] == ["S256"]
    expect(tab.locator("[data-trouble]")).to_be_visible()
    assert tab.url == f"{address}apply/send/", "the code is gone from the address"
    assert told[0]["code"] == ["code-1"] and len(told[0]["code_verifier"][0]) == 64
    kept = tab.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    assert "secret" not in kept and "verifier" not in kept and "kr-test" in kept
    elsewhere = "fetch('https://other.example/').then(() => 'went', () => 'refused')"
    assert tab.evaluate(elsewhere) == "refused"


SAID = {
    "denied": ({"error": "access_denied"}, "동의하지 않아"),
    "older-grant": (
        {"error": "server_error", "error_description": "a grant exists with different scope"},
        "다른 권한으로 동의",
    ),
    "state": ({"code": "code-1", "state": "another"}, "이 탭에서 시작한 로그인이 아닙니다"),
    "unreachable": ({"code": "code-1"}, "응답이 없습니다"),
}


def test_what_went_wrong_is_said_and_nothing_lost(tab: Page, address: str) -> None:
    tab.goto(f"{address}build.json")
    with_forge(tab, address)
    tab.route(f"{FORGE}/login/oauth/access_token", lambda route: route.abort())
    for answer, words in SAID.values():
        returning(tab, address, **answer)
        expect(tab.locator("[data-trouble] [data-kind]:not([hidden]) h2")).to_contain_text(words)
        expect(tab.locator("[data-records] strong")).to_have_text("기관 등록: 한국시험조합")
    put_into(tab)
    assert axe_alike(tab) == []
