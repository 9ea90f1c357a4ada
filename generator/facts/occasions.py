"""Occasions: openings, deadlines and results of calls, dispatches, trade fairs.

Pages, calendars and feeds all get their dates from here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.facts.call_days import call_days
from generator.facts.days import Span, span
from generator.facts.events import event, given_up
from generator.facts.places import own_place
from generator.facts.titles import edition_title, legible, title
from generator.facts.where import NOWHERE, Where
from generator.records.model import Call, Consortium, Exhibition, Record
from generator.records.registry import ByName, Registry
from generator.text.dates import exact
from generator.text.texts import plain

DEADLINES = frozenset({"closes", "objection_until", "fee_due"})
"""What one must not miss; calendars ring before them."""


@dataclass(frozen=True)
class Occasion:
    """One dated event of a record."""

    record: Record
    what: str
    """Of a call ``opens``, ``closes``, ``result``, ``objection_until``, ``fee_due``; of a
    consortium ``dispatch``; of an exhibition ``edition``."""
    when: Span
    """As exact as it is known, with the hour where that is known."""
    cancelled: bool = False
    key: str = ""
    """Of an edition, its key; of one of several windows of a call, its place."""
    where: Where = NOWHERE
    part: Any = None
    """Of one of several windows of a call, what it is for."""

    @property
    def id(self) -> str:
        """A permanent id that does not depend on its dates: ``calls/2026-hosts#closes``.

        A record that was renamed keeps the name that it had first.
        """
        key = f"-{self.key}" if self.key else ""
        return f"{self.record.first_name}#{self.what}{key}"

    @property
    def shown(self) -> str:
        """What people call it: nobody is sent abroad to what takes place in Korea."""
        at_home = self.what == "dispatch" and self.where.at_home
        return "at-home" if at_home else self.what

    @property
    def known(self) -> bool:
        """Whether the first day is known exactly; half-known dates are never turned into days."""
        return exact(self.when.first) is not None

    def named(self, language: str) -> str:
        """Its title, and what it is for where it is one of several windows."""
        return " · ".join(plain(legible(it), language) for it in (self.title, self.part) if it)

    @property
    def title(self) -> Any:
        """What the occasion is about; of an edition, what it was called."""
        if isinstance(self.record, Exhibition):
            return edition_title(self.record, self.key).value
        return title(self.record)


def occasions(record: Record, registry: ByName) -> tuple[Occasion, ...]:
    """Every occasion of one record."""
    if isinstance(record, Call):
        return tuple(_of_call(record))
    if isinstance(record, Consortium):
        return tuple(_of_consortium(record, registry))
    if isinstance(record, Exhibition):
        return tuple(_of_exhibition(record))
    return ()


def all_occasions(registry: Registry) -> tuple[Occasion, ...]:
    """Every occasion of a registry, by day."""
    found = [occasion for record in registry for occasion in occasions(record, registry)]
    return tuple(sorted(found, key=lambda o: (o.when.order, o.id)))


def _of_call(call: Call) -> Iterator[Occasion]:
    dated = call_days(call)
    days = {
        "opens": dated.window.starts,
        "closes": dated.window.ends,
        "result": dated.result,
        "objection_until": dated.objection_until,
        "fee_due": dated.fee_due,
    }
    gone = bool(call.fields["cancelled"])
    for what, day in days.items():
        if day:
            yield Occasion(call, what, Span(day), gone)
    for number, window in enumerate(dated.windows, 1):
        part = call.fields["windows"][number - 1]["what"]
        for what, day, told in (
            ("opens", window.starts, dated.window.starts),
            ("closes", window.ends, dated.window.ends),
        ):
            if day and day != told:
                yield Occasion(call, what, Span(day), gone, str(number), part=part)


def _of_consortium(consortium: Consortium, registry: ByName) -> Iterator[Occasion]:
    dated = event(consortium, registry)
    if dated.when:
        ended = consortium.fields["ended"] or given_up(consortium, registry)
        yield Occasion(consortium, "dispatch", dated.when, bool(ended), where=dated.where)


def _of_exhibition(exhibition: Exhibition) -> Iterator[Occasion]:
    for key, edition in exhibition.editions.items():
        if days := span(exhibition, "editions", key):
            where = own_place(exhibition, key)
            yield Occasion(exhibition, "edition", days, bool(edition["ended"]), key, where)
