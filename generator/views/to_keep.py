"""The days of a record that a visitor may take into a calendar."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.calendar_days import moments
from generator.facts.occasions import Occasion, occasions
from generator.records.model import Record
from generator.records.registry import ByName

WORTH = ("closes", "opens", "dispatch", "edition")
"""What is worth an entry, the most important first."""


@dataclass(frozen=True)
class ToKeep:
    """One entry, as calendars on the web want it."""

    occasion: Occasion
    starts: str
    """A day, or a moment in the time of Seoul."""
    ends: str
    """The day after the last, or the last moment."""

    @property
    def over(self) -> str:
        """After this moment there is nothing to keep."""
        return self.occasion.when.last


def to_keep(record: Record, world: ByName) -> ToKeep | None:
    """The latest day of a record that a calendar can hold; its deadline, where it has one."""
    known = [o for o in occasions(record, world) if o.known and not o.cancelled]
    for what in WORTH:
        found = [occasion for occasion in known if occasion.what == what]
        if found:
            return _entry(max(found, key=lambda occasion: occasion.when.first))
    return None


def _entry(occasion: Occasion) -> ToKeep:
    return ToKeep(occasion, *(moment.isoformat() for moment in moments(occasion.when)))
