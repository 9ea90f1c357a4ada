"""What an issue of the newsletter tells: calls that are open or about to open, and what changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from generator.facts.call_days import by_closing
from generator.facts.state import OPEN, recruiting
from generator.history.news import News
from generator.records.model import Call
from generator.records.registry import Registry
from generator.views.calls import CallRow, row

FIRST = ("deadline", "eligibility", "money", "result", "added", "removed", "text")
"""In this order changes matter to readers."""


@dataclass(frozen=True)
class Newsletter:
    """One issue."""

    since: str
    until: str
    open: tuple[CallRow, ...]
    upcoming: tuple[CallRow, ...]
    news: tuple[News, ...]
    more: int = 0
    """How many changes are left out, so that mail programs do not cut the issue off."""

    @property
    def by_record(self) -> tuple[tuple[News, ...], ...]:
        """What changed of each record, together."""
        return tuple(tuple(its) for _, its in groupby(self.news, key=lambda entry: entry.name))

    def shortened(self) -> Newsletter:
        """The same with half of its changes."""
        kept = self.news[: len(self.news) // 2]
        return replace(self, news=kept, more=self.more + len(self.news) - len(kept))


def newsletter(registry: Registry, news: Iterable[News], since: date, now: datetime) -> Newsletter:
    """The issue of the days from one day on."""
    moment = now.isoformat()[:16]
    calls = sorted(registry.all(Call), key=by_closing)
    states = [(call, recruiting([call], registry).state(moment)) for call in calls]
    told = [entry for entry in news if since.isoformat() <= entry.day <= moment[:10]]
    order = {entry.name: FIRST.index(entry.kind) for entry in sorted(told, key=_rank, reverse=True)}
    told.sort(key=lambda entry: (order[entry.name], entry.name, *_rank(entry)))
    return Newsletter(
        since.isoformat(),
        moment[:10],
        tuple(row(call, registry) for call, state in states if state in OPEN),
        tuple(row(call, registry) for call, state in states if state == "upcoming"),
        tuple(told),
    )


def _rank(entry: News) -> tuple[int, datetime, str]:
    """What matters most comes first, and of that the earlier change."""
    return FIRST.index(entry.kind), entry.when, entry.id
