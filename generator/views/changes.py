"""The page of all news, and the history on each record's page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby, islice

from generator.history.news import News
from generator.records.model import Record

SHOWN = 300
"""How many news items the page shows; the whole history is in Git."""


@dataclass(frozen=True)
class ChangesPage:
    """All news by day, the latest first; ``added`` counts new records of a day by kind."""

    days: tuple[tuple[str, tuple[News, ...], tuple[tuple[str, int], ...]], ...]
    known: bool
    """Whether the past could be read at all."""
    more: bool
    inputs: tuple[Record, ...] = ()


def changes(news: Iterable[News], known: bool) -> ChangesPage:
    """The page of all news, the latest first; new records are only counted, for lists show them."""
    latest = list(islice(news, SHOWN + 1))
    days = []
    for day, group in groupby(latest[:SHOWN], key=lambda entry: entry.day):
        entries = list(group)
        added: dict[str, int] = {}
        for entry in entries:
            if entry.kind == "added":
                added[entry.record_kind] = added.get(entry.record_kind, 0) + 1
        days.append((day, tuple(e for e in entries if e.kind != "added"), tuple(added.items())))
    return ChangesPage(tuple(days), known, len(latest) > SHOWN)


def histories(news: Iterable[News]) -> Mapping[str, tuple[News, ...]]:
    """The news of each record by its name, the latest first."""
    found: dict[str, list[News]] = {}
    for entry in news:
        found.setdefault(entry.name, []).append(entry)
    return {name: tuple(group) for name, group in found.items()}
