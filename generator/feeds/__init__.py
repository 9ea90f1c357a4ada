"""Calendars and feeds of dated events and of changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.feeds.atom import atom, to_tell
from generator.feeds.calendars import calendars, to_date
from generator.feeds.news_items import latest_news, news
from generator.feeds.source import Feeds
from generator.feeds.topics import ALL
from generator.history.news import News
from generator.site.output import Export, Making
from generator.text.languages import LANGUAGES

__all__ = ["Feeds", "feeds", "latest_news", "news", "to_make"]


def feeds(
    source: Feeds, entries: tuple[News, ...], languages: Iterable[str] = LANGUAGES
) -> tuple[Export, ...]:
    """Every calendar and feed; ``entries`` are the news that the past gives."""
    return (*calendars(source, languages), *atom(source, entries, languages))


def to_make(source: Feeds) -> Iterator[Making]:
    """The entries of all records, to be made."""
    for record in source.filed.get(ALL, ()):
        for language in LANGUAGES:
            yield to_date(record, source, language)
            yield to_tell(record, source, language)
