"""Single files of a site that is laid into a folder, made anew where no earlier build left them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.build.kept.kept_files import KeptFiles
from generator.build.pages.later import Later, Told
from generator.build.pages.page import Page
from generator.build.pages.parts_read import PartsRead
from generator.site.output import Export
from generator.text.shown_steps import kind


@dataclass(frozen=True)
class SiteFiles:
    """Lays pages and other files, but for those that lie in the last site as they are to be."""

    folder: Path
    draw: Callable[[Page, str], bytes]
    """A page in one language."""
    kept: KeptFiles
    parts: PartsRead
    told: dict[str, Told] = field(default_factory=dict)
    """What came of making views, by the paths of their pages, until it is handed back."""

    def pages(self, pages: Iterable[Page]) -> None:
        """Lay pages in all their languages."""
        for page in pages:
            for language in page.languages:
                with self.parts.part(page.template), kind(page.template):
                    self._lay(page.file(language), partial(self.draw, page, language))
            if isinstance(page.shown, Later) and (told := page.shown.told()):
                self.told[page.path] = told

    def group(self, name: str, files: Iterable[Export]) -> None:
        """Lay files that no template draws, all of one group."""
        with self.parts.part(name), kind(name):
            for file in files:  # none of which is asked for again, so that none is held
                self._lay(file.path, file.write, cheap=file.cheap)

    def taken(self) -> Mapping[str, Told]:
        """What came of making views since the last time."""
        told = dict(self.told)
        self.told.clear()
        return told

    def drawn(self, page: Page) -> dict[str, bytes]:
        """A page that was laid or that stays, by language."""
        return {one: self._laid(page.file(one)) for one in page.languages}

    def _lay(self, path: str, make: Callable[[], bytes], *, cheap: bool = False) -> None:
        if not self.kept.stays(path):
            content = self.kept.content(path) or make()
            self.kept.put(path, self.folder, content, cheap=cheap)

    def _laid(self, path: str) -> bytes:
        try:
            return (self.folder / path).read_bytes()
        except FileNotFoundError:
            return self.kept.last.content(path)
