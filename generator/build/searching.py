"""The files of search and of the lists, made of everything that a build has read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.build.kept.remembered import DOCUMENTS, ROWS
from generator.build.site_writing import Guides
from generator.check import Checked
from generator.history.publications import Past
from generator.records.model import Call, Consortium, Exhibition
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.search import all_lists, files, index_files, to_index
from generator.search.guides import Guide, guide
from generator.search.lists import rows
from generator.site.output import Kept, Making, Relayed


@dataclass(frozen=True)
class Searching:
    """What search is made of."""

    real: Registry
    samples: Registry
    schemas: Mapping[str, Schema]
    days: Mapping[str, str]
    """When each record came in."""
    kept: Kept
    """Its documents."""
    kept_rows: Kept
    """The rows of lists."""

    @classmethod
    def of(
        cls,
        checked: Checked,
        past: Past,
        schemas: Mapping[str, Schema],
        kept: Mapping[str, Kept],
        *,
        all: bool,
    ) -> Searching:
        """Of the records that were checked; the made-up ones are there only with ``all``."""
        samples = checked.samples if all else Registry()
        of = checked.registry, samples, schemas, past.days_of_coming
        return cls(*of, kept[DOCUMENTS], kept[ROWS])

    def documents(self) -> Relayed:
        """Have other processes make what search knows of records."""
        yield from self.kept.prepared(to_index(self.real, self.schemas))

    def rows(self) -> Relayed:
        """Have other processes make the rows of the longest list."""
        yield from self.kept_rows.prepared(rows(Consortium, self.real, self.schemas, self.days))

    def to_make(self) -> Iterator[Making]:
        """All documents but those of pages."""
        yield from to_index(self.real, self.schemas)

    def rows_to_make(self) -> Iterator[Making]:
        """The rows of all lists."""
        for kind in (Call, Consortium, Exhibition):
            yield from rows(kind, self.real, self.schemas, self.days)

    def files(self, pages: Guides) -> Iterator[tuple[str, bytes]]:
        """Every file; ``pages`` are the drawn ones that it takes up, by path and language."""
        of = self.real, self.samples, self.schemas, self._guides(pages), self.days
        return files(*of, self.kept, self.kept_rows)

    def index(self, pages: Guides) -> Iterator[tuple[str, bytes]]:
        """The files of the index alone."""
        return index_files(self.real, self.schemas, self._guides(pages), self.kept)

    def _guides(self, pages: Guides) -> list[Guide]:
        return [guide(path, pages[path], self.kept) for path in sorted(pages)]

    def lists(self) -> Iterator[tuple[str, bytes]]:
        """Those by which lists are narrowed down, alone."""
        return all_lists(self.real, self.samples, self.schemas, self.days, self.kept_rows)
