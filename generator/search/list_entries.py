"""The rows of a list before it is written: a record with its firms, as it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from generator.search.facets import Pair


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


Shown: TypeAlias = Callable[[ListEntry], ListEntry | None]


class Entries:
    """Rows as they were kept, each read when it is asked for, for a list takes up all of them."""

    def __init__(self, kept: Sequence[Any], shown: Shown = lambda entry: entry) -> None:
        """``shown`` tells how a list shows an entry; None where it leaves it out."""
        self._kept, self._shown = kept, shown

    def read(self, numbers: Iterable[int] | None = None) -> Iterator[tuple[int, ListEntry]]:
        """Those that are shown, of some numbers or of all, each with its number."""
        for number in range(len(self._kept)) if numbers is None else numbers:
            if entry := self._shown(ListEntry.read(self._kept[number])):
                yield number, entry
