"""Hand-written pages: text that MkDocs has drawn, in the theme's shell."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.build.drawing.render import Renderer
from generator.build.pages.page import Page
from generator.site.settings import Site
from generator.text.languages import MAIN
from generator.text.marked import quoting
from generator.views.handwritten import Handwritten


@dataclass(frozen=True)
class HandwrittenPages:
    """Draws them, and keeps what search takes up."""

    site: Site
    renderer: Renderer
    guides: dict[str, dict[str, bytes]] = field(default_factory=dict)
    """Those that search takes up, by path and language."""

    def draw(self, path: str, text: str, language: str, title: str, summary: str) -> str:
        """One page in one language."""
        shown = Handwritten(title, text if language == MAIN else quoting(text), summary)
        spoken = self.site.languages_of(path)
        page = Page(path, "handwritten.html", shown, section=path.rstrip("/"), languages=spoken)
        drawn = self.renderer.render(page, language)
        if path in self.site.handwritten:
            self.guides.setdefault(path, {})[language] = drawn
        return drawn.decode()
