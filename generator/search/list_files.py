"""A list as a JSON file, loaded when its facets are opened.

One file is smaller than data attributes on the list's pages would be: a value is named once, and a
visitor who does not filter loads nothing.  Firms of one consortium share its row (``bases``), so
that a list of 160,000 firms is little more than what each of them shows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.search.facets import FACETS, Pair
from generator.search.list_entries import Entries, FirmEntry, ListEntry
from generator.site.output import compact
from generator.text.languages import LANGUAGES
from generator.text.texts import plain


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


def list_files(entries: Entries) -> Iterator[tuple[str, bytes]]:
    """By language, latest first; each facet's values once, and in rows by their numbers."""
    places, used = list[tuple[str, str, int]](), set[str]()
    for number, entry in entries.read():
        places.append((entry.day, entry.name, number))
        used.update(name for name in FACETS if name not in used and _has(entry, name))
    places.sort(key=lambda place: place[1])
    places.sort(key=lambda place: place[0], reverse=True)
    facets = tuple(name for name in FACETS if name in used)
    written = {language: WrittenList(Values(language, facets)) for language in LANGUAGES}
    for number, (_, entry) in enumerate(entries.read(place[2] for place in places)):
        for one in written.values():
            one.add(number, entry)
    for language in LANGUAGES:
        yield language, written.pop(language).content


@dataclass(frozen=True)
class WrittenList:
    """A list in one language, as far as its rows are written."""

    values: Values
    rows: bytearray = field(default_factory=bytearray)
    firms: bytearray = field(default_factory=bytearray)

    def add(self, number: int, entry: ListEntry) -> None:
        """Write a row, and those of its firms."""
        _add(self.rows, compact(self.values.row(entry)))
        for firm in entry.firms:
            codes = self.values.codes("region", firm.region)
            _add(self.firms, firm_row(number, firm, codes, self.values.language))

    @property
    def content(self) -> bytes:
        """The file."""
        labels = compact([[name, self.values.labels.get(name, [])] for name in self.values.used])
        bases = (b',"bases":[', self.rows, b"]") if self.firms else ()
        rows = self.firms or self.rows
        return b"".join((b'{"facets":', labels, *bases, b',"rows":[', rows, b"]}"))


def firm_row(number: int, firm: FirmEntry, codes: Iterable[int], language: str) -> bytes:
    """A firm as the number of its consortium's row, its name, its offer, region and page."""
    page = f',"{firm.page}"' if firm.page else ""
    return f"[{number},{firm.said[language]},[{','.join(map(str, codes))}]{page}]".encode()


def _add(rows: bytearray, row: bytes) -> None:
    """Put a row behind others."""
    if rows:
        rows.extend(b",")
    rows.extend(row)


def _has(entry: ListEntry, name: str) -> bool:
    of_firms = name == "region" and any(firm.region for firm in entry.firms)
    return bool(entry.facets.get(name)) or of_firms
