"""Links of hand-written pages that lead nowhere are told with their line; all others are let be."""

from __future__ import annotations

from html import unescape

import pytest

from generator.build.pages.written_links import WrittenPage

DOCS = ("about.md", "notice.md", "en/about.md", "en/notice.md", "pictures/a.png", "operating.md")
PAGES = ("calls/", "about/", "notice/", "en/about/")


def told(written: str, drawn: str, source: str = "notice.md", url: str = "notice/") -> list[str]:
    page = WrittenPage(source, url, f"# x\n\n[a]({written})\n", f'<p><a href="{drawn}">a</a></p>')
    return [*page.strays(DOCS, PAGES, ("operating/",))]


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("about.md", "../about/"),
        ("about.md#x", "../about/#x"),
        ("#below", "#below"),
        ("https://x.example/a.md", "https://x.example/a.md"),
        ("mailto:a@x.example", "mailto:a@x.example"),
        ("portal:calls", "portal:calls"),
        ("/data/v1/calls.json", "/data/v1/calls.json"),
        ("../calls/", "../calls/"),
        ("pictures/a.png", "pictures/a.png"),
        ("http://[bad", "http://[bad"),
    ],
)
def test_links_that_lead_somewhere_are_let_be(written: str, drawn: str) -> None:
    assert told(written, drawn) == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("../data/roles.yml", "out of docs"),
        ("../../etc/passwd", "out of docs"),
        ("..%2FREADME.md", "out of docs"),
        ("../README.md?a=1&amp;b=2", "out of docs"),
        ("abuot.md", "'about.md'?"),
        ("pictures/b.png", "'pictures/a.png'?"),
        ("nothing.pdf", "docs has no such file"),
        ("../clals/", "there is no such page"),
    ],
)
def test_links_that_lead_nowhere_are_told(written: str, said: str) -> None:
    (found,) = told(unescape(written), written)
    assert found.startswith(f"docs/notice.md:3: {unescape(written)}: ") and said in found


def test_of_an_english_page_too() -> None:
    assert told("../calls/", "../calls/", "en/notice.md", "en/notice/") == []
    (found,) = told("../../about.md", "../../about.md", "en/notice.md", "en/notice/")
    assert found.startswith("docs/en/notice.md:3:")


def test_what_the_settings_leave_out_is_no_page() -> None:
    (found,) = told("operating.md", "../operating/")
    assert "exclude_docs leaves" in found
