"""What is searched: one document a record or guide, with what hits show of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.records.model import Consortium, Programme, Record
from generator.records.registry import Registry
from generator.search import labels
from generator.search.guides import Guide
from generator.search.shown import Schemas, Shown, shown
from generator.site.sections import GROUPS
from generator.text.languages import LANGUAGES
from generator.text.texts import plain

EXCERPT = 120


@dataclass(frozen=True)
class Document:
    """One of them: what it is called, what else it says, and what hits show."""

    shown: Shown
    head: tuple[str, ...]
    """Its names, which weigh more."""
    body: tuple[str, ...]
    excerpts: dict[str, str]

    def row(self, language: str) -> list[Any]:
        """What the browser draws of a hit."""
        return [*self.shown.row(language), plain(self.excerpts, language)]


def documents(registry: Registry, schemas: Schemas, guides: Iterable[Guide] = ()) -> list[Document]:
    """All documents: by group, and within one the latest first, so that ids tell both."""
    found = [document(record, registry, schemas) for record in registry]
    found += [_of_guide(guide) for guide in guides]
    found.sort(key=lambda d: d.shown.name)
    found.sort(key=lambda d: d.shown.ends or d.shown.starts or "", reverse=True)
    order = list(GROUPS)
    found.sort(key=lambda d: order.index(d.shown.group))
    return found


def document(record: Record, registry: Registry, schemas: Schemas) -> Document:
    """One record as search knows it."""
    its = shown(record, registry)
    head = tuple(dict.fromkeys(labels.names(record)))
    told = labels.words(record, registry, schemas[record.kind])
    body = dict.fromkeys((*told, *_around(record, its, registry)))
    excerpts = {language: _excerpt(record, language) for language in LANGUAGES}
    return Document(its, head, tuple(w for w in body if w not in head), excerpts)


def _of_guide(guide: Guide) -> Document:
    excerpts = {language: _cut(text) for language, text in guide.leads.items()}
    shown = Shown(guide.path.rstrip("/"), "guides", guide.titles)
    return Document(shown, tuple(guide.titles.values()), guide.body, excerpts)


def _around(record: Record, its: Shown, registry: Registry) -> Iterator[str]:
    """Words that the record's own fields leave to others: its year, place and kind."""
    for language in LANGUAGES:
        yield its.place(language)
    yield its.starts[:4] if its.starts else ""
    if isinstance(record, Consortium):
        programme = registry.find(Programme, record.fields["programme"])
        for name, value in (("kinds", "kind"), ("compositions", "composition")):
            known = (programme.fields[name] or {}) if programme else {}
            if record.fields[value] in known:
                yield from labels.said(known[record.fields[value]]["label"])


def _excerpt(record: Record, language: str) -> str:
    """A few words about the record: its summary and products."""
    fields = record.fields
    firms = record.taking_part if isinstance(record, Consortium) else ()
    products = [plain(product, language) for firm in firms for product in firm["products"] or ()]
    texts = [fields.get("summary") or fields.get("what") or fields.get("sector_words")]
    texts += [", ".join(dict.fromkeys(products))]
    return _cut(" · ".join(word for text in texts if text and (word := plain(text, language))))


def _cut(said: str) -> str:
    return said if len(said) <= EXCERPT else said[: EXCERPT - 1].rstrip() + "…"
