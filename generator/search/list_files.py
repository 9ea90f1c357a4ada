"""A list as a JSON file, loaded when its facets are opened.

One file is smaller than data attributes on the list's pages would be: a value is named once, and a
visitor who does not filter loads nothing.  Firms of one consortium share its row (``bases``), so
that a list of 160,000 firms is little more than what each of them shows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.search.facets import FACETS, Pair
from generator.site.output import compact
from generator.text.texts import plain


class FirmEntry(NamedTuple):
    """A participant of a roster: its row leads to its page, else to its consortium."""

    said: Mapping[str, str]
    """Its name, and what it makes, its HS codes and its stand, by language, as JSON."""
    region: list[Pair]
    page: str
    """The last part of its page's address; empty where it has none."""


class ListEntry(NamedTuple):
    """One row of a list with its values under each facet, or the rows of its firms.

    JSON gives it back as it is.
    """

    name: str
    group: str
    day: str
    """By which it stands before older ones."""
    rows: Mapping[str, list[Any]]
    """What the browser draws, by language."""
    facets: Mapping[str, list[Pair]]
    published: str
    """The day on which it came in; empty where the past is not known."""
    firms: Sequence[FirmEntry] = ()

    @classmethod
    def read(cls, kept: Any) -> ListEntry:
        """One that was kept."""
        *rest, firms = kept
        return cls._make([*rest, [FirmEntry(*firm) for firm in firms]])

    def row(self, language: str) -> list[Any]:
        """What the browser draws, the words beside, and since when there is this record."""
        row = list(self.rows[language])
        if self.firms:
            row[0] += "/#firms"
            row[4] = row[1]  # a firm stands in the title's place, and its consortium in the host's
        return [*row, "", self.published]


@dataclass(frozen=True)
class Values:
    """The values of each facet in one language, numbered as they are met."""

    language: str
    used: tuple[str, ...]
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    labels: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def codes(self, name: str, pairs: Collection[Pair]) -> list[int]:
        """The numbers of some values."""
        if not pairs:
            return []
        known = self.labels.setdefault(name, [])
        for key, text in pairs:
            if (name, key) not in self.numbers:
                self.numbers[name, key] = len(known)
                known.append((key, plain(text, self.language)))
        return sorted({self.numbers[name, key] for key, _ in pairs})

    def row(self, entry: ListEntry) -> list[Any]:
        """A row with its codes under every facet."""
        codes = [self.codes(name, entry.facets.get(name) or ()) for name in self.used]
        return [*entry.row(self.language), codes]


def list_file(entries: list[ListEntry], language: str) -> bytes:
    """Latest first; each facet's values once, and in rows by their numbers."""
    latest = sorted(entries, key=lambda e: e.name)
    latest.sort(key=lambda e: e.day, reverse=True)
    values = Values(language, tuple(name for name in FACETS if any(_has(e, name) for e in entries)))
    rows = [values.row(entry) for entry in latest]
    firms = list(_firms(latest, values))
    facets = [[name, values.labels.get(name, [])] for name in values.used]
    written = compact({"facets": facets, "bases" if firms else "rows": rows})
    return written[:-1] + f',"rows":[{",".join(firms)}]}}'.encode() if firms else written


def _has(entry: ListEntry, name: str) -> bool:
    of_firms = name == "region" and any(firm.region for firm in entry.firms)
    return bool(entry.facets.get(name)) or of_firms


def _firms(entries: list[ListEntry], values: Values) -> Iterator[str]:
    """A firm as the number of its consortium's row, its name, its offer, region and page."""
    for number, entry in enumerate(entries):
        for firm in entry.firms:
            codes = ",".join(map(str, values.codes("region", firm.region)))
            page = f',"{firm.page}"' if firm.page else ""
            yield f"[{number},{firm.said[values.language]},[{codes}]{page}]"
