"""Hand-written pages are found by the table of languages, wherever they lie in ``docs/``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.build.pages import written_pages
from generator.build.pages.record_links import WRITTEN as LINK
from generator.build.pages.written_pages import with_handwritten
from generator.site.sections import SECTIONS
from generator.site.settings_file import Unsound
from generator.text.languages import LANGUAGES, address
from tests.support import ROOT, SITE

WRITTEN = ("index.md", "about.md", "guide/apply.md", "alone.md")
FURTHER = ("index.md", "about.md", "guide/apply.md")


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    further = (address(name, language) for name in FURTHER for language in LANGUAGES[1:])
    for name in (*WRITTEN, *further, "fr/about.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("# 제목\n", "utf-8")
    return tmp_path


def test_pages_in_every_language_are_known_by_their_path(docs: Path) -> None:
    site = with_handwritten(SITE, docs)
    assert site.handwritten == ("about/", "guide/apply/")
    assert site.partly == {}


def test_what_the_settings_leave_out_is_no_page(docs: Path) -> None:
    site = with_handwritten(SITE, docs, lambda name: name == "guide/apply.md")
    assert site.handwritten == ("about/",)


def test_a_third_language_counts_where_it_is_written(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(written_pages, "LANGUAGES", ("ko", "en", "fr"))
    site = with_handwritten(SITE, docs)
    assert site.handwritten == ("about/", "guide/apply/")
    assert site.partly == {"guide/apply/": ("ko", "en")}


def test_a_page_that_is_not_utf_8_is_told_with_its_line(docs: Path) -> None:
    (docs / "about.md").write_bytes("# 제목\n\n".encode() + b"\xb0\xa1\n")
    with pytest.raises(Unsound, match=r"about\.md:3: UTF-8"):
        with_handwritten(SITE, docs)


def test_our_own_lead_only_to_what_every_portal_has() -> None:
    """A portal without the samples, and without a record yet, has the same guides."""
    texts = {file: file.read_text("utf-8") for file in (ROOT / "docs").rglob("*.md")}
    links = {(file.name, to) for file, text in texts.items() for to in LINK.findall(text)}
    links -= {link for link in links if link[0] in ("design.md", "architecture.md")}
    site = replace(SITE, samples=False)
    sure = {name for name, section in SECTIONS.items() if section.there(site)}
    assert links
    assert {(name, to) for name, to in links if to.strip("/") not in sure} == set()
