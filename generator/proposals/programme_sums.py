"""What a proposal does to the money of programme years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.facts.money import budget, spent
from generator.records.model import Consortium, Programme, Record
from generator.records.registry import Registry
from generator.review.change import Change
from generator.review.money_changes import ProgrammeMoney, record_money


def programme_sums(
    changes: Iterable[Change], years: Mapping[str, Record], old: Registry, new: Registry
) -> tuple[ProgrammeMoney, ...]:
    """The sums of the programme years whose money changes."""
    ids = {
        str(r.written.get("programme"))
        for c in changes
        for r in (c.before, c.after)
        if isinstance(r, Consortium) and not r.sample and record_money(c, years)
    }
    found = (
        ProgrammeMoney(id, _spent(id, old), _spent(id, new), budget(programme))
        for id in sorted(ids)
        if isinstance(programme := years.get(id), Programme)
    )
    return tuple(money for money in found if money.before != money.after)


def _spent(year: str, registry: Registry) -> int:
    programme = registry.find(Programme, year)
    return spent(programme, registry) if programme else 0
