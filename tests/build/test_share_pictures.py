"""What messengers show of a page: a picture with what stays true, and its address on the page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from math import fsum

import pytest
from lxml import html
from PIL import Image

from generator.build.drawing.render import THEME
from generator.build.pages.all_pages import pages
from generator.build.pages.page import Page
from generator.build.pictures.accents import seen
from generator.build.pictures.font_slices import FontSlices, Style
from generator.build.pictures.mark import DrawnMark
from generator.build.pictures.pictured import with_picture
from generator.build.pictures.share_picture import share_picture
from generator.build.pictures.site_pictures import SitePictures
from generator.history.publications import Tip
from generator.records.registry import Registry
from generator.site.output import Export
from tests.support.bare import registry
from tests.support.worlds import SITE, renderer

WORLD = """
# calls/2026-open
title: '2026 <예시> 국제 미용전 & 상담회 참여기업 모집'
opens: '2025-12-20'
closes: '2026-01-20T18:00'
fee: {krw: 3000000, per: firm}
---
# calls/2026-coming
opens: '2026-02-01'
closes: '2026-02-20'
---
# calls/2024-over
opens: '2024-02-01'
closes: '2024-02-20'
"""
LIMIT = 20 * 1024


def found(world: Registry, tip: Tip | None = None) -> dict[str, Page]:
    shown = pages(world, Registry(), SITE)
    return {page.path: with_picture(page, SITE, tip) for page in shown}


@pytest.fixture(scope="module")
def shown() -> dict[str, Page]:
    return found(registry(WORLD))


@pytest.fixture(scope="module")
def files(shown: Mapping[str, Page]) -> dict[str, Export]:
    return {f.path: f for f in SitePictures(SITE, renderer()).files(shown.values())}


def test_calls_that_can_still_be_applied_for_have_their_own(shown: Mapping[str, Page]) -> None:
    told = {path: page.picture for path, page in shown.items() if path.startswith("calls/2")}
    assert told == {
        "calls/2026-open/": "calls/2026-open/share.png",
        "calls/2026-coming/": "calls/2026-coming/share.png",
        "calls/2024-over/": "recruitments/share.png",
    }


def test_the_version_that_is_built_decides_and_not_the_clock() -> None:
    later = Tip("c", datetime(2026, 2, 10, tzinfo=UTC))
    own = {path for path, page in found(registry(WORLD), later).items() if page.own_picture}
    assert own == {"calls/2026-coming/"}


def test_the_words_are_what_the_notice_says(files: Mapping[str, Export]) -> None:
    write = files["calls/2026-open/share.png"].write
    assert isinstance(write, partial)
    said = write.args[0]()
    assert said.title == "2026 <예시> 국제 미용전 & 상담회 참여기업 모집"
    assert said.facts == ("접수 마감 2026. 1. 20.(화) 18:00", "기업부담금 3,000,000원 / 기업")
    assert not any(word in " ".join(said.facts) for word in ("접수중", "D-", "예정"))


def test_every_picture_is_whole_and_light(files: Mapping[str, Export]) -> None:
    drawn = {path: file.content for path, file in files.items() if path.endswith("share.png")}
    assert "share.png" in drawn and "en/calls/2026-open/share.png" in drawn
    for path, content in drawn.items():
        picture = Image.open(BytesIO(content))
        assert picture.size == (1200, 630), path
        assert len(content) <= LIMIT, path
        margin = picture.convert("RGB").crop((1200 - 44, 0, 1200, 630))
        assert margin.getcolors() == [(44 * 630, (255, 255, 255))], path


def test_the_longest_words_fit() -> None:
    picture = SitePictures(SITE, renderer())
    long = registry(
        "# calls/x\ntitle: '"
        + "수출컨소시엄과 " * 40
        + "'\nopens: '2026-02-01'\ncloses: '2026-02-03'"
    )
    page = next(page for page in found(long).values() if page.own_picture)
    drawn = next(f for f in picture.files([page]) if f.path == page.picture).content
    assert len(drawn) <= LIMIT
    margin = Image.open(BytesIO(drawn)).convert("RGB").crop((1200 - 44, 0, 1200, 630))
    assert margin.getcolors() == [(44 * 630, (255, 255, 255))]


def test_a_title_of_several_lines_brings_no_facts() -> None:
    def picture(title: str) -> bytes:
        lines = f"# calls/x\ntitle: {json.dumps(title)}\nopens: '2026-02-01'\ncloses: '2026-02-03'"
        page = next(page for page in found(registry(lines)).values() if page.own_picture)
        files = SitePictures(SITE, renderer()).files([page])
        return next(file for file in files if file.path == page.picture).content

    words = ("모집", "무료 참가", "접수 마감 2099-12-31")
    assert picture("\n".join(words)) == picture(" ".join(words))


def test_the_same_words_are_the_same_bytes(files: Mapping[str, Export]) -> None:
    share_picture.cache_clear()
    again = SitePictures(SITE, renderer()).files([])
    picture = next(file for file in again if file.path == "en/recruitments/share.png")
    assert picture.content == files["en/recruitments/share.png"].content


def test_pages_name_a_picture_that_is_there(
    shown: Mapping[str, Page], files: Mapping[str, Export]
) -> None:
    for path in ("", "calls/2026-open/", "calls/2024-over/", "consortia/", "statistics/"):
        for language in ("ko", "en"):
            page = html.fromstring(renderer().render(shown[path], language))
            (named,) = page.xpath("//meta[@property='og:image']/@content")
            assert named.removeprefix(SITE.url).partition("?")[0] in files


def test_a_picture_has_a_new_address_with_new_words(shown: Mapping[str, Page]) -> None:
    longer = found(registry(WORLD.replace("2026-01-20T18:00", "2026-01-27T18:00")))
    one, other = (
        html.fromstring(renderer().render(pages["calls/2026-open/"], "ko"))
        for pages in (shown, longer)
    )
    asked = "//meta[@property='og:image']/@content"
    assert one.xpath(asked) != other.xpath(asked)


@pytest.mark.parametrize(
    ("oklch", "shown"),
    [
        ((0.627966, 0.257704, 29.2346), (255, 0, 0)),
        ((0.86644, 0.294827, 142.4953), (0, 255, 0)),
        ((0.452014, 0.313214, 264.052), (0, 0, 255)),
        ((0.5, 0, 0), (99, 99, 99)),
    ],
)
def test_colours_are_those_of_the_standard(
    oklch: tuple[float, float, float], shown: tuple[int, int, int]
) -> None:
    """The primaries as CSS Color 4 gives them."""
    assert seen(*oklch) == shown


def test_lines_break_between_words_and_end_in_dots() -> None:
    fonts, style = FontSlices(THEME / "vendor" / "noto-sans-kr"), Style(40, 700)
    lines = fonts.lines("참여기업 모집 " * 9, style, 400, 2)
    assert len(lines) == 2
    assert " ".join(lines).removesuffix("…") in "참여기업 모집 " * 9
    assert lines[1].endswith("…")
    assert all(fonts.width(line, style) <= 400 for line in lines)
    assert "".join(fonts.lines("가" * 30, style, 400, 9)) == "가" * 30
    assert fonts.width("龘", style) == 0


def test_the_mark_is_drawn_alike_by_every_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python 3.12 and newer add fractions as exactly as this does; 3.11 from left to right."""
    [file] = THEME.rglob("icon.svg")
    drawn = DrawnMark.read(file)
    monkeypatch.setattr("generator.build.pictures.mark.sum", fsum, raising=False)
    assert DrawnMark.read(file) == drawn
