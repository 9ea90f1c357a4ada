"""The correction link on every page: its URL at each forge."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from generator.build.drawing.render import Renderer
from generator.build.pages.all_pages import pages
from generator.build.pages.corrections import FORM, forge_of, form_address
from generator.check import Checked
from generator.records.schema import Schema
from tests.support import ROOT, SITE

TITLE = "정보 수정: MEDICA 2025 한국관 & 부스 <a>"
RECORD = "data/consortia/2025/medica-kmdica.yml"
GITHUB, GITLAB = "https://github.com/example-org/portal", "https://gitlab.example.org/g/sub/portal"


@pytest.mark.parametrize(
    ("repository", "named", "forge"),
    [
        (GITHUB, "", "github"),
        (GITLAB, "", "gitlab"),
        ("https://gitlab.com/g/p", "", "gitlab"),
        ("https://codeberg.org/o/p", "", "gitea"),
        ("https://gitea.example.org/o/p", "", "gitea"),
        ("https://forgejo.example.org/o/p", "", "gitea"),
        ("https://git.example.org/o/p", "", ""),
        ("https://git.example.org/o/p", "gitea", "gitea"),
        ("https://notgithub.com/o/p", "", ""),
        ("", "", ""),
    ],
)
def test_the_forge_is_told_by_the_host_or_by_name(repository: str, named: str, forge: str) -> None:
    assert forge_of(repository, named) == forge


@pytest.mark.parametrize(
    ("repository", "forge", "path", "fields"),
    [
        (
            GITHUB,
            "github",
            "/example-org/portal/issues/new",
            {"template": FORM, "title": TITLE, "record": RECORD},
        ),
        (
            f"{GITHUB}.git",
            "gitea",
            "/example-org/portal/issues/new",
            {
                "template": ".github/ISSUE_TEMPLATE/correction.yml",
                "title": TITLE,
                "field:record": RECORD,
            },
        ),
        (
            f"{GITLAB}/",
            "gitlab",
            "/g/sub/portal/-/issues/new",
            {"issue[title]": TITLE, "issue[description]": RECORD},
        ),
    ],
)
def test_the_form_is_filled_in(
    repository: str, forge: str, path: str, fields: dict[str, str]
) -> None:
    found = urlsplit(form_address(repository, forge, TITLE, RECORD))
    assert found.path == path
    assert parse_qs(found.query) == {name: [value] for name, value in fields.items()}


@pytest.mark.parametrize("repository", ["", "javascript:alert(1)", "git@example.org:o/p.git"])
def test_an_address_that_is_none_gives_no_form(repository: str) -> None:
    assert form_address(repository, "github", TITLE, RECORD) == ""


def test_the_address_stays_short() -> None:
    assert len(form_address(GITHUB, "github", "가" * 500, RECORD)) < 800


def test_the_form_has_the_fields_that_are_filled_in() -> None:
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / FORM).read_text("utf-8"))
    assert "record" in {part.get("id") for part in form["body"]}


def shown(
    checked: Checked, schemas: dict[str, Schema], language: str, repository: str
) -> dict[str, str]:
    """Where the link of some pages leads."""
    site = replace(SITE, repository=repository, handwritten=("contact/",))
    wanted = ("", "consortia/2025/medica-kmdica/", "samples/", "404.html")
    found, renderer = {}, Renderer(site, schemas)
    for page in pages(checked.registry, checked.samples, site):
        if page.path in wanted:
            drawn = renderer.render(page, language).decode()
            link = re.search(r'<p class="correct">.*?href="([^"]*)"', drawn)
            assert link, page.path
            found[page.path] = unescape(link[1])
    return found


@pytest.mark.parametrize(("language", "word"), [("ko", "정보 수정: "), ("en", "Correction: ")])
def test_a_page_fills_in_its_record(
    published: Checked, schemas: dict[str, Schema], language: str, word: str
) -> None:
    found = shown(published, schemas, language, GITHUB)
    fields = parse_qs(urlsplit(found["consortia/2025/medica-kmdica/"]).query)
    assert fields["record"] == [RECORD] and fields["title"][0].startswith(f"{word}")
    assert "MEDICA 2025" in fields["title"][0]
    home = "https://x.example/" + ("" if language == "ko" else "en/")
    assert parse_qs(urlsplit(found[""]).query)["record"] == [home]


def test_without_a_repository_it_leads_to_the_contact_page(
    published: Checked, schemas: dict[str, Schema]
) -> None:
    found = shown(published, schemas, "en", "")
    assert found == {
        "": "contact/",
        "consortia/2025/medica-kmdica/": "../../../contact/",
        "samples/": "../contact/",
        "404.html": "/en/contact/",
    }
