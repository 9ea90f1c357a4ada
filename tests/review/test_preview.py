"""The preview of a proposal: changed pages only, marked, built by published code."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest
from mkdocs.config import load_config

from generator import cli
from generator.build.pages.written_pages import with_handwritten
from generator.commands.exit_codes import USAGE
from generator.commands.preview import site_at
from generator.git.repository import Repository
from generator.proposals.preview_pages import Preview, preview
from generator.proposals.unpublished import LIST
from generator.site.settings_file import site_of
from tests.support import ROOT
from tests.support.base import ALPHA, FAIR_ALPHA, NEW, consortium, firms
from tests.support.proposals import History, Step, append, edit, gone, put

pytestmark = pytest.mark.slow

SETTINGS = "site_name: 시험 누리집\nsite_url: https://portal.example.org/sub/\n"
PAGE = "consortia/2026/fair-alpha/index.html"
LINK = re.compile(r'(?:href|src)="([^"]*)"')
Show = Callable[..., Preview]


@pytest.fixture
def show(history: History, repository: Repository, request: pytest.FixtureRequest) -> Show:
    """The preview of some steps."""

    def shown(*steps: Step) -> Preview:
        name = "p/" + "".join(c if c.isalnum() else "-" for c in request.node.name)
        history.branches({name: ("main", steps)})
        site = replace(site_of(SETTINGS), samples=False)
        return preview(repository, "main", name, site)

    return shown


def test_only_pages_that_change_are_there_and_each_is_marked(show: Show) -> None:
    shown = show(edit(FAIR_ALPHA, "title: alpha 컨소시엄", "title: 새 이름"))
    assert {PAGE, f"en/{PAGE}", "organizations/alpha/index.html"} <= shown.files.keys()
    assert not any("beta" in file or "statistics" in file for file in shown.files)
    for file, content in shown.files.items():
        text = content.decode()
        assert "미공개 미리보기</strong>" in text and 'content="noindex"' in text, file
        assert "[미공개 미리보기]" in text or file == LIST
    listed = shown.files[LIST].decode()
    assert all(f'href="{file}"' in listed for file in shown.files.keys() - {LIST})
    assert "새 이름</a>" in listed
    assert re.findall(r'href="([^"]+[.]html)"', listed)[:2] == [
        PAGE,
        f"en/{PAGE}",
    ]  # before the rest


@pytest.mark.parametrize(
    ("old", "new", "there"),
    [
        pytest.param("title: alpha 컨소시엄", "title: 새 이름", True, id="a roster is published"),
        pytest.param(firms("예시기업 하나", "예시기업 둘"), "", False, id="the only roster goes"),
    ],
)
def test_the_menu_leads_to_firms_where_there_would_be_any(
    show: Show, old: str, new: str, there: bool
) -> None:
    menu = show(edit(FAIR_ALPHA, old, new)).files[PAGE].decode().partition("</nav>")[0]
    assert ("/participants/" in menu) is there


def test_links_lead_to_files_of_the_preview_or_to_the_published_site(show: Show) -> None:
    files = show(
        edit(FAIR_ALPHA, "title: alpha 컨소시엄", "title: 새 이름"),
        edit("data/calls/2026-fair.yml", "2026-12-10", "2026-12-20"),
    ).files
    assert "index.html" in files, "the home page names the closing day"
    for file, content in files.items():
        for link in LINK.findall(content.decode()):
            if link.startswith(("https://", "#", "data:")):
                continue
            assert not link.startswith("/"), link
            path = _resolved(file, link)
            assert path in files or path.startswith("assets/"), f"{file}: {link}"
    text = files[PAGE].decode()
    assert 'href="https://portal.example.org/sub/statistics/"' in text
    assert 'href="../../../en/consortia/2026/fair-alpha/index.html"' in text


def _resolved(file: str, link: str) -> str:
    steps: list[str] = []
    for step in (PurePosixPath(file).parent / link.partition("?")[0].partition("#")[0]).parts:
        if step == "..":
            steps.pop()
        else:
            steps.append(step)
    return "/".join(steps)


def test_what_the_proposal_brings_beside_records_takes_no_part(show: Show) -> None:
    shown = show(
        append(FAIR_ALPHA, "summary: 함께\n"),
        put("generator/theme/templates/consortium.html", "{{ 1/0 }}"),
        put("schemas/consortium.schema.json", "{}"),
    )
    assert "함께" in shown.files[PAGE].decode()


def test_texts_stay_texts_and_a_broken_record_hides_no_other(show: Show) -> None:
    shown = show(
        put(NEW, consortium("alpha").replace("alpha 컨", "<script>alert(1)</script> 컨")),
        put("data/consortia/2026/broken.yml", "title: x\n"),
    )
    text = shown.files["consortia/2026/new/index.html"].decode()
    assert "<script>alert" not in text and "&lt;script&gt;alert" in text
    assert "<script>alert" not in shown.files[LIST].decode()
    assert "consortia/2026/broken/index.html" not in shown.files


def test_a_page_that_would_be_gone_is_named(show: Show) -> None:
    shown = show(gone("data/consortia/2026/chosen-alpha.yml"))
    assert shown.gone == ("consortia/2026/chosen-alpha/",)
    assert "consortia/2026/chosen-alpha/</del>" in shown.files[LIST].decode()


def test_nothing_that_shows_gives_an_empty_list(show: Show) -> None:
    shown = show(put("README.md", "# x\n"))
    assert list(shown.files) == [LIST] and "바뀌는 페이지 0개" in str(shown.files[LIST], "utf-8")


def test_hand_written_pages_are_those_that_mkdocs_draws() -> None:
    left_out = load_config(str(ROOT / "mkdocs.yml")).exclude_docs
    assert left_out is not None and left_out.match_file("operating.md")
    drawn = with_handwritten(site_of(SETTINGS), ROOT / "docs", left_out.match_file)
    assert site_at(ROOT).handwritten == drawn.handwritten


@pytest.mark.parametrize("command", [("preview", "pages"), ("review", "--actor", ALPHA)])
def test_a_target_without_schemas_is_told(
    tmp_path: Path, command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    history = History.start(tmp_path / "portal.git", {FAIR_ALPHA: consortium("alpha")})
    history.branches({"p/new": ("main", (append(FAIR_ALPHA, "summary: 함께\n"),))})
    (history.root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    words = ["--root", str(history.root), *command, "--base", "main", "--head", "p/new"]
    assert cli.main(words) == USAGE
    assert "스키마를 읽을 수 없습니다" in capsys.readouterr().err


def test_a_page_whose_firm_is_known_otherwise_is_there(
    history: History, repository: Repository
) -> None:
    """A roster that it does not show can tell that two firms of one name are not one."""
    consent = 'roster_consent: "2026-01-02"\nparticipants:\n'
    known = '  - {name: 예시기업 가, firm_id: "F-1", products: [검사기]}\n'
    tied = "  - {name: 예시기업 가, products: [시약]}\n"
    both = '  - {name: 예시기업 나, firm_id: "F-2", products: [거즈]}\n'
    other = "  - {name: 예시기업 가, firm_id: 'F-8', withdrawn: '2026-02-01'}\n"
    folder = "data/consortia/2026/"
    rosters = (
        put(f"{folder}one.yml", consortium("alpha", consent, known, both)),
        put(f"{folder}two.yml", consortium("alpha", consent, tied, both)),
    )
    untied = put(f"{folder}three.yml", consortium("beta", consent, other))
    history.branches({"tied": ("main", rosters), "untied": ("tied", (untied,))})
    shown = preview(repository, "tied", "untied", replace(site_of(SETTINGS), samples=False))
    assert "consortia/2026/one/index.html" in shown.files
