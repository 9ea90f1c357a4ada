"""The page that sends: by which way, and what it alone may connect to."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from lxml import html

from generator.build.drawing.render import Renderer
from generator.build.forms.form_pages import form_pages
from generator.build.forms.sending_page import sending, sending_pages
from generator.build.pages.page import Page
from generator.commands.forge.post import mending, rule_pages
from generator.records.schema import Schema
from generator.review.approvals import Given
from generator.review.authority import Account, Authority
from generator.review.formats import markdown
from generator.review.judgement import Judgement
from generator.review.report_model import Findings, Remark, Report
from generator.review.report_text import report
from generator.review.verdict import verdict
from generator.site.settings import Site
from generator.site.settings_file import faults
from tests.support import SITE

GUIDED = replace(SITE, handwritten=("apply/",))
FORGEJO = replace(
    GUIDED, repository="https://forge.example/city/portal.git", forge="gitea", sending_client="c-1"
)
WAYS = {
    "press": FORGEJO,
    "upload": replace(GUIDED, repository="https://github.com/city/portal", sending_client="c-1"),
    "file": replace(FORGEJO, sending_client=""),
}


def drawn(site: Site, page: Page, schemas: dict[str, Schema]) -> html.HtmlElement:
    return html.fromstring(Renderer(site, schemas).render(page, "en").decode())


def policy(page: html.HtmlElement) -> list[str]:
    (said,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    return [part.strip() for part in said.split(";") if "connect-src" in part]


@pytest.mark.parametrize("way", WAYS)
def test_a_way_by_what_the_settings_say(way: str, schemas: dict[str, Schema]) -> None:
    site = WAYS[way]
    (page,) = sending_pages(site)
    found = drawn(site, page, schemas)
    told = json.loads(found.xpath("//@data-sending")[0])
    assert told["way"] == sending(site).way == way
    assert len(found.xpath("//*[@data-press]")) == (way == "press")
    assert found.xpath("//*[@data-save]"), "a file can be saved whatever the way"
    assert policy(found) == (["connect-src 'self' https://forge.example"] if way == "press" else [])


def test_where_it_signs_in_and_comes_back(schemas: dict[str, Schema]) -> None:
    (page,) = sending_pages(FORGEJO)
    told = json.loads(drawn(FORGEJO, page, schemas).xpath("//@data-sending")[0])
    assert (told["server"], told["repository"]) == ("https://forge.example", "city/portal")
    assert told["redirect"] == f"{SITE.url}en/apply/send/"
    assert told["forms"]["calls"] == "apply/correct-call/"


def test_no_other_page_may_connect_to_the_forge(schemas: dict[str, Schema]) -> None:
    pages = [page for page in form_pages(schemas, FORGEJO) if page.path == "apply/consortium/"]
    assert [policy(drawn(FORGEJO, page, schemas)) for page in pages] == [[]]


def test_without_forms_nothing_is_sent() -> None:
    assert list(sending_pages(SITE)) == []


def test_a_client_without_a_place_to_send_to_is_told() -> None:
    (fault,) = faults("plugins:\n  - portal:\n      sending_client: abcdefgh\n")
    assert fault.startswith("mkdocs.yml:3: sending_client: ") and "repo_url" in fault


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_report_leads_back_to_the_forms_where_something_is_to_mend(language: str) -> None:
    found = told(language, broken=True)
    way = f"{SITE.url}{'' if language == 'ko' else 'en/'}apply/send/?request=12"
    assert mending(FORGEJO, 12, found) == way
    assert f"]({way})" in markdown.render(found, way)
    assert mending(FORGEJO, 12, told(language, broken=False)) == ""
    assert mending(WAYS["file"], 12, found) == ""


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_comment_leads_to_the_pages_of_the_rules_that_it_names(language: str) -> None:
    remarks = [
        Remark("data/a.yml", 1, 1, "error", rule, "", "x", "")
        for rule in ("end-before-start", "record-deleted", "end-before-start", "[x](https://evil)")
    ]
    found = replace(told(language, broken=True), demands=tuple(remarks))
    text = markdown.render(found, pages=rule_pages(SITE, language))
    base = f"{SITE.url}{'' if language == 'ko' else 'en/'}rules/"
    links = [f"[{id}]({base}{id}/)" for id in ("end-before-start", "record-deleted")]
    assert text.count(" · ".join(links)) == 1 and "](https://evil" not in text


def told(language: str, broken: bool) -> Report:
    actor = Account("gitea", 7)
    word = verdict(broken, (), (), Given((), "h", actor, Authority({}, {})))
    judgement = Judgement("b", "h", actor, word)
    made = report(judgement, Findings(), {}, language, "2026-11-26")
    return replace(made, broken=broken)
