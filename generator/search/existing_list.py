"""A list as it stands in its file, of which rows are taken and into which others are put."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, groupby
from typing import Any, TypeAlias

from generator.search.facets import Pair
from generator.search.list_entries import ListEntry
from generator.search.list_files import firm_row, latest_first, numbered
from generator.site.output import compact
from generator.text.quick_json import from_kept_json
from generator.text.texts import plain

FIRMS = "/#firms"
"""Behind the name of a consortium whose firms are listed."""
REGION, OF_FIRM = "region", 3
"""The facet of firms, and where its codes stand in a row of one."""
STARTS, ENDS = 5, 6
"""Where the first and the last day stand in a row."""


EntryOf: TypeAlias = Callable[[str], ListEntry | None]


class ListsNotKnown(Exception):
    """The lists are to be made as a whole."""


@dataclass
class ExistingList:
    """A list in one language."""

    language: str
    labels: dict[str, dict[str, str]]
    """What the values of each facet are called, by their keys, in the order of their numbers."""
    rows: dict[str, list[Any]]
    """By the name of the record."""
    of_firms: bool
    firms: dict[str, list[list[Any]]]
    """The rows of firms, likewise; none where the list is none of firms."""
    gone: set[tuple[str, str]] = field(default_factory=set)
    """Facets and keys that no row has any more."""

    @classmethod
    def of(cls, content: bytes, language: str) -> ExistingList:
        """One in the bytes of its file."""
        found = from_kept_json(content)
        rows = found.get("bases", found["rows"])
        labels = {name: dict(values) for name, values in found["facets"]}
        by_name = {row[0].removesuffix(FIRMS): row for row in rows}
        names, firms = [*by_name], dict[str, list[list[Any]]]()
        if of_firms := "bases" in found:
            its = groupby(found["rows"], lambda row: row[0])
            firms = {names[number]: [*rows] for number, rows in its}
        return cls(language, labels, by_name, of_firms, firms)

    def take(self, entry: ListEntry) -> None:
        """Take a row out, with those of its firms."""
        if self.rows.pop(entry.name, None) is None:
            raise ListsNotKnown
        self.firms.pop(entry.name, None)

    def put(self, entry: ListEntry) -> None:
        """Put a row in."""
        if entry.name in self.rows or bool(entry.firms) is not self.of_firms:
            raise ListsNotKnown
        codes = [self._codes(name, entry.facets.get(name) or ()) for name in self.labels]
        if {name for name, pairs in entry.facets.items() if pairs} - self.labels.keys():
            raise ListsNotKnown
        self.rows[entry.name] = [*entry.row(self.language), codes]
        if entry.firms:
            self.firms[entry.name] = [
                from_kept_json(firm_row(0, one, self._codes(REGION, one.region), self.language))
                for one in entry.firms
            ]

    def _codes(self, name: str, pairs: Collection[Pair]) -> list[int]:
        """The numbers of some values; those of new ones come last, until all are numbered."""
        if pairs and name not in self.labels:
            raise ListsNotKnown
        for key, text in pairs:
            self.labels[name].setdefault(key, plain(text, self.language))
        numbers = {key: at for at, key in enumerate(self.labels[name])} if pairs else {}
        return sorted({numbers[key] for key, _ in pairs})

    def written(self, touched: Iterable[ListEntry], entry: EntryOf) -> bytes:
        """The file.

        ``touched`` are rows that were taken out or put in and have other values than those that
        stood in their place; ``entry`` gives the row of a record that is listed, by its name.
        """
        if self.of_firms and not self.firms:
            raise ListsNotKnown
        order = [*self.rows]
        latest_first(order, self._day_and_name)
        values = ((name, key) for one in touched for name, key in _values(one))
        for name, key in dict.fromkeys(values):
            self._relabel(name, key, order, entry)
        for name in self.labels:
            self._renumber(name)
        facets = [[name, [*values.items()]] for name, values in self.labels.items()]
        rows = [self.rows[name] for name in order]
        if not self.of_firms:
            return compact({"facets": facets, "rows": rows})
        for number, name in enumerate(order):
            for row in self.firms[name]:
                row[0] = number
        firms = [*chain.from_iterable(self.firms[name] for name in order)]
        return compact({"facets": facets, "bases": rows, "rows": firms})

    def _relabel(self, facet: str, key: str, order: Iterable[str], entry: EntryOf) -> None:
        """Call a value as the first row does that has it; none is left where no row has it."""
        code, at = [*self.labels[facet]].index(key), [*self.labels].index(facet)
        of_firms = facet == REGION and self.of_firms

        def has(name: str) -> bool:
            if of_firms:
                return any(code in row[OF_FIRM] for row in self.firms[name])
            return code in self.rows[name][-1][at]

        first = next(filter(has, order), None)
        if first is None:
            self.gone.add((facet, key))
        elif not of_firms:  # whose regions are called alike on all rosters
            shown = entry(first)
            text = next(text for one, text in shown.facets[facet] if one == key) if shown else key
            self.labels[facet][key] = plain(text, self.language)

    def _renumber(self, facet: str) -> None:
        """Number the values of a facet in the order of their keys, in all rows."""
        were, left = [*self.labels[facet]], self.labels[facet]
        for key in [key for key in were if (facet, key) in self.gone]:
            del left[key]
        if [*left] == were == sorted(were):
            return
        if not left:
            raise ListsNotKnown
        numbers = numbered(left)
        self.labels[facet] = {key: left[key] for key in numbers}
        to = [numbers.get(key, -1) for key in were]
        at = [*self.labels].index(facet)
        for row in self.rows.values():
            row[-1][at] = sorted(to[code] for code in row[-1][at])
        if facet == REGION:
            for row in chain.from_iterable(self.firms.values()):
                row[OF_FIRM] = sorted(to[code] for code in row[OF_FIRM])

    def _day_and_name(self, name: str) -> tuple[str, str]:
        row = self.rows[name]
        return row[STARTS] or row[ENDS], name


def _values(entry: ListEntry) -> Iterator[tuple[str, str]]:
    """All that a row is found under, by facet and key."""
    for name, pairs in (*entry.facets.items(), *((REGION, firm.region) for firm in entry.firms)):
        yield from ((name, key) for key, _ in pairs)
