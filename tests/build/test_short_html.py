"""Shortened templates: another reader of HTML makes the same tree of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib
import pytest

from generator.build.drawing import environment, short_html
from generator.build.drawing.render import Renderer
from generator.build.drawing.short_html import ENTRIES, short
from tests.support.worlds import Worlds, renderer

ENDED = {*ENTRIES.split("|"), "body", "ul", "ol", "dl", "div", "select", "table"}
PARTS = (
    '<ul class="a">\n<li>a\n</li>\n<li><ol><li>b</li></ol></li></ul> <p class="note" id="b">c</p>',
    "<dl>\n<div><dt>a</dt><dd>b</dd></div>\n<div>\n<dt>c</dt>\n<dd><p>d</p>\n</dd></div></dl>",
    '<table>\n<thead>\n<tr><th scope="col">a</th></tr>\n</thead>\n<tbody>\n<tr><td></td>\n<td>\n'
    'b</td></tr></tbody>\n<tfoot><tr><td class="number">c</td></tr></tfoot>\n</table>',
    '<select name="a">\n<option value="">b</option><option value="c">d</option>\n</select>',
    "<p>a</p> <b>c</b>  <i>d</i>\n</body>\n</html>",
)


@pytest.mark.parametrize("part", PARTS)
def test_a_browser_makes_the_same_of_it(part: str) -> None:
    made = short(part)
    assert len(made) < len(part)
    assert _tree(made) == _tree(part)


def test_what_another_tag_may_follow_is_left() -> None:
    for part in (
        "<template><li>a</li></template>",
        "<td></td>\n",
        "<p>a</p>\n<i>b</i>",
        "</article>\n<link>",
    ):
        assert short(part) == part


@pytest.mark.slow
def test_pages_are_the_same(worlds: Worlds, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages with every such element, and those of templates as they were written."""
    pages = [page for path, page in worlds("rich").listed.items() if path in _chosen(worlds)]
    made = [renderer().render(page, "ko").decode() for page in pages]
    monkeypatch.setattr(environment, "COMPILED", None)
    monkeypatch.setattr(short_html, "short", lambda html: html)
    long = Renderer(renderer().site, renderer().schemas)
    for page, drawn in zip(pages, made, strict=True):
        written = long.render(page, "ko").decode()
        assert len(drawn) < len(written)
        assert _tree(drawn) == _tree(written)


def _chosen(worlds: Worlds) -> set[str]:
    firsts: dict[str, str] = {}
    for path, page in worlds("rich").listed.items():
        firsts.setdefault(page.template, path)
    return {firsts[f"{name}.html"] for name in ("consortium", "calls")}


def _tree(html: str) -> list[object]:
    return list(_nodes(html5lib.parse(html, namespaceHTMLElements=False)))


def _nodes(one: Element) -> Iterator[object]:
    """Elements, whether they are empty, and texts, without space at which nobody sees anything."""
    yield one.tag, sorted(one.attrib.items()), not one.text and not len(one)
    yield from _text(one.text, one)
    for child in one:
        yield from _nodes(child)
        yield from _text(child.tail, one)
    yield "end"


def _text(text: str | None, inside: Element) -> Iterator[str]:
    said = re.sub(r"\s+", " ", text or "")
    if inside.tag in ENDED:
        said = said.rstrip()
    if said:
        yield said
