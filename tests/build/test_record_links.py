"""Links of hand-written pages to pages of the portal."""

from __future__ import annotations

import pytest

from generator.build.pages.record_links import NoSuchPage, resolved

PAGES = {"calls/a/", "fields/"}


@pytest.mark.parametrize(
    ("written", "url", "leads"),
    [
        ("calls/a", "about/", "../calls/a/"),
        ("calls/a/", "about/", "../calls/a/"),
        ("calls/a#result", "about/", "../calls/a/#result"),
        ("fields/#call", "en/about/", "../../en/fields/#call"),
        ("fields", "", "fields/"),
    ],
)
def test_a_link_leads_to_its_page_and_place_in_the_language_of_the_page(
    written: str, url: str, leads: str
) -> None:
    html = f'<a href="portal:{written}">x</a>'
    assert resolved(html, url, PAGES, "about.md") == f'<a href="{leads}">x</a>'


def test_a_link_to_no_page_is_told_with_its_file() -> None:
    html = '<a href="portal:calls/b">x</a>'
    with pytest.raises(NoSuchPage, match=r"about\.md: portal:calls/b "):
        resolved(html, "about/", PAGES, "about.md")
    assert "../calls/b/" in resolved(html, "about/", None, "about.md")
