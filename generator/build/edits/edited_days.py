"""Page dates in sitemaps that an edit may have changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from generator.build.kept.site_index import SiteIndex
from generator.build.pages.page import Page
from generator.build.pages.sitemaps import latest
from generator.facts.firm_pages import stands
from generator.records.model import Consortium
from generator.records.registry import Registry


@dataclass(frozen=True, eq=False)
class EditedDays:
    """The days of pages that came, or are worked out of others than before."""

    of_change: Mapping[str, str]
    """The day on which each record changed last."""
    registry: Registry
    published: Collection[str]
    """The records that became public since the last site was made."""
    index: SiteIndex
    found: dict[str, str] = field(default_factory=dict)
    """By the paths of pages."""

    def note(self, path: str, inputs: Iterable[str]) -> None:
        """The day of a page that is made of these records."""
        self.found[path] = self._day(inputs)

    def note_made(self, pages: Iterable[Page]) -> None:
        """The days of pages that came, or one of whose records became public since."""
        others = tuple(pages)
        lists = {id(page.made_from): page.made_from for page in others}  # pages of one share it
        days = {key: self._day(record.name for record in of) for key, of in lists.items()}
        self.found.update((page.path, days[id(page.made_from)]) for page in others)

    def note_part(self, part: str) -> None:
        """The days of the pages of a part that stay, and of which a record became public since."""
        named = map(self.registry.named, sorted(self.published))
        published = [*filter(None, named)]
        for path, page in self.index.pages.get(part, {}).items() if published else ():
            if its := [record.name for record in published if page.inputs.has(record)]:
                self.note(path, its)  # before which all others changed

    def note_beside(self) -> None:
        """The days of pages that lead to firms, of whose consortia one became public since."""
        of = f"{Consortium.folder}/"
        ids = {name.removeprefix(of) for name in self.published if name.startswith(of)}
        found = stands(self.registry).beside(ids) if ids else {}
        for id, others in found.items():
            self.note(f"{of}{id}/", (of + other for other in others))

    def _day(self, names: Iterable[str]) -> str:
        return latest(self.of_change, names)
