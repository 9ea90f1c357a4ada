"""The lists that have facets, and the facet values of their rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.facts.firm_pages import page_of_row
from generator.records.model import Call, Consortium, Exhibition, Record
from generator.records.registry import Registry
from generator.search.facets import Pair, call_facets, consortium_facets, exhibition_facets
from generator.search.firm_hits import offered
from generator.search.hits import Schemas, hit
from generator.search.list_files import FirmEntry, ListEntry, list_file
from generator.text.languages import LANGUAGES, address


def lists(
    registry: Registry, schemas: Schemas, published: Mapping[str, str], prefix: str = ""
) -> Iterator[tuple[str, bytes]]:
    """Every list; of samples only the one of participants, which real records may not have.

    ``published`` tells on which day each record came in, as far as that is known.
    """

    def entries(kind: type[Record]) -> list[ListEntry]:
        return [
            entry(record, registry, schemas, published.get(record.name, ""))
            for record in registry.all(kind)
        ]

    calls, consortia = entries(Call), entries(Consortium)
    found = {
        "recruitments": [e for e in calls if e.shown.group == "recruitments"],
        "calls": [e for e in calls if e.shown.group == "calls"],
        "consortia": consortia,
        "exhibitions": entries(Exhibition),
        "participants": [
            with_firms(e, registry, schemas) for e in consortia if taking_part(e.record)
        ],
    }
    for name, one in found.items():
        if not prefix or name == "participants":
            for language in LANGUAGES:
                path = address(f"{prefix}{name}/list.json", language)
                yield path, list_file(one, language)


def entry(record: Record, registry: Registry, schemas: Schemas, published: str) -> ListEntry:
    """One record as a row."""
    one = hit(record, registry)
    if isinstance(record, Call):
        found = call_facets(record, one, registry, schemas)
    elif isinstance(record, Consortium):
        found = consortium_facets(record, one, registry, schemas)
    else:
        assert isinstance(record, Exhibition)
        found = exhibition_facets(record, one, registry, schemas)
    return ListEntry(record, one, found, published)


def taking_part(record: Record) -> bool:
    """Whether firms of a consortium are listed."""
    return isinstance(record, Consortium) and bool(record.taking_part)


def with_firms(entry: ListEntry, registry: Registry, schemas: Schemas) -> ListEntry:
    """A consortium as the rows of its firms, which have regions and pages of their own."""
    assert isinstance(entry.record, Consortium)
    node = schemas["consortium"].field(("participants", 0, "region")) or {}

    def region(code: str | None) -> list[Pair]:
        return [(code, node.get("x-labels", {}).get(code, code))] if code else []

    firms = tuple(
        FirmEntry(
            firm["name"],
            {language: offered([firm], language) for language in LANGUAGES},
            region(firm["region"]),
            page_of_row(firm, registry).strip("/").rpartition("/")[2],
        )
        for firm in entry.record.taking_part
    )
    return replace(entry, facets={**entry.facets, "region": []}, firms=firms)
