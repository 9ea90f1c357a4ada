"""Without JavaScript every list is there whole, in pages that lead to each other."""

from __future__ import annotations

from posixpath import normpath

import lxml.html
import pytest

from generator.build.drawing.render import Renderer
from generator.build.pages.all_pages import list_pages
from generator.build.pages.page import Page
from generator.records.model import Call, Consortium, Exhibition, Organization, Record
from generator.text.texts import plain
from generator.views.paging import ListPart
from tests.support.worlds import SITE, World

pytestmark = pytest.mark.slow

KINDS: dict[str, type[Record]] = {
    "recruitments/": Call,
    "calls/": Call,
    "consortia/": Consortium,
    "exhibitions/": Exhibition,
    "organizations/": Organization,
}


def walked(start: str, pages: dict[str, Page], renderer: Renderer) -> tuple[int, set[str], str]:
    """How many pages one comes by from a list's first page, where they lead to, what they say."""
    waiting, seen, targets, said = [start], set(), set(), ""
    while waiting:
        path = waiting.pop()
        seen.add(path)
        tree = lxml.html.fromstring(renderer.render(pages[path], "ko").decode())
        (whole,) = tree.find_class("full-list") or tree.xpath("//main")
        said += whole.text_content()
        for link in whole.xpath(".//a/@href"):
            target = normpath(f"{path}{link}")
            targets.add(target)
            if f"{target}/" in pages and f"{target}/" not in seen | set(waiting):
                waiting += [f"{target}/"] * (
                    target.startswith(f"{start}page/") or f"{target}/" == start
                )
    return len(seen), targets, said


@pytest.mark.parametrize("path", KINDS)
def test_every_row_can_be_reached(made: World, path: str) -> None:
    pages = {page.path: page for page in list_pages(made.registry, rows=3)}
    count, targets, _ = walked(path, pages, Renderer(SITE, made.schemas))
    assert count == pages[path].view.of
    wanted = {r.name for r in made.registry.all(KINDS[path])}
    if path in ("calls/", "recruitments/"):
        firms = path == "recruitments/"
        wanted = {c.name for c in made.registry.all(Call) if c.for_firms == firms}
    assert {t for t in targets if t in made.registry} >= wanted


def test_every_firm_can_be_reached(made: World) -> None:
    pages = {page.path: page for page in list_pages(made.registry, rows=30)}
    count, _, said = walked("participants/", pages, Renderer(SITE, made.schemas))
    firms = [firm for c in made.registry.all(Consortium) for firm in c.taking_part]
    assert count == pages["participants/"].view.of > len(firms) / 34
    assert all(plain(firm["name"], "ko") in said for firm in firms)


def test_many_pages_are_not_all_led_to() -> None:
    assert list(ListPart(number=1, of=3).near) == [1, 2, 3]
    assert list(ListPart(number=6, of=12).near) == [1, None, 4, 5, 6, 7, 8, None, 12]
