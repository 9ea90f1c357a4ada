"""An Atom feed as XML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree import ElementTree as Xml

from generator.feeds.catalogue import words
from generator.feeds.source import Feeds
from generator.text.languages import address

ATOM = "http://www.w3.org/2005/Atom"
OF_CHANGES = "feeds/changes"
"""What the paths of feeds of changes have; the others tell of dates."""
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


def atom_document(
    feeds: Feeds, path: str, name: str, language: str, entries: Iterable[AtomEntry], since: datetime
) -> bytes:
    """A feed with its newest entries, the latest first."""
    newest = sorted(entries, key=lambda e: (e.updated, e.id), reverse=True)[:NEWEST]
    site = feeds.site
    feed = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": language})
    _add(feed, "id", site.tag(path))
    _add(feed, "title", f"{site.name(language)}: {name}")
    if not site.official:
        _add(feed, "subtitle", words(language, "calendar", "unofficial"))
    _add(feed, "updated", moment(max([since, *(e.updated for e in newest)])))
    _add(feed, "rights", site.licence)
    _add(_add(feed, "author"), "name", site.name(language))
    _add(feed, "link", rel="self", type="application/atom+xml", href=site.url + path)
    home = "changes/" if OF_CHANGES in path else "calendar/"
    page = site.url + address(home, language)
    _add(feed, "link", rel="alternate", type="text/html", href=page)
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
    _add(element, "updated", moment(entry.updated))
    page = feeds.site.url + address(entry.page, language)
    _add(element, "link", rel="alternate", type="text/html", href=page)
    _add(element, "category", term=entry.category)
    _add(element, "content", "\n".join(entry.lines), type="text")


def _add(above: Xml.Element, name: str, text: str = "", **attributes: str) -> Xml.Element:
    element = Xml.SubElement(above, name, attributes)
    element.text = text or None
    return element


def moment(when: datetime) -> str:
    """A moment as feeds write it."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
