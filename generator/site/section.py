"""What a section of the site is."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.model import Record
from generator.site.settings import Site


@dataclass(frozen=True, kw_only=True)
class Section:
    """One section; its names are messages of the theme's catalogues."""

    id: str
    """The first part of its pages' addresses."""
    name: str
    menu: str = ""
    """What the main menu calls it; empty where it is not there."""
    under: str = ""
    """The entry of the main menu that it belongs to."""
    footer: bool = False
    outside: str = ""
    """Why it is in no menu: from where visitors come to it."""
    alone: bool = False
    """Whether no page leads to it."""
    view: str = ""
    """``module:function`` in ``generator/views`` that makes its list, drawn by ``<id>.html``; empty
    where its pages are made elsewhere."""
    template: str = ""
    """The template of its list, where that is not ``<id>.html``."""
    kind: type[Record] | None = None
    """The kind of record that it lists."""
    record_view: str = ""
    """The view of one such record, drawn by ``<kind>.html``."""
    also: tuple[str, str] = ("", "")
    """A second group of hits among its records: id and name."""
    samples: bool = False
    """Whether made-up records have such a list too."""
    handwritten: bool = False
    """Whether it is a text of ``docs/``."""
    indexed: bool = True
    """Whether search engines and the portal's own search may list it."""

    def __post_init__(self) -> None:
        if not (self.menu or self.under or self.footer or self.outside):
            raise ValueError(
                f"section {self.id!r} stands in no menu: give menu, under or footer,"
                " or say in `outside` from where visitors come to it"
            )

    @property
    def path(self) -> str:
        """The address of its first page."""
        return self.id if "." in self.id or not self.id else f"{self.id}/"

    def there(self, site: Site) -> bool:
        """Whether the site has this section; guides and samples are optional."""
        if self.handwritten:
            return self.path in site.handwritten
        return {"samples": site.samples, "participants": site.rosters}.get(self.id, True)


def handwritten(id: str, name: str, outside: str = "") -> Section:
    """A section that is one text of ``docs/``; in the footer unless something else leads to it."""
    return Section(id=id, name=name, footer=not outside, outside=outside, handwritten=True)
