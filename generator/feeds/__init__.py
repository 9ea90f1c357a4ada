"""Calendars and feeds of dated events and of changes."""

from __future__ import annotations

from collections.abc import Iterable

from generator.feeds.atom import atom
from generator.feeds.calendars import calendars
from generator.feeds.news_items import latest_news, news
from generator.feeds.source import Feeds
from generator.history.news import News
from generator.site.output import Export
from generator.text.languages import LANGUAGES

__all__ = ["Feeds", "feeds", "latest_news", "news"]


def feeds(
    source: Feeds, entries: tuple[News, ...], languages: Iterable[str] = LANGUAGES
) -> tuple[Export, ...]:
    """Every calendar and feed; ``entries`` are the news that the past gives."""
    return (*calendars(source, languages), *atom(source, entries, languages))
