"""Atom feeds (RFC 4287): dated events by topic, and changes by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import cache, partial

from generator.facts.occasions import occasions
from generator.facts.titles import legible, title
from generator.facts.written import period
from generator.feeds.about import about
from generator.feeds.atom_document import AtomEntry, atom_document
from generator.feeds.catalogue import words
from generator.feeds.source import Feeds
from generator.feeds.stamps import LONG_AGO, changed
from generator.history.field_changes import KINDS
from generator.history.news import News
from generator.records.model import Record
from generator.site.output import Export, Making
from generator.text.languages import LANGUAGES, address
from generator.text.texts import plain

ALL_NEWS = "feeds/changes.xml"


def atom(
    feeds: Feeds, news: tuple[News, ...], languages: Iterable[str] = LANGUAGES
) -> Iterator[Export]:
    """Every feed in some languages."""
    for language in languages:
        entry = cache(partial(entry_of, feeds=feeds, language=language))
        for facet, records in feeds.answering.items():
            name = words(language, "feed", "dated", of=facet.name(feeds.schemas, language))
            made = _lazily(map, entry, records)
            since = feeds.sequences.left.get(facet, LONG_AGO)
            yield _export(feeds, f"feeds/{facet.path}.xml", name, language, made, since)
        for kind in ("", *KINDS):
            wanted = [n for n in news if n.kind == kind or (not kind and n.kind in KINDS)]
            name = words(language, "feed", "changes")
            name += f": {words(language, 'kind', kind)}" if kind else ""
            made = _lazily(of_news, wanted, feeds, language)
            yield _export(feeds, news_path(kind) if kind else ALL_NEWS, name, language, made)


def _lazily(
    make: Callable[..., Iterable[AtomEntry]], *given: object
) -> Callable[[], Iterable[AtomEntry]]:
    return lambda: make(*given)


def _export(
    feeds: Feeds,
    path: str,
    name: str,
    language: str,
    entries: Callable[[], Iterable[AtomEntry]],
    since: datetime = LONG_AGO,
) -> Export:
    """A feed that changed last with its latest entry, or when one left it."""
    where = address(path, language)
    return Export(where, lambda: atom_document(feeds, where, name, language, entries(), since))


def entry_of(record: Record, feeds: Feeds, language: str) -> AtomEntry:
    """The entry of a record, with all its dates."""
    name, *told = feeds.kept(*to_tell(record, feeds, language))
    when, path = changed(record, feeds.past), f"{record.name}/"
    return AtomEntry(feeds.site.tag(record.first_name), name, when, path, (*told,), record.kind)


def to_tell(record: Record, feeds: Feeds, language: str) -> Making:
    """What an entry says, to be made."""
    return f"feed {language} {record.name}", record, partial(_told, record, feeds, language)


def _told(record: Record, feeds: Feeds, language: str) -> list[str]:
    """What it is called, its dates, and what it is about."""
    days = [
        f"{words(language, 'occasion', o.what)}: {period(o.when, language)}"
        + (f" · {plain(o.part, language)}" if o.part else "")
        + (f" ({words(language, 'feed', 'cancelled')})" if o.cancelled else "")
        for o in occasions(record, feeds.registry)
    ]
    name, says = title(record), about(record, feeds.registry, feeds.schemas, language)
    return [plain(legible(name), language), *days, *says]


def news_path(kind: str) -> str:
    """Where the feed of one kind of changes lies."""
    return f"feeds/changes/{kind}.xml"


def of_news(news: Iterable[News], feeds: Feeds, language: str) -> Iterator[AtomEntry]:
    """The entry of each of some news."""
    for entry in news:
        about_ = plain(legible(entry.title), language)
        kind, wording = words(language, "kind", entry.kind), entry.words[language]
        who = words(language, "role", entry.role) if entry.role else ""
        yield AtomEntry(
            feeds.site.tag(f"changes/{entry.id}"),
            f"[{kind}] {about_}: {wording}",
            entry.when,
            f"{entry.name}/" if entry.there else "changes/",
            (wording, *([who] if who else ())),
            entry.kind,
        )
