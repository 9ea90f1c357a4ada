"""Calendars and feeds in which the entries of a few records say something else than before.

An entry is replaced where it stands, in files that are there: no day, name or place changed, by
which entries are sorted and which files there are.  Only what became public since moves in feeds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.facts.occasions import occasions
from generator.feeds.atom import ALL_NEWS, entry_of, news_path, of_news
from generator.feeds.atom_document import NEWEST, AtomEntry, atom_document
from generator.feeds.calendars import LARGEST, entries_of
from generator.feeds.moved_entries import with_entries, written_entry
from generator.feeds.source import Feeds
from generator.feeds.stamps import LONG_AGO
from generator.feeds.topics import FIRMS, Facet, facets, for_firms
from generator.history.field_changes import KINDS
from generator.history.news import News
from generator.records.model import Call, Record
from generator.text.languages import address

MOMENT, NUMBER = "\r\nDTSTAMP:", "\r\nSEQUENCE:"
"""What an entry has before its number sorts it among those of one day; most differ sooner."""
Pair = tuple[bytes, bytes]
Read = Callable[[str], bytes]
"""The bytes of a file that is there, by its path."""


class EntriesNotKnown(Exception):
    """The files are to be put together as a whole."""


def changed_entries(
    names: Iterable[str],
    before: Feeds,
    now: Feeds,
    language: str,
    read: Read,
    news: Iterable[News] = (),
) -> Iterator[tuple[str, bytes]]:
    """The files in one language in which entries of some records stand, with these as they are, and
    those that tell some news.
    """
    found: dict[str, list[Pair]] = {}
    moved = _new(news, now, language)
    for name in names:
        old, new = _both(name, before, now)
        if not _stands(new, now):
            continue
        read_of = old, new, before, now, language
        dated, (told, later) = _dated(*read_of), _told(*read_of)
        for path in _paths(new, now):
            if dated:
                found.setdefault(address(f"calendar/{path}.ics", language), []).extend(dated)
            if path != new.name and (told or later):
                feed = address(f"feeds/{path}.xml", language)
                found.setdefault(feed, []).extend(told)
                moved.setdefault(feed, {}).update(later)
    for path in {**found, **moved}:
        content = _replaced(read(path), found.get(path, ()))
        yield path, with_entries(content, moved[path]) if moved.get(path) else content


def _both(name: str, before: Feeds, now: Feeds) -> tuple[Record, Record]:
    """A record as it was and as it is, if it has entries in both worlds or in none."""
    old, new = before.registry.named(name), now.registry.named(name)
    if old is None or new is None or _stands(old, before) != _stands(new, now):
        raise EntriesNotKnown
    return old, new


def _stands(record: Record, feeds: Feeds) -> bool:
    """Whether a record has entries."""
    return bool(occasions(record, feeds.registry))


def _dated(old: Record, new: Record, before: Feeds, now: Feeds, language: str) -> list[Pair]:
    """The entries of a calendar that say something else."""
    were, are = entries_of(old, before, language), entries_of(new, now, language)
    if [_place(one) for one in were] != [_place(one) for one in are]:
        raise EntriesNotKnown
    pairs = zip(were, are, strict=True)
    return [(one[1].encode(), other[1].encode()) for one, other in pairs if one != other]


def _place(entry: list[str]) -> tuple[str, str]:
    first, text = entry
    return first, text.partition(MOMENT)[0]


def _told(
    old: Record, new: Record, before: Feeds, now: Feeds, language: str
) -> tuple[list[Pair], dict[str, str]]:
    """The entry of a feed, if it says something else: one that stays where it is, or moves."""
    entries = entry_of(old, before, language), entry_of(new, now, language)
    (id, were), (other, are) = (_written(entry, now, language) for entry in entries)
    if id != other:
        raise EntriesNotKnown
    if entries[0].updated != entries[1].updated:
        return [], {id: are}
    return [(were.encode(), are.encode())] if were != are else [], {}


def _new(news: Iterable[News], now: Feeds, language: str) -> dict[str, dict[str, str]]:
    """The entries that tell some news, by feed and id."""
    found: dict[str, dict[str, str]] = {}
    told = [one for one in news if one.kind in KINDS]
    for one, entry in zip(told, of_news(told, now, language), strict=True):
        for path in (ALL_NEWS, news_path(one.kind)):
            its = found.setdefault(address(path, language), {})
            its.update([_written(entry, now, language)])
    return found


def _written(entry: AtomEntry, feeds: Feeds, language: str) -> tuple[str, str]:
    return written_entry(atom_document(feeds, "", "", language, [entry], LONG_AGO))


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
        if (count := content.count(old)) > 1 or not (count or cut) or _may_move(old, new, content):
            raise EntriesNotKnown
        content = content.replace(old, new)
    return content


def _may_move(old: bytes, new: bytes, content: bytes) -> bool:
    """Whether an entry of a calendar has another moment, and another one differs in that alone."""
    moment, number = MOMENT.encode(), NUMBER.encode()
    before, found, rest = old.partition(moment)
    if not found or rest.partition(number)[0] == new.partition(moment)[2].partition(number)[0]:
        return False
    return content.count(before + moment) > 1
