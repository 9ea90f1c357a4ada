"""The rows of a roster, which would otherwise take a third of the time to draw a page.

They are written here at once, without the end tags that ``short_html`` takes from templates; the
table around them is the template's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from generator.build.drawing.location import Location
from generator.build.drawing.template_values import marked, shown
from generator.text.marked import text
from generator.text.number_format import number

Firm = Mapping[str, Any]
Column = tuple[str, str]
"""The name of a field and its heading."""


@dataclass(frozen=True)
class RosterRows:
    """Writes the firms of a page's roster in one language."""

    page: Location
    choice: Callable[[str, str, str], str]
    """What people call a value of a field of a kind."""

    def __call__(
        self, firms: Sequence[Firm], pages: Sequence[str], columns: Sequence[Column], subsidy: str
    ) -> Markup:
        """A row a firm; ``pages`` has their own pages, ``subsidy`` the heading of that column.

        A firm without a page of its own has an empty one there; where no firm has a subsidy, the
        heading is empty and the column left out.
        """
        headed = [(name, escape(heading)) for name, heading in columns]
        money = f'<td class="number" data-label="{escape(subsidy)}">' if subsidy else ""
        rows = []
        for place, (firm, at) in enumerate(zip(firms, pages, strict=True), 1):
            cells = (f'<td data-label="{head}">{self._cell(firm, n)}' for n, head in headed)
            last = f"{money}{escape(number(firm['subsidy_krw']))}" if money else ""
            rows.append(
                f'<tr id="firm-{place}"><th scope="row">{self._name(firm, at)}'
                f"<td>{', '.join(map(self._text, firm['products'] or ()))}"
                f"{''.join(cells)}{last}"
            )
        return marked("".join(rows))

    def _name(self, firm: Firm, at: str) -> str:
        """It leads to its page here, where it has one; its own site stands beside it then."""
        name, site = self._text(firm["name"]), escape(firm["homepage"] or "")
        if self.page.sample or not site:
            return f'<a href="{self.page.beside(at)}">{name}</a>' if at else name
        way = f'href="{site}" rel="external nofollow"'
        if not at:
            return f"<a {way}>{name}</a>"
        shown = site.partition("://")[2].rstrip("/")
        return f'<a href="{self.page.beside(at)}">{name}</a> <a class="note" {way}>{shown}</a>'

    def _text(self, words: Any) -> str:
        return text(words, self.page.language)

    def _cell(self, firm: Firm, name: str) -> str:
        value = firm[name]
        if name == "hs_codes":
            return escape(", ".join(value or ()))
        if name == "region" and value:
            value = self.choice("consortium", "participants.0.region", value)
        return shown(value or "")
