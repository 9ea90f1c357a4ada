"""Atom feeds (RFC 4287): dated events by topic, and changes by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree import ElementTree as Xml

from generator.facts.occasions import occasions
from generator.facts.titles import title
from generator.facts.written import period
from generator.feeds.about import about
from generator.feeds.catalogue import words
from generator.feeds.source import Feeds
from generator.feeds.stamps import LONG_AGO, changed
from generator.history.field_changes import KINDS
from generator.history.news import News
from generator.records.model import Record
from generator.site.output import Export
from generator.text.languages import LANGUAGES, address
from generator.text.texts import plain

ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 200
"""So many entries a feed has at most."""


@dataclass(frozen=True)
class AtomEntry:
    """One entry of a feed."""

    id: str
    title: str
    updated: datetime
    page: str
    lines: tuple[str, ...]
    category: str


def atom(feeds: Feeds, news: tuple[News, ...]) -> Iterator[Export]:
    """Every feed in both languages."""
    for language in LANGUAGES:
        for facet, records in feeds.answering.items():
            name = words(language, "feed", "dated", of=facet.name(feeds.schemas, language))
            made = _lazily(_of_records, records, feeds, language)
            since = feeds.sequences.left.get(facet, LONG_AGO)
            yield _export(feeds, f"feeds/{facet.path}.xml", name, language, made, since)
        for kind in ("", *KINDS):
            wanted = [n for n in news if n.kind == kind or (not kind and n.kind in KINDS)]
            name = words(language, "feed", "changes")
            name += f": {words(language, 'kind', kind)}" if kind else ""
            path = f"feeds/changes/{kind}.xml" if kind else "feeds/changes.xml"
            made = _lazily(_of_news, wanted, feeds, language)
            yield _export(feeds, path, name, language, made)


def _lazily(
    make: Callable[..., Iterator[AtomEntry]], *given: object
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
    return Export(where, lambda: _written(feeds, where, name, language, entries(), since))


def _of_records(records: list[Record], feeds: Feeds, language: str) -> Iterator[AtomEntry]:
    """One entry per record, with all its dates."""
    for record in records:
        days = [
            f"{words(language, 'occasion', o.what)}: {period(o.when, language)}"
            + (f" ({words(language, 'feed', 'cancelled')})" if o.cancelled else "")
            for o in occasions(record, feeds.registry)
        ]
        yield AtomEntry(
            feeds.site.tag(record.first_name),
            plain(title(record), language),
            changed(record, feeds.past),
            f"{record.name}/",
            (*days, *about(record, feeds.registry, feeds.schemas, language)),
            record.kind,
        )


def _of_news(news: list[News], feeds: Feeds, language: str) -> Iterator[AtomEntry]:
    for entry in news:
        about_ = plain(entry.title, language)
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


def _written(
    feeds: Feeds, path: str, name: str, language: str, entries: Iterable[AtomEntry], since: datetime
) -> bytes:
    newest = sorted(entries, key=lambda e: (e.updated, e.id), reverse=True)[:NEWEST]
    site = feeds.site
    feed = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": language})
    _add(feed, "id", site.tag(path))
    _add(feed, "title", f"{site.name(language)}: {name}")
    if not site.official:
        _add(feed, "subtitle", words(language, "calendar", "unofficial"))
    _add(feed, "updated", _moment(max([since, *(e.updated for e in newest)])))
    _add(feed, "rights", site.licence)
    _add(_add(feed, "author"), "name", site.name(language))
    _add(feed, "link", rel="self", type="application/atom+xml", href=site.url + path)
    home = site.url + address("calendar/", language)
    _add(feed, "link", rel="alternate", type="text/html", href=home)
    _add(feed, "link", rel="license", href=site.terms.url)
    for entry in newest:
        _entry(feed, entry, feeds, language)
    Xml.indent(feed, " ")
    text = Xml.tostring(feed, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _entry(feed: Xml.Element, entry: AtomEntry, feeds: Feeds, language: str) -> None:
    element = _add(feed, "entry")
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "updated", _moment(entry.updated))
    page = feeds.site.url + address(entry.page, language)
    _add(element, "link", rel="alternate", type="text/html", href=page)
    _add(element, "category", term=entry.category)
    _add(element, "content", "\n".join(entry.lines), type="text")


def _add(above: Xml.Element, name: str, text: str = "", **attributes: str) -> Xml.Element:
    element = Xml.SubElement(above, name, attributes)
    element.text = text or None
    return element


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
