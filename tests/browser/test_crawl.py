"""Every page of the repository's own site: its head, its languages, its links."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest
from lxml import etree, html

from generator.site.sections import TABLE
from tests.support import ROOT
from tests.support.links import LINK, dead_links

SETTINGS = (ROOT / "mkdocs.yml").read_text("utf-8")
SITE = re.findall(r"(?m)^site_url: (\S+)", SETTINGS)[0]
HANGUL = re.compile("[가-힣]")
UNREAD = ("href", "src", "action", "content")
"""Attributes that are addresses, and the head's words on a record that has no English."""


class Drawn:
    """One page as a reader's program sees it."""

    def __init__(self, site: Path, file: Path) -> None:
        self.name = file.relative_to(site).as_posix()
        self.tree = html.document_fromstring(file.read_bytes())
        self.language = self.tree.get("lang")

    def all(self, path: str) -> list[Any]:
        found: list[Any] = self.tree.xpath(path)
        return found

    def meta(self, name: str) -> str:
        (found,) = self.all(f'//meta[@name="{name}" or @property="{name}"]/@content')
        return str(found)

    @property
    def led_to(self) -> set[str]:
        """The files of the site that links and forms of its body lead to, in its language."""
        found = self.all('//body//a[not(@class="language")]/@href | //body//form/@action')
        ways = (urldefrag(urljoin(SITE + self.name, link))[0] for link in found)
        inside = {way.removeprefix(SITE) for way in ways if way.startswith(SITE)}
        return {f"{way}index.html" if not way or way.endswith("/") else way for way in inside}

    @property
    def listed(self) -> bool:
        """Whether search engines may list it."""
        return not self.all('//meta[@name="robots" and @content="noindex"]')

    @property
    def address(self) -> str:
        return SITE + self.name.removesuffix("index.html")


@pytest.fixture(scope="module")
def drawn(built: Path) -> list[Drawn]:
    """All pages but those that only lead on to another."""
    pages = [Drawn(built, file) for file in sorted(built.rglob("*.html"))]
    return [page for page in pages if not page.all('//meta[@http-equiv="refresh"]')]


@pytest.fixture(scope="module")
def listed(drawn: list[Drawn]) -> list[Drawn]:
    return [page for page in drawn if page.listed]


def test_titles_and_descriptions_tell_pages_apart(drawn: list[Drawn], listed: list[Drawn]) -> None:
    titles = Counter((page.language, page.all("string(//title)")) for page in drawn)
    said = Counter((page.language, page.meta("description")) for page in listed)
    assert [key for key, count in (titles + said).items() if count > 1 or not key[1].strip()] == []


def test_each_page_names_itself_and_its_other_language(listed: list[Drawn]) -> None:
    there = {page.address for page in listed}
    for page in listed:
        assert page.all('//link[@rel="canonical"]/@href') == [page.address]
        path = page.address.removeprefix(SITE).removeprefix("en/")
        pair = {"ko": SITE + path, "en": f"{SITE}en/{path}", "x-default": SITE + path}
        others = page.all('//link[@rel="alternate" and @hreflang]')
        assert {link.get("hreflang"): link.get("href") for link in others} == pair, page.name
        assert set(pair.values()) <= there


def test_what_is_shared_of_a_page_is_what_it_says(listed: list[Drawn]) -> None:
    for page in listed:
        assert page.all("string(//title)").startswith(page.meta("og:title"))
        assert page.meta("og:description") == page.meta("description")
        assert page.meta("og:url") == page.address
        assert page.meta("og:locale") == {"ko": "ko_KR", "en": "en_GB"}[page.language]


def test_the_sitemap_holds_the_pages_that_may_be_listed(built: Path, listed: list[Drawn]) -> None:
    found = etree.parse(built / "sitemap.xml").findall("{*}url/{*}loc")
    assert {loc.text for loc in found} == {page.address for page in listed}
    assert len(found) == len(listed)
    assert f"Sitemap: {SITE}sitemap.xml" in (built / "robots.txt").read_text("utf-8")


def test_records_are_told_to_search_engines_in_both_languages(drawn: list[Drawn]) -> None:
    told: Counter[tuple[str, str]] = Counter()
    for page in drawn:
        for text in page.all('//script[@type="application/ld+json"]/text()'):
            said = json.loads(text)
            assert page.listed
            assert said["url"] == page.address
            both = ["ko", "en"]  # the data themselves hold both languages
            whole = page.address.endswith("/data/")
            assert said["inLanguage"] == (both if whole else page.language)
            heading = page.all("string(//h1)")
            assert heading in said["name"] if whole else said["name"] in heading
            told[said["@type"], page.language] += 1
    for kind in ("Event", "GovernmentService", "Dataset"):
        assert told[kind, "ko"] == told[kind, "en"] > 0, kind


def korean(page: Drawn) -> Iterator[str]:
    """What is written in Korean on a page without being marked as Korean."""
    for element in page.all("//body//*[not(self::script)]"):
        marked = "ancestor-or-self::*[@lang][1]/@lang"
        texts = [(element.text, element), (element.tail, element.getparent())]
        texts += [(v, element) for k, v in element.items() if k not in UNREAD and "data-" not in k]
        for text, owner in texts:
            if text and HANGUL.search(text) and owner.xpath(marked)[-1] != "ko":
                yield f"{page.name}: {text.strip()[:80]}"


def test_korean_on_an_english_page_is_marked(drawn: list[Drawn]) -> None:
    english = [page for page in drawn if page.language == "en"]
    assert [text for page in english for text in korean(page)] == []


def test_no_page_is_in_the_wrong_language(drawn: list[Drawn]) -> None:
    for page in drawn:
        assert page.language == ("en" if page.name.startswith("en/") else "ko"), page.name
        (switch,) = page.all('//a[@class="language"]')
        assert (
            switch.get("lang") == switch.get("hreflang") == {"ko": "en", "en": "ko"}[page.language]
        )


def test_every_link_and_anchor_leads_somewhere(built: Path) -> None:
    assert list(dead_links(built, SITE)) == []


def test_every_page_can_be_reached_from_the_home_page(drawn: list[Drawn]) -> None:
    """By links of its own language; but a section that says that no page leads to it."""
    pages = {page.name: page for page in drawn}
    alone = {section.path for section in TABLE if section.alone}
    for start in ("index.html", "en/index.html"):
        waiting, seen = [start], {start}
        while waiting:
            found = set(pages[waiting.pop()].led_to) & pages.keys() - seen
            seen |= found
            waiting += found
        prefix = start.removesuffix("index.html")
        wanted = {name for name in pages if name.startswith("en/") == bool(prefix)}
        lost = {name.removeprefix(prefix).removesuffix("index.html") for name in wanted - seen}
        assert lost == alone


def test_every_hit_leads_to_a_page(built: Path, drawn: list[Drawn]) -> None:
    """Hits of the search, and rows of the lists that facets narrow down."""
    there = {page.name: set(page.all("//@id")) for page in drawn}
    for language, prefix in (("ko", ""), ("en", "en/")):
        chunks = [json.loads(p.read_bytes()) for p in built.glob(f"search/index/{language}/*.json")]
        hits = [f"{prefix}{row[0]}" for rows in chunks for row in rows]
        for file in (built / prefix).glob("*/list.json"):
            found = json.loads(file.read_bytes())
            hits += [f"{prefix}{row[0]}" for row in found.get("bases", found["rows"])]
        assert hits
        for path, _, anchor in (hit.partition("/#") for hit in hits):
            assert f"{path}/index.html" in there, path
            assert not anchor or anchor in there[f"{path}/index.html"], f"{path}#{anchor}"


def test_no_link_depends_on_the_sites_own_root(built: Path) -> None:
    """So the same files serve under any path; the page for the lost alone is built for one."""
    for file in built.rglob("*.html"):
        if file.name != "404.html":
            rooted = [link for link in LINK.findall(file.read_bytes()) if link.startswith(b"/")]
            assert rooted == [], file
