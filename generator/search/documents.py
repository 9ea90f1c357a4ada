"""Search documents: one per record, firm or page, with its result display."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.facts.published_firms import published_firms
from generator.facts.rosters import Participation
from generator.facts.schemes import own
from generator.records.model import Call, Consortium, Organization, Programme, Record
from generator.records.registry import Registry
from generator.records.schema import label
from generator.search import firm_hits, record_text
from generator.search.day_words import day_grams, month_words
from generator.search.document_order import Rank, in_order
from generator.search.excerpts import cut, excerpt
from generator.search.guides import Guide
from generator.search.hits import Hit, Schemas, hit
from generator.search.numbers import figures
from generator.search.word_lists import pages, regions
from generator.text.countries import country, place
from generator.text.languages import LANGUAGES
from generator.text.texts import plain

YEAR = re.compile(r"(?<=/)(19|20)[0-9]{2}\b")


@dataclass(frozen=True)
class SearchDocument:
    """One document: names, other text, and its result display."""

    shown: Hit
    head: tuple[str, ...]
    """Its names, which weigh more."""
    body: tuple[str, ...]
    excerpts: dict[str, str]
    places: tuple[str, ...] = ()
    """Its city, country, the regions that these are in and its month, which weigh as names do."""
    of_others: bool = False
    """Whether its record is of another programme."""

    def row(self, language: str) -> list[Any]:
        """What the browser draws of a hit."""
        return [*self.shown.row(language), plain(self.excerpts, language)]


def documents(
    registry: Registry, schemas: Schemas, guides: Iterable[Guide] = ()
) -> list[SearchDocument]:
    """All documents by group, latest first, so that ids encode that order.

    Of one day, what is of the programme itself comes first, then what has the shorter name: of
    hits that a query fits alike it fits the shorter name better.
    """
    return in_order([make() for _, _, make in to_make(registry, schemas, guides)], rank)


def to_make(
    registry: Registry, schemas: Schemas, guides: Iterable[Guide] = ()
) -> Iterator[tuple[str, object, Callable[[], SearchDocument]]]:
    """Each document by a name of its own, what tells it beside the records, and how to make it."""
    for record in registry:
        yield f"record {record.name}", record, partial(document, record, registry, schemas)
    for entry in published_firms(registry):
        rows = [(its.consortium, its.index) for its in entry]
        name = f"firm {rows[0][0].id} {rows[0][1]}"
        yield name, rows, partial(firm_document, entry, registry, schemas)
    for guide in guides:
        yield f"page {guide.path}", guide, partial(_of_guide, guide)


def rank(document: SearchDocument) -> Rank:
    """By what a document stands among others."""
    shown, shortest = document.shown, min(map(len, document.head))
    return Rank(shown.group, _latest(document), document.of_others, shortest, shown.name)


def _of_others(record: Record) -> bool:
    return isinstance(record, Call | Consortium) and not own(record)


def _latest(entry: SearchDocument) -> str:
    """The day it ends, or the year that its address begins with."""
    year = YEAR.search(entry.shown.name)
    return entry.shown.days.last or (year[0] if year else "")


def document(record: Record, registry: Registry, schemas: Schemas) -> SearchDocument:
    """One record as search knows it."""
    entry = hit(record, registry)
    head = tuple(dict.fromkeys(record_text.names(record)))
    schema = schemas[record.kind]
    texts = [*record_text.words(record, registry, schema), *record_text.headings(record, schema)]
    counted = figures(record, schema, record_text.SILENT)
    called = (label(schema.root, language) or "" for language in LANGUAGES)
    body = dict.fromkeys((*texts, *_around(record, entry, registry), *called, *counted))
    excerpts = {language: excerpt(record, schemas, language) for language in LANGUAGES}
    places = tuple(dict.fromkeys((*_places(record, entry), *month_words(entry.days.first))))
    rest = tuple(words for words in body if words not in head)
    return SearchDocument(entry, head, rest, excerpts, places, _of_others(record))


def firm_document(
    entry: Sequence[Participation], registry: Registry, schemas: Schemas
) -> SearchDocument:
    """A firm as search knows it, by its participations, the latest first."""
    names = dict.fromkeys(
        name for p in entry for name in record_text.in_every_language(p.fields["name"])
    )
    body = dict.fromkeys(firm_hits.words(entry, schemas))
    excerpts = {language: cut(text) for language, text in firm_hits.excerpts(entry).items()}
    return SearchDocument(
        firm_hits.shown_firm(entry, registry), tuple(names), tuple(body), excerpts
    )


def _of_guide(guide: Guide) -> SearchDocument:
    excerpts = {language: cut(text) for language, text in guide.leads.items()}
    shown = Hit(guide.path.rstrip("/"), "guides", guide.titles)
    called = dict.fromkeys((*guide.titles.values(), *pages().get(guide.path, ())))
    return SearchDocument(shown, tuple(called), guide.body, excerpts)


def _around(record: Record, entry: Hit, registry: Registry) -> Iterator[str]:
    """Words that its own fields leave to others: its year and days, its kind, a short name."""
    yield entry.days.first[:4]
    yield from day_grams(entry.days)
    if isinstance(record, Organization):
        yield record.id
    if isinstance(record, Consortium):
        programme = registry.find(Programme, record.fields["programme"])
        for name, value in (("kinds", "kind"), ("compositions", "composition")):
            known = (programme.fields[name] or {}) if programme else {}
            if record.fields[value] in known:
                yield from record_text.in_every_language(known[record.fields[value]]["label"])


def _places(record: Record, entry: Hit) -> Iterator[str]:
    for language in LANGUAGES:
        yield place(entry.where.city, entry.where.country, language)
    for code in record_text.countries(record, entry.where.country):
        yield from (country(code, language) for language in LANGUAGES)
        yield from regions().get(code, ())
