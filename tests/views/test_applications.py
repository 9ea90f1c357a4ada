"""The page of open requests: what the forge told, whose turn it is, and nobody's name."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from generator.build.drawing.render import Renderer
from generator.build.files.applications_file import NAME, open_applications
from generator.build.files.downloads import downloads
from generator.build.pages.all_pages import pages
from generator.check import Checked
from generator.history.publications import NO_PAST
from generator.records.schema import Schema
from generator.site.settings_file import Unsound
from generator.views.applications import Application, OpenApplications, applicants, applications
from tests.support import SITE
from tests.support.bare import names, registry

Check = Callable[[str], Checked]
BODIES = "---\n".join(f"# organizations/{id}\ntype: support_agency\n" for id in ("kmdica", "kbiz"))
ENTRY = {
    "number": 7,
    "title": "<b>제출</b>",
    "organizations": ("kmdica",),
    "opened": "2026-11-20T23:30:00Z",
    "turn": "reviewers",
    "url": "https://git.example.org/o/p/pulls/7",
}


def told(*entries: dict[str, Any]) -> OpenApplications:
    listed = (
        Application(**{**ENTRY, **one, "opened": datetime.fromisoformat(one["opened"])})
        for one in ({**ENTRY, **entry} for entry in entries)
    )
    return OpenApplications(datetime.fromisoformat("2026-11-26T01:00:00+09:00"), tuple(listed))


def test_the_oldest_comes_first_with_its_age_in_days_of_seoul() -> None:
    later = {"number": 8, "opened": "2026-11-25T20:00:00+09:00", "organizations": ("gone",)}
    shown = applications(told(later, {}), registry(BODIES))
    assert [(row.told.number, row.opened, row.days) for row in shown.rows] == [
        (7, "2026-11-21", 5),
        (8, "2026-11-25", 1),
    ]
    assert [row.anchors for row in shown.rows] == [("kmdica",), ()]
    assert names(shown.inputs) == ["organizations/kmdica"]


def test_several_requests_of_an_organization_have_one_anchor() -> None:
    shown = applications(told({}, {"number": 9}), registry(BODIES))
    assert [row.anchors for row in shown.rows] == [("kmdica",), ()]
    assert applicants(told({}, {"number": 9})) == {"organizations/kmdica"}
    assert applicants(None) == frozenset()


@pytest.fixture
def drawn(checked: Check, schemas: dict[str, Schema]) -> Callable[..., str]:
    found = checked(BODIES)

    def draw(path: str, asked: OpenApplications | None, language: str = "ko") -> str:
        beside = downloads(found.registry, SITE, schemas, NO_PAST, asked).beside
        listed = {p.path: p for p in pages(found.registry, found.samples, SITE, beside)}
        return Renderer(SITE, schemas).render(listed[path], language).decode()

    return draw


def test_the_page_says_whose_turn_it_is(drawn: Callable[..., str]) -> None:
    stranger = {"number": 8, "title": "", "organizations": (), "turn": "merge"}
    page = drawn("applications/", told({}, stranger))
    assert "&lt;b&gt;제출&lt;/b&gt;" in page and "<b>" not in page
    assert 'href="https://git.example.org/o/p/pulls/7"' in page and ">검토자<" in page
    assert "기관에 등록되지 않은 계정" in page and "승인됨, 게시를 기다림" in page
    english = drawn("applications/", told({}, stranger), "en")
    assert ">Reviewers<" in english and "5 days" in english


def test_an_organization_leads_to_its_own(drawn: Callable[..., str]) -> None:
    assert 'href="../../applications/#kmdica"' in drawn("organizations/kmdica/", told({}))
    assert 'id="kmdica"' in drawn("applications/", told({}))
    assert "applications/" not in drawn("organizations/kbiz/", told({}))


def test_where_nothing_was_asked_or_is_open_the_page_says_so(drawn: Callable[..., str]) -> None:
    assert "이 누리집에 실려 있지 않습니다" in drawn("applications/", None)
    assert "진행 중인 신청이 없습니다" in drawn("applications/", told())


@pytest.mark.parametrize(
    "change",
    [
        {"url": "javascript:alert(1)"},
        {"turn": "nobody"},
        {"author": "github:1"},
        {"opened": "yesterday"},
        {"title": "x" * 121},
    ],
)
def test_a_file_of_another_form_reaches_no_page(tmp_path: Path, change: dict[str, Any]) -> None:
    assert open_applications(tmp_path) is None  # a portal need not have schemas of its own
    content = {"told": "2026-11-26T01:00:00+09:00", "applications": [ENTRY]}
    (tmp_path / NAME).write_text(json.dumps(content), "utf-8")
    assert open_applications(tmp_path) == told({})
    content["applications"] = [{**ENTRY, **change}]
    (tmp_path / NAME).write_text(json.dumps(content), "utf-8")
    with pytest.raises(Unsound, match=r"applications\.json:1: "):
        open_applications(tmp_path)


def test_a_moment_that_there_is_not_is_told(tmp_path: Path) -> None:
    content = {"told": "2026-13-01T00:00:00Z", "applications": [ENTRY]}
    (tmp_path / NAME).write_text(json.dumps(content), "utf-8")
    with pytest.raises(Unsound, match=r"applications\.json:1: .*month"):
        open_applications(tmp_path)
