"""A list as a JSON file, loaded when its facets are opened.

One file is smaller than data attributes on the list's pages would be: a value is named once, and a
visitor who does not filter loads nothing.  Firms of one consortium share its row (``bases``), so
that a list of 160,000 firms is little more than what each of them shows.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from generator.search.facets import FACETS, Pair
from generator.search.list_entries import Entries, FirmEntry, ListEntry
from generator.site.output import compact
from generator.text.languages import LANGUAGES
from generator.text.texts import plain

T = TypeVar("T")


@dataclass(frozen=True)
class Values:
    """The values of each facet in one language, in the order of their keys, by their numbers."""

    language: str
    numbers: Mapping[str, Mapping[str, int]]
    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    """What the first row that has a value calls it."""

    @classmethod
    def of(cls, language: str, keys: Mapping[str, Iterable[str]]) -> Values:
        """Those of facets that any row has; a value that comes or goes moves few numbers."""
        used = (name for name in FACETS if name in keys)
        return cls(language, {name: numbered(keys[name]) for name in used})

    def codes(self, name: str, pairs: Collection[Pair]) -> list[int]:
        """The numbers of some values."""
        if not pairs:
            return []
        for key, text in pairs:
            if (name, key) not in self.labels:
                self.labels[name, key] = plain(text, self.language)
        return sorted({self.numbers[name][key] for key, _ in pairs})

    def row(self, entry: ListEntry) -> list[Any]:
        """A row with its codes under every facet."""
        codes = [self.codes(name, entry.facets.get(name) or ()) for name in self.numbers]
        return [*entry.row(self.language), codes]

    @property
    def facets(self) -> list[Any]:
        """Each with its values and what they are called, as they stand in the file."""
        return [
            [name, [(key, self.labels[name, key]) for key in keys]]
            for name, keys in self.numbers.items()
        ]


def numbered(keys: Iterable[str]) -> dict[str, int]:
    """The numbers of the values of a facet."""
    return {key: number for number, key in enumerate(sorted(keys))}


def list_files(entries: Entries) -> Iterator[tuple[str, bytes]]:
    """By language, latest first; each facet's values once, and in rows by their numbers."""
    places, keys = list[tuple[str, str, int]](), dict[str, set[str]]()
    for number, entry in entries.read():
        places.append((entry.day, entry.name, number))
        for name, pairs in (*entry.facets.items(), *(("region", f.region) for f in entry.firms)):
            if pairs:
                keys.setdefault(name, set()).update(key for key, _ in pairs)
    latest_first(places, lambda place: place[:2])
    written = {language: WrittenList(Values.of(language, keys)) for language in LANGUAGES}
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
        labels = compact(self.values.facets)
        bases = (b',"bases":[', self.rows, b"]") if self.firms else ()
        rows = self.firms or self.rows
        return b"".join((b'{"facets":', labels, *bases, b',"rows":[', rows, b"]}"))


def latest_first(found: list[T], day_and_name: Callable[[T], tuple[str, str]]) -> None:
    """Bring rows into their order; of one day by their names."""
    found.sort(key=lambda one: day_and_name(one)[1])
    found.sort(key=lambda one: day_and_name(one)[0], reverse=True)


def firm_row(number: int, firm: FirmEntry, codes: Iterable[int], language: str) -> bytes:
    """A firm as the number of its consortium's row, its name, its offer, region and page."""
    page = f',"{firm.page}"' if firm.page else ""
    return f"[{number},{firm.said[language]},[{','.join(map(str, codes))}]{page}]".encode()


def _add(rows: bytearray, row: bytes) -> None:
    """Put a row behind others."""
    if rows:
        rows.extend(b",")
    rows.extend(row)
