"""Lists of pages for search engines: none is longer than they take, and all are led to."""

from __future__ import annotations

from lxml import etree

from generator.build.drawing.render import Renderer
from generator.build.pages.sitemaps import sitemaps
from generator.records.schema import Schema
from tests.support import SITE


def test_each_list_has_as_many_addresses_as_engines_take(schemas: dict[str, Schema]) -> None:
    paths = [*(f"page-{number}/" for number in range(7)), "about/"]
    robots, *lists = sitemaps(paths, dict, most=6)
    renderer = Renderer(SITE, schemas)
    drawn = [etree.fromstring(renderer.render(page, "ko")) for page in lists]
    found = [[loc.text for loc in one.findall("{*}url/{*}loc")] for one in drawn]
    assert [len(one) for one in found] == [6, 6, 4]
    wanted = {f"{SITE.url}{language}{path}" for path in paths for language in ("", "en/")}
    assert {address for one in found for address in one} == wanted
    led_to = renderer.render(robots, "ko").decode().split("Sitemap: ")[1:]
    assert [line.strip() for line in led_to] == [f"{SITE.url}{page.path}" for page in lists]
