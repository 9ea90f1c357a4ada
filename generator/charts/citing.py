"""The sources of a chart, out of those of records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from generator.charts.chart import Cited


def cited(sources: Iterator[Mapping[str, Any]]) -> tuple[Cited, ...]:
    """Each source once, with its last day, the latest first."""
    days: dict[str, Cited] = {}
    for source in sources:
        title = source["title"] or _host(source["url"])
        known = days.get(repr(title))
        day = max(source["date"] or "", known.day if known else "")
        days[repr(title)] = Cited(title, day)
    return tuple(sorted(days.values(), key=lambda its: its.day, reverse=True))


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
