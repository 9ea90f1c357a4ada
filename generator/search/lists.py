"""The lists that have facets, and the facet values of their rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from json.encoder import encode_basestring

from generator.facts.firm_pages import page_of_row
from generator.records.model import Call, Consortium, Exhibition, Record
from generator.records.registry import Registry
from generator.search.facets import Pair, call_facets, consortium_facets, exhibition_facets
from generator.search.firm_hits import offered
from generator.search.hits import Schemas, hit
from generator.search.list_files import FirmEntry, ListEntry, list_file
from generator.site.output import ANEW, Kept
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

    def entries(kind: type[Record]) -> Iterator[ListEntry]:
        for record in registry.all(kind):
            day = published.get(record.name, "")
            made = partial(entry, record, registry, schemas, day)
            yield ListEntry.read(kept(f"row {record.name}", (record, day), made))

    calls, consortia = [*entries(Call)], [*entries(Consortium)]
    found = {
        "recruitments": [e for e in calls if e.group == "recruitments"],
        "calls": [e for e in calls if e.group == "calls"],
        "consortia": [e._replace(firms=()) for e in consortia],
        "exhibitions": [*entries(Exhibition)],
        "participants": [
            e._replace(facets={**e.facets, "region": []}) for e in consortia if e.firms
        ],
    }
    for name, one in found.items():
        if not prefix or name == "participants":
            for language in LANGUAGES:
                path = address(f"{prefix}{name}/list.json", language)
                yield path, list_file(one, language)


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
    for firm in record.taking_part:
        name = firm["name"]
        yield FirmEntry(
            {one: _inside([plain(name, one), its]) for one, its in offered([firm]).items()},
            worded.get(firm["region"], []),
            page_of_row(firm, registry).strip("/").rpartition("/")[2],
        )


def _inside(values: list[str]) -> str:
    """Some values as they stand in a list of JSON."""
    return ",".join(map(encode_basestring, values))


def _worded(pair: Pair) -> Pair:
    """A value with its words in every language."""
    return pair[0], {language: plain(pair[1], language) for language in LANGUAGES}
