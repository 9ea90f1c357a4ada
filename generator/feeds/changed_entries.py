"""Calendars and feeds in which the entries of a few records say something else than before.

An entry is replaced where it stands, in files that are there: no day, name or place changed, by
which entries are sorted and which files there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.feeds.atom import entry_of
from generator.feeds.atom_document import NEWEST, atom_document
from generator.feeds.calendars import LARGEST, entries_of
from generator.feeds.source import Feeds
from generator.feeds.stamps import LONG_AGO
from generator.feeds.topics import FIRMS, Facet, facets, for_firms
from generator.records.model import Call, Record
from generator.text.languages import address

SORTED_BY = "\r\nSEQUENCE:"
"""What an entry has before this sorts it among those of one day."""
Pair = tuple[bytes, bytes]
Read = Callable[[str], bytes]
"""The bytes of a file that is there, by its path."""


class EntriesNotKnown(Exception):
    """The files are to be put together as a whole."""


def changed_entries(
    names: Iterable[str], before: Feeds, now: Feeds, language: str, read: Read
) -> Iterator[tuple[str, bytes]]:
    """The files in one language in which entries of some records stand, with these as they are."""
    found: dict[str, list[Pair]] = {}
    for name in names:
        old, new = before.registry.named(name), now.registry.named(name)
        if old is None or new is None:
            raise EntriesNotKnown
        read_of = old, new, before, now, language
        dated, told = _dated(*read_of), _told(*read_of)
        for path in _paths(new, now):
            if dated:
                found.setdefault(address(f"calendar/{path}.ics", language), []).extend(dated)
            if told and path != new.name:
                found.setdefault(address(f"feeds/{path}.xml", language), []).append(told)
    for path, pairs in found.items():
        yield path, _replaced(read(path), pairs)


def _dated(old: Record, new: Record, before: Feeds, now: Feeds, language: str) -> list[Pair]:
    """The entries of a calendar that say something else."""
    were, are = entries_of(old, before, language), entries_of(new, now, language)
    if [_place(one) for one in were] != [_place(one) for one in are]:
        raise EntriesNotKnown
    pairs = zip(were, are, strict=True)
    return [(one[1].encode(), other[1].encode()) for one, other in pairs if one != other]


def _place(entry: list[str]) -> tuple[str, str]:
    first, text = entry
    return first, text.partition(SORTED_BY)[0]


def _told(old: Record, new: Record, before: Feeds, now: Feeds, language: str) -> Pair | None:
    """The entry of a feed, if it says something else."""
    one, other = entry_of(old, before, language), entry_of(new, now, language)
    if (one.id, one.updated) != (other.id, other.updated):
        raise EntriesNotKnown
    were, are = (atom_document(now, "", "", language, [entry], LONG_AGO) for entry in (one, other))
    return (_entry(were), _entry(are)) if were != are else None


def _entry(document: bytes) -> bytes:
    return document[document.index(b"<entry>") : document.index(b"</entry>")]


def _paths(record: Record, feeds: Feeds) -> Iterator[str]:
    """The parts that a record stands in, and its own calendar."""
    own = facets(record, feeds.registry)
    yield record.name
    yield from (facet.path for facet in own)
    if isinstance(record, Call) and FIRMS in own:  # it stands where it tells no sector, too
        yield from (facet.path for facet in _for_firms(record, feeds))


def _for_firms(record: Call, feeds: Feeds) -> Iterator[Facet]:
    yield from (f for f, records in for_firms(feeds.parts).items() if record in records)


def _replaced(content: bytes, pairs: Iterable[Pair]) -> bytes:
    """A file with other entries; one that is cut may lack some."""
    cut = content.count(b"BEGIN:VEVENT") == LARGEST or content.count(b"<entry>") == NEWEST
    for old, new in pairs:
        if (count := content.count(old)) > 1 or not (count or cut):
            raise EntriesNotKnown
        content = content.replace(old, new)
    return content
