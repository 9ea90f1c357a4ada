"""The lists that have facets, and the facet values of their rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from json.encoder import encode_basestring
from typing import Any

from generator.facts.firm_pages import firms_of
from generator.records.model import Call, Consortium, Exhibition, Record
from generator.records.registry import Registry
from generator.search.facets import Pair, call_facets, consortium_facets, exhibition_facets
from generator.search.firm_hits import offered
from generator.search.hits import Schemas, hit
from generator.search.list_entries import Entries, FirmEntry, ListEntry, Shown
from generator.search.list_files import list_files
from generator.site.output import ANEW, Kept, Making
from generator.text.languages import LANGUAGES, address
from generator.text.texts import plain


def lists(
    registry: Registry,
    schemas: Schemas,
    published: Mapping[str, str],
    prefix: str = "",
    kept: Kept = ANEW,
) -> Iterator[tuple[str, bytes]]:
    """Every list; of samples only the one of participants, which real records may not have.

    ``published`` tells on which day each record came in, as far as that is known.
    """

    entries: dict[type[Record], Sequence[Any]] = {
        kind: kept.several(rows(kind, registry, schemas, published))
        for kind in (Call, Consortium, Exhibition)
    }
    for name, (kind, shown) in LISTS.items():
        if not prefix or name == "participants":
            for language, content in list_files(Entries(entries[kind], shown)):
                yield address(f"{prefix}{name}/list.json", language), content


def rows(
    kind: type[Record], registry: Registry, schemas: Schemas, published: Mapping[str, str]
) -> Iterator[Making]:
    """The rows of one kind of records, to be made."""
    for one in registry.all(kind):
        day = published.get(one.name, "")
        yield f"row {one.name}", (one, day), partial(entry, one, registry, schemas, day)


def _of_firms(entry: ListEntry) -> ListEntry | None:
    """A consortium as one from which firms have their regions."""
    return entry._replace(facets={**entry.facets, "region": []}) if entry.firms else None


def entry(record: Record, registry: Registry, schemas: Schemas, published: str) -> ListEntry:
    """One record as a row, with those of its firms."""
    one, firms = hit(record, registry), list[FirmEntry]()
    if isinstance(record, Call):
        found = call_facets(record, one, registry, schemas)
    elif isinstance(record, Consortium):
        found = consortium_facets(record, one, registry, schemas)
        firms = [*_firms(record, registry, schemas)]
    else:
        assert isinstance(record, Exhibition)
        found = exhibition_facets(record, one, registry, schemas)
    rows = {language: one.row(language) for language in LANGUAGES}
    facets = {name: [_worded(pair) for pair in pairs] for name, pairs in found.items()}
    day = one.days.first or one.days.last
    return ListEntry(record.name, one.group, day, rows, facets, published, firms)


def _firms(record: Consortium, registry: Registry, schemas: Schemas) -> Iterator[FirmEntry]:
    """The firms that take part, which have regions and pages of their own."""
    node = schemas["consortium"].field(("participants", 0, "region")) or {}
    words = node.get("x-labels", {})
    regions = {firm["region"] for firm in record.taking_part} - {None}
    worded = {code: [_worded((code, words.get(code, code)))] for code in regions}
    for firm, (page, _) in zip(record.taking_part, firms_of(record, registry), strict=True):
        name = firm["name"]
        yield FirmEntry(
            {one: _inside([plain(name, one), its]) for one, its in offered([firm]).items()},
            worded.get(firm["region"], []),
            page.strip("/").rpartition("/")[2],
        )


LISTS: Mapping[str, tuple[type[Record], Shown]] = {
    "recruitments": (Call, lambda entry: entry if entry.group == "recruitments" else None),
    "calls": (Call, lambda entry: entry if entry.group == "calls" else None),
    "consortia": (Consortium, lambda entry: entry._replace(firms=())),
    "exhibitions": (Exhibition, lambda entry: entry),
    "participants": (Consortium, _of_firms),
}
"""Of which records each list is, and how it shows their entries."""


def _inside(values: list[str]) -> str:
    """Some values as they stand in a list of JSON."""
    return ",".join(map(encode_basestring, values))


def _worded(pair: Pair) -> Pair:
    """A value with its words in every language."""
    return pair[0], {language: plain(pair[1], language) for language in LANGUAGES}
