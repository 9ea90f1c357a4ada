"""The days of a record that a visitor may take into a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from generator.facts.calendar_days import moments
from generator.facts.occasions import Occasion, occasions
from generator.records.model import Record
from generator.records.registry import ByName

WORTH = ("closes", "opens", "dispatch", "edition")
"""What is worth an entry, the most important first."""


@dataclass(frozen=True)
class ToKeep:
    """One entry, as the addresses of calendars on the web want it."""

    occasion: Occasion
    dates: str
    """First and last moment for Google: ``20261024/20261025``."""
    starts: str
    ends: str
    whole_day: bool

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
    first, end = moments(occasion.when)
    return ToKeep(
        occasion,
        f"{_compact(first)}/{_compact(end)}",
        first.isoformat(),
        end.isoformat(),
        not isinstance(first, datetime),
    )


def _compact(moment: date) -> str:
    hour = isinstance(moment, datetime)
    return moment.strftime("%Y%m%dT%H%M%S" if hour else "%Y%m%d")
