"""Calendars and feeds in which the entries of a few records say something else than before.

No record came into any of these files or left one, and none lies in another: so it is asked first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.feeds.atom import ALL_NEWS, entry_of, news_path, of_news
from generator.feeds.atom_document import NEWEST, AtomEntry, atom_document
from generator.feeds.calendars import Dated, dated, own_calendar, own_path
from generator.feeds.moved_entries import with_entries, written_entry
from generator.feeds.moved_events import NotTold, with_events
from generator.feeds.source import Feeds
from generator.feeds.stamps import LONG_AGO
from generator.feeds.topics import FIRMS, Facet, for_firms
from generator.history.field_changes import KINDS
from generator.history.news import News
from generator.records.model import Call, Record
from generator.text.languages import address

Pair = tuple[bytes, bytes]
RecordPair = tuple[Record, Record]
Read = Callable[[str], bytes]
"""The bytes of a file that is there, by its path."""


class EntriesNotKnown(Exception):
    """The files are to be put together as a whole."""


def hold_alike(names: Iterable[str], before: Feeds, now: Feeds) -> None:
    """Raise ``EntriesNotKnown`` where one of some records stands elsewhere than it did, or where it
    became public that one left a part, which tells since when.
    """
    if before.sequences.left != now.sequences.left:
        raise EntriesNotKnown
    for name in names:
        worlds = before.registry.named(name), now.registry.named(name)
        if before.standing(worlds[0]) != now.standing(worlds[1]):
            raise EntriesNotKnown


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
    pairs = [*_both(names, before, now)]
    yield from _calendars(pairs, before, now, language, read)
    yield from _feeds(pairs, before, now, language, read, _new(news, now, language))


def _calendars(
    pairs: Iterable[RecordPair], before: Feeds, now: Feeds, language: str, read: Read
) -> Iterator[tuple[str, bytes]]:
    events: dict[str, tuple[list[str], list[str]]] = {}
    for old, new in pairs:
        were, are = dated(old, before, language), dated(new, now, language)
        if were != are and are.entries:
            yield own_path(new, language), own_calendar(are, now, language)
        for facet in _parts(new, now) if were.entries != are.entries else ():
            path = address(f"calendar/{facet.path}.ics", language)
            _note(events.setdefault(path, ([], [])), were, are)
    for path, its in events.items():
        try:
            yield path, with_events(read(path), *its)
        except NotTold:
            raise EntriesNotKnown from None


def _feeds(
    pairs: Iterable[RecordPair],
    before: Feeds,
    now: Feeds,
    language: str,
    read: Read,
    moved: dict[str, dict[str, str]],
) -> Iterator[tuple[str, bytes]]:
    """Those in which entries say something else; ``moved`` are entries that move or come, by feed
    and id.
    """
    found: dict[str, list[Pair]] = {}
    for old, new in pairs:
        told, later = _told(old, new, before, now, language)
        for facet in _parts(new, now) if told or later else ():
            feed = address(f"feeds/{facet.path}.xml", language)
            found.setdefault(feed, []).extend(told)
            moved.setdefault(feed, {}).update(later)
    for path in {**found, **moved}:
        content = _replaced(read(path), found.get(path, ()))
        yield path, with_entries(content, moved[path]) if moved.get(path) else content


def _both(names: Iterable[str], before: Feeds, now: Feeds) -> Iterator[RecordPair]:
    """Records as they were and as they are, of those that have entries."""
    for name in names:
        old, new = before.registry.named(name), now.registry.named(name)
        if old and new and now.standing(new).parts:
            yield old, new
        elif before.standing(old).parts or now.standing(new).parts:
            raise EntriesNotKnown


def _note(events: tuple[list[str], list[str]], were: Dated, are: Dated) -> None:
    """Note the events of a record that go from a calendar, and those that come into it."""
    gone, come = events
    gone += [text for text in were.texts if text not in are.texts]
    come += [text for text in are.texts if text not in were.texts]


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


def _parts(record: Record, feeds: Feeds) -> Iterator[Facet]:
    """The parts that a record stands in."""
    own = feeds.standing(record).parts
    yield from own
    if isinstance(record, Call) and FIRMS in own:  # it stands where it tells no sector, too
        yield from (facet for facet, its in for_firms(feeds.parts).items() if record in its)


def _replaced(content: bytes, pairs: Iterable[Pair]) -> bytes:
    """A feed with other entries; one that is cut may lack some."""
    cut = content.count(b"<entry>") == NEWEST
    for old, new in pairs:
        if (count := content.count(old)) > 1 or not (count or cut):
            raise EntriesNotKnown
        content = content.replace(old, new)
    return content
