"""Which page shows which picture when it is shared, and the icons by which devices keep the site.

A call that can still be applied for when its record was last published has a picture of its own,
with what its notice says; every other page has that of its section.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from html import unescape

from generator.build.drawing.render import Renderer
from generator.build.pages.page import PICTURE as NAME
from generator.build.pages.page import Page
from generator.build.pictures.accents import accent
from generator.build.pictures.font_slices import FontSlices
from generator.build.pictures.mark import DrawnMark
from generator.build.pictures.pictured import pictured
from generator.build.pictures.share_picture import ShareWords, share_picture
from generator.site.output import NOTHING_ELSE, Export, compact
from generator.site.sections import TABLE
from generator.site.settings import Site
from generator.text.languages import LANGUAGES, address

WORDS = "share.html"
MANIFEST = "manifest.webmanifest"
ICONS = (180, 192, 512)


@dataclass(frozen=True)
class SitePictures:
    """Draws the pictures of one site."""

    site: Site
    renderer: Renderer

    def files(self, pages: Iterable[Page]) -> Iterator[Export]:
        """Every picture, the icons and what a device reads of them."""
        sections = (s for s in TABLE if pictured(s, self.site))
        plain = (Page(s.path, WORDS, s, section=s.id) for s in sections)
        calls = (replace(p, template=WORDS) for p in pages if p.own_picture)
        for page in (*plain, *calls):
            for language in LANGUAGES:
                said = partial(self._said, page, language)
                path = address(page.path, language) + NAME
                of = partial(tuple, (language, page.view))
                yield Export(path, partial(self._drawn, said), made_of=of)
        for size in ICONS:
            yield Export(
                f"assets/icon-{size}.png", partial(self._mark.icon, size), made_of=NOTHING_ELSE
            )
        for language in LANGUAGES:
            yield Export(
                address(MANIFEST, language), partial(self._manifest, language), made_of=NOTHING_ELSE
            )

    @property
    def _mark(self) -> DrawnMark:
        return DrawnMark.read(self.renderer.theme / "assets" / "icon.svg")

    def _said(self, page: Page, language: str) -> ShareWords:
        lines = unescape(self.renderer.render(page, language).decode()).split("\n")
        kind, title, *facts = (" ".join(line.split()) for line in lines)
        colour = accent(self.renderer.theme / "assets" / "portal.css", page.section)
        return ShareWords(self.site.name(language), kind, title, tuple(filter(None, facts)), colour)

    def _drawn(self, said: Callable[[], ShareWords]) -> bytes:
        fonts = FontSlices(self.renderer.theme / "vendor" / "noto-sans-kr")
        return share_picture(said(), fonts, self._mark)

    def _manifest(self, language: str) -> bytes:
        up = "" if language == LANGUAGES[0] else "../"
        icons = [
            {"src": f"{up}assets/icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"}
            for size in ICONS[1:]
        ]
        colours = {"theme_color": "#0b50d0", "background_color": "#ffffff"}
        name = self.site.name(language)
        return compact(
            {"name": name, "lang": language, "start_url": ".", "icons": icons, **colours}
        )
