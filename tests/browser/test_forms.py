"""A form is filled in, judged, mended and saved, and what it saves passes the check."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from playwright.sync_api import BrowserContext, Page, Response, Route, expect

from generator.check import Checked, check
from generator.records.schema import Schema
from tests.support import ROOT
from tests.support.axe import axe_alike, put_into

HEAVIEST = 118 * 1024  # of which 15 KB are signs and words by which persons are noticed
CHOICES = "choices"
"""What grows with the records; ``tests/build/forms/test_choice_files.py`` bounds it."""
SHELL = ("portal.css", "portal.js", "appearance.js", "krds_tokens.css", "icon.svg", "build.json")

WRONG_EVERYWHERE = """() => {
  for (const add of document.querySelectorAll("form [data-add]")) add.click();
  for (const field of document.querySelectorAll("form [data-control] :is(input, textarea)")) {
    if (!["text", "url", ""].includes(field.type) && field.localName === "input") continue;
    const land = field.closest("[data-name=country]");
    field.value = land ? "독일 Munich\u200b" : "약 3 달나라 담당 홍길동 과장 010-1234-5678";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""


LEAVE = "dispatchEvent(new Event('pagehide')); localStorage.clear()"
"""A form keeps what was typed last when its page goes: before all is cleared, and not behind it."""


@pytest.fixture
def form(fresh: Page) -> Iterator[Page]:
    """A tab whose browser keeps nothing from other tests."""
    yield fresh
    fresh.evaluate(LEAVE)


def opened(page: Page, address: str, task: str) -> Page:
    page.goto(f"{address}apply/{task}")
    page.wait_for_selector("form[data-ready]")
    return page


def weighed(page: Page) -> list[tuple[str, int]]:
    """What the tab loads beyond the frame of every page, packed as a web host packs it.

    The lists of records that a field offers are under one name.
    """
    loaded: list[tuple[str, int]] = []

    def weigh(response: Response) -> None:
        folder, _, name = response.url.partition("?")[0].rpartition("/")
        name = CHOICES if folder.endswith(f"/apply/{CHOICES}") else name
        if "/noto-sans-kr/" not in response.url and name not in SHELL:
            loaded.append((name or "page", len(gzip.compress(response.body(), 6))))

    page.on("response", weigh)
    return loaded


def field(page: Page, path: str) -> Any:
    steps = "".join(f"[data-name={name}] " for name in path.split("."))
    return page.locator(f"form {steps}").locator("input, select, textarea").first


def choose(page: Page, path: str, words: str) -> None:
    """Type a part of a name and take the first that is offered."""
    typed = field(page, path)
    typed.press_sequentially(words)
    listed = page.locator(f"#{typed.get_attribute('list')} option").first
    listed.wait_for(state="attached")
    typed.fill(listed.get_attribute("value") or "")


def press_check(page: Page) -> None:
    page.locator("[data-check]").click()
    page.wait_for_selector("[data-faults]:not([hidden]), [data-finished]:not([hidden])")


def saved(page: Page) -> dict[str, Any]:
    with page.expect_download() as download:
        page.locator("[data-save]").click()
    found: dict[str, Any] = json.loads(Path(download.value.path()).read_text("utf-8"))
    return found


def test_a_call_is_written_mended_and_saved(
    form: Page, address: str, schemas: dict[str, Schema]
) -> None:
    page = opened(form, address, "recruit/")
    field(page, "title").fill("2027 의료기기 수출컨소시엄 참여기업 모집")
    field(page, "opens").fill("2026년 11월 30일")
    field(page, "closes").fill("2026. 12. 18. 18시")
    expect(page.locator("[data-name=closes] output")).to_have_text("= 2026-12-18T18:00")
    choose(page, "organizers", "의료기기공업")
    field(page, "fee.krw").fill("1,100만원")
    press_check(page)
    expect(page.locator("[data-faults] h2")).to_have_text(
        "고칠 곳이 2곳 있습니다. 참고할 것이 1가지 있습니다."  # the title has no English
    )
    expect(page.locator("[data-faults] li")).to_have_count(3)
    put_into(page)
    assert axe_alike(page) == []
    page.locator("[data-faults] a", has_text="단위").click()
    assert field(page, "fee.per").evaluate("e => e === document.activeElement")
    field(page, "fee.per").select_option("firm")
    page.locator("[data-name=sources] [data-name=title] input").first.fill("공고문")
    page.reload()  # as after a crash
    page.wait_for_selector("form[data-ready]")
    expect(page.locator("[data-draft]")).to_be_visible()
    press_check(page)
    expect(page.locator("[data-finished]")).to_be_visible()
    put_into(page)
    assert axe_alike(page) == []
    change = saved(page)
    schema = json.loads((ROOT / "schemas/output/change.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(change)
    (file,) = change["files"]
    assert (file["path"], file["before"]) == ("data/calls/2026-kmdica.yml", None)
    named = "data/organizations/kmdica.yml"
    sources = {named: (ROOT / named).read_bytes(), file["path"]: file["text"].encode()}
    assert passes(check(sources, schemas), file["path"])
    assert 'closes: "2026-12-18T18:00"' in file["text"]
    assert "krw: 11000000" in file["text"]


def passes(checked: Checked, file: str) -> bool:
    return not [f for f in checked.findings if f.place.file == file and f.severity.name == "ERROR"]


def test_a_record_opens_in_its_form_and_is_unchanged(form: Page, address: str) -> None:
    page = opened(form, address, "correct-consortium/?record=consortia/2025/medica-kmdica")
    expect(field(page, "title")).to_have_value("MEDICA 2025 한국관")
    press_check(page)
    expect(page.locator("[data-faults] h2")).to_have_text("아직 바뀐 내용이 없습니다.")
    field(page, "title").fill("MEDICA 2025 한국관(수정)")
    press_check(page)
    with page.expect_download() as alone:
        page.locator("[data-save-text]").click()
    assert alone.value.suggested_filename == "medica-kmdica.yml"
    change = saved(page)["files"][0]
    published = (ROOT / "data/consortia/2025/medica-kmdica.yml").read_bytes()
    assert change["text"] == published.decode().replace("2025 한국관", "2025 한국관(수정)", 1)


def test_what_was_published_meanwhile_stays_beside_what_another_wrote(
    form: Page, address: str
) -> None:
    """Two hosts give one fair an edition each; the later one opens the form anew and goes on."""
    name, edition = "exhibitions/interpack", {"starts": "2035-05-07", "country": "DE"}
    was = {"names": [{"name": "interpack"}], "editions": {}}
    record = {**was, "editions": {"2035": edition}}
    about = {"name": name, "path": f"data/{name}.yml", "task": "correct-exhibition", "base": None}
    waiting = {**about, "before": "0" * 40, "text": "", "summary": [], "record": record, "was": was}
    form.goto(f"{address}apply/send/")
    form.evaluate("one => localStorage.setItem('portal-change', JSON.stringify([one]))", waiting)
    page = opened(form, address, f"correct-exhibition/?record={name}&anew=")
    keys = page.locator("[data-name=editions] > [data-rows] > li > .asked > [data-part=key]")
    expect(keys).to_have_count(2)
    assert [one.input_value() for one in keys.all()] == ["2026", "2035"]
    press_check(page)
    with page.expect_download() as alone:
        page.locator("[data-save-text]").click()
    text = Path(alone.value.path()).read_text("utf-8")
    published = yaml.safe_load((ROOT / f"data/{name}.yml").read_text("utf-8"))
    published["editions"]["2035"] = edition
    assert yaml.safe_load(text) == published


def test_a_new_record_begins_like_the_one_of_last_year(form: Page, address: str) -> None:
    form.goto(f"{address}consortia/2025/medica-kmdica/")
    form.get_by_role("link", name="이 기록을 바탕으로 새로 쓰기").click()
    form.wait_for_selector("form[data-ready]")
    expect(form.locator("[data-liked]")).to_be_visible()
    expect(field(form, "hosts")).to_have_value("한국의료기기공업협동조합 (kmdica)")
    field(form, "title").fill("MEDICA 2026 한국관")
    form.locator("[data-like]").fill("2022/medica-wmit")
    form.locator("[data-like]").blur()
    expect(field(form, "hosts")).to_have_value("원주의료기기산업진흥원 (wmit)")
    expect(field(form, "title")).to_have_value("MEDICA 2026 한국관")  # what is typed stays
    field(form, "sectors").fill("")
    form.reload()
    form.wait_for_selector("form[data-ready]")
    expect(field(form, "title")).to_have_value("MEDICA 2026 한국관")
    expect(field(form, "sectors")).to_have_value("")
    choose(form, "programme", "2026")
    form.locator("[data-name=sources] [data-name=title] input").first.fill("공고문")
    form.locator("#f-id").fill("2026/medica-wmit")
    press_check(form)
    (file,) = saved(form)["files"]
    written = yaml.safe_load(file["text"])
    last = yaml.safe_load((ROOT / "data/consortia/2022/medica-wmit.yml").read_text("utf-8"))
    assert file["before"] is None and written["hosts"] == last["hosts"]
    assert not {"editions", "firms", "results", "notes"} & written.keys()


def test_what_is_typed_into_two_records_is_kept_for_each(form: Page, address: str) -> None:
    entries = form.locator("[data-name=participants] > [data-rows] > li")
    consent = form.locator("[data-name=roster_consent] input")
    page = opened(form, address, "roster/?record=consortia/2025/medica-kmdica")
    page.locator("[data-name=participants] [data-add]").last.click()
    page.keyboard.type("예시기업 가")
    choice = page.locator("[data-choose]")
    choice.fill("2019/global-ict-snip")
    choice.press("Tab")
    expect(entries).to_have_count(0)
    consent.fill("2019-05-01")
    page.wait_for_timeout(500)  # what is typed is kept a moment later
    page.reload()
    page.wait_for_selector("form[data-ready]")
    expect(consent).to_have_value("2019-05-01")
    page = opened(form, address, "roster/?record=consortia/2025/medica-kmdica")
    expect(entries).to_have_count(1)
    page = opened(form, address, "roster/")  # the record that was typed into last
    expect(choice).to_have_value(re.compile("global-ict-snip"))


def test_two_tabs_of_one_form_are_told(form: Page, address: str) -> None:
    page = opened(form, address, "recruit/")
    other = opened(page.context.new_page(), address, "recruit/")
    expect(page.locator("[data-twice]")).to_be_hidden()
    other.locator("[data-name=title] input").first.fill("다른 탭")
    expect(page.locator("[data-twice]")).to_be_visible()
    expect(other.locator("[data-twice]")).to_be_hidden()
    other.close()


def test_a_check_waits_for_the_record_that_was_chosen(form: Page, address: str) -> None:
    page = opened(form, address, "correct-call/")
    held: list[Route] = []
    page.route("**/calls/*.yml", lambda route: held.append(route))
    with page.expect_request("**/calls/*.yml"):
        page.locator("[data-choose]").fill("모집공고 (2019-hosts)")
        page.locator("[data-choose]").blur()
    page.locator("[data-check]").click()
    page.wait_for_timeout(50)
    expect(page.locator("[data-faults]")).to_be_hidden()
    held[0].continue_()
    expect(page.locator("[data-faults] h2")).to_have_text("아직 바뀐 내용이 없습니다.")


def test_what_is_typed_after_a_check_is_never_left_behind(form: Page, address: str) -> None:
    page = opened(form, address, "correct-consortium/?record=consortia/2025/medica-kmdica")
    title, finished = field(page, "title"), page.locator("[data-finished]")
    held: list[Route] = []
    page.route("**/exhibitions/*.json", lambda route: held.append(route))
    title.fill("MEDICA 2025 한국관(수정)")
    page.locator("[data-check]").click()
    for _ in range(500):
        if held:
            break
        page.wait_for_timeout(20)
    assert held, "the check asked for no exhibition"
    title.fill("")
    page.locator("[data-check]").click()
    for route in held:
        route.continue_()
    expect(page.locator("[data-faults] h2")).to_contain_text("고칠 곳이 1곳 있습니다.")
    page.wait_for_timeout(100)
    expect(finished).to_be_hidden()  # the first check was overtaken
    title.fill("MEDICA 2025 한국관(다시)")
    press_check(page)
    expect(finished).to_contain_text("(다시)")
    title.fill("MEDICA 2025 한국관(끝)")
    expect(finished).to_be_hidden()
    press_check(page)
    expect(finished).to_contain_text("(끝)")
    page.locator("[data-send]").click()
    page.wait_for_selector("[data-sending][data-ready]")
    kept = page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('portal-draft'))")
    assert kept == [], "what is sent is no draft any more"


def test_a_check_that_loses_its_line_says_so_and_goes_on(
    chromium: BrowserContext, address: str
) -> None:
    page = chromium.new_page()
    page = opened(page, address, "correct-consortium/?record=consortia/2025/medica-kmdica")
    field(page, "title").fill("MEDICA 2025 한국관(수정)")
    page.route("**/exhibitions/*.json", lambda route: route.abort())
    press_check(page)
    expect(page.locator("[data-faults] h2")).to_contain_text("받지 못했습니다")
    page.unroute("**/exhibitions/*.json")
    press_check(page)
    expect(page.locator("[data-finished]")).to_contain_text("(수정)")
    page.close()


def test_a_new_body_and_its_call_go_in_one_change(form: Page, address: str) -> None:
    page = opened(form, address, "organization/")
    field(page, "names.name").fill("한국시험조합")
    field(page, "type").select_option("industry_association")
    field(page, "homepage").fill("https://www.kr-test.example/")
    page.locator("[data-name=sources] [data-name=title] input").first.fill("정관")
    press_check(page)
    full = page.locator("[data-full]")
    page.evaluate(
        """() => {
            window.put = Storage.prototype.setItem;
            Storage.prototype.setItem = () => { throw new Error("full"); };
        }"""
    )
    page.locator("[data-more]").click()
    expect(full).to_be_visible()
    put_into(page)
    assert axe_alike(page) == []
    page.evaluate("() => { Storage.prototype.setItem = window.put; }")
    page.locator("[data-more]").click()
    page.wait_for_url("**/apply/")
    opened(page, address, "correct-organization/?record=organizations/kr-test")
    expect(field(page, "names.name")).to_have_value("한국시험조합")
    field(page, "homepage").fill("https://kr-test.example/")
    press_check(page)
    page.locator("[data-more]").click()
    page.wait_for_url("**/apply/")
    opened(page, address, "recruit/")
    field(page, "title").fill("2027 참여기업 모집")
    choose(page, "organizers", "시험조합")
    page.locator("[data-name=sources] [data-name=title] input").first.fill("공고문")
    press_check(page)
    change = saved(page)
    assert [file["before"] for file in change["files"]] == [None, None]
    files = {file["path"]: file["text"] for file in change["files"]}
    assert "https://kr-test.example/" in files["data/organizations/kr-test.yml"]
    assert list(files) == ["data/organizations/kr-test.yml", "data/calls/kr-test.yml"]
    assert '- "kr-test"' in files["data/calls/kr-test.yml"]


def test_who_goes_back_from_sending_finds_what_was_set_aside(form: Page, address: str) -> None:
    page = opened(form, address, "organization/")
    names = page.locator("[data-name=names] input")
    names.first.fill("한국예시기계협회")
    page.locator("[data-name=type] select").select_option(index=3)
    page.locator("[data-name=sources] [data-name=title] input").first.fill("정관")
    page.locator("[data-id]").fill("kexample")
    press_check(page)
    page.locator("[data-finished] [data-onward]").first.click()
    page.wait_for_url("**/send/")
    page.go_back()
    page.wait_for_selector("form[data-ready]")
    expect(names.first).to_have_value("한국예시기계협회")


def test_a_country_is_known_by_any_of_its_names(form: Page, address: str) -> None:
    page = opened(form, address, "correct-exhibition/?record=exhibitions/medica")
    country = field(page, "usual_country")
    expect(country).to_have_value("독일 (DE)")
    page.locator("details:has([data-name=usual_country]) > summary").click()
    country.fill("네덜란드")
    press_check(page)
    assert "usual_country: NL" in saved(page)["files"][0]["text"].replace('"', "")


def test_a_form_waits_for_what_it_judges_by(form: Page, address: str) -> None:
    held: list[Route] = []
    form.route("**/apply/forms/*.json", lambda route: held.append(route))
    with form.expect_request("**/apply/forms/*.json"):
        form.goto(f"{address}apply/correct-call/?record=calls/No-such")
    expect(form.locator("form[data-form]")).to_have_attribute("inert", "")
    while len(held) < 2:  # its own grounds, and those of all forms
        form.wait_for_timeout(20)
    for route in held:
        route.continue_()
    form.wait_for_selector("form[data-ready]:not([inert])")
    expect(form.locator("[data-name=sources] [data-row]")).to_have_count(1)


def test_a_form_fits_a_phone_and_large_letters_and_weighs_little(form: Page, address: str) -> None:
    loaded = weighed(form)
    page = opened(form, address, "consortium/")
    choose(page, "hosts", "의료기기")
    press_check(page)
    assert {"consortium.ko.json", "forms.js"} < {name for name, _ in loaded}
    page.evaluate(WRONG_EVERYWHERE)
    press_check(page)
    expect(page.locator("[data-faults] li").nth(30)).to_be_visible()
    page.wait_for_load_state("networkidle")
    every = {"countries-hangul.json", "countries-other.json", "cities.json", "names.json"}
    assert {*every, "characters.json", "personal-data.ko.json"} < {name for name, _ in loaded}
    assert CHOICES in {name for name, _ in loaded}
    assert sum(size for name, size in loaded if name != CHOICES) < HEAVIEST, loaded
    page.set_viewport_size({"width": 390, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.set_viewport_size({"width": 1280, "height": 900})
    assert wide <= 0


def test_without_a_script_a_form_says_what_to_do(chromium: BrowserContext, address: str) -> None:
    browser = chromium.browser
    context = browser.new_context(java_script_enabled=False) if browser else None
    if context is None:
        pytest.skip("a persistent context has no browser of its own")
    page = context.new_page()
    page.goto(f"{address}apply/recruit/")
    expect(page.locator(".unscripted")).to_be_visible()
    expect(page.locator("form[data-form]")).to_be_hidden()
    context.close()


REFUSED = """for (const place of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, place, { get() { throw new DOMException("", "SecurityError"); } });
"""


def test_a_browser_that_keeps_nothing_fills_in_a_form(
    chromium: BrowserContext, address: str
) -> None:
    page = chromium.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(REFUSED)
    opened(page, address, "organization/")
    expect(page.locator("[data-unkept]")).to_be_visible()
    press_check(page)
    expect(page.locator("[data-faults] li").first).to_be_visible()
    page.goto(f"{address}apply/send/")
    expect(page.locator("[data-none]")).to_be_visible()
    page.goto(f"{address}calls/2026-hosts/")
    page.locator("[data-pick]").check()
    expect(page.locator("[data-basket]")).to_be_visible()
    assert faults == []
    page.close()
