"""Finds records that are overdue for an update, and expiring waivers.

None of this is an error; the report asks someone to look.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.facts.call_days import call_days
from generator.facts.events import held_days
from generator.records.model import Call, Consortium, Record
from generator.records.registry import Registry
from generator.text.dates import latest

RESULT_DUE, EVENT_DUE, CHECK_DUE = 90, 180, 365  # days until something should have been written
OLD = 3 * 365  # days after which nobody expects it any more
SOON = 30  # days before a waiver ends


@dataclass(frozen=True, slots=True)
class Notice:
    """A record to look at: why, and since or until which day."""

    file: str
    why: str
    """``call``, ``event``, ``checked`` or ``waiver``."""
    day: str
    rule: str = ""


def standing_still(registry: Registry, today: date) -> Iterator[Notice]:
    """Overdue records of the programme, the longest overdue first."""
    found = [notice for record in registry for notice in _still(record, registry, today)]
    return iter(sorted(found, key=lambda notice: (notice.day, notice.file)))


def ending_waivers(registry: Registry, today: date) -> Iterator[Notice]:
    """Waivers that are over or end within a month."""
    for record in registry:
        for waiver in record.fields["waivers"] or ():
            if latest(waiver["until"]) <= today + timedelta(days=SOON):
                yield Notice(record.document.file, "waiver", waiver["until"], waiver["rule"])


def _still(record: Record, registry: Registry, today: date) -> Iterator[Notice]:
    fields, file = record.fields, record.document.file
    checked = fields.get("checked")
    if isinstance(record, Call) and record.counted:
        closes = call_days(record).closes
        if closes and not (fields["result"] or fields["cancelled"]):
            yield from _due(file, "call", closes, today, RESULT_DUE)
    elif isinstance(record, Consortium) and record.counted:
        ends = held_days(record, registry).get("ends")
        if ends and not (fields["results"] or fields["ended"] or fields["settlement"]):
            yield from _due(file, "event", ends, today, EVENT_DUE)
    elif checked and (today - latest(checked)).days > CHECK_DUE:
        yield Notice(file, "checked", checked)


def _due(file: str, why: str, day: str, today: date, due: int) -> Iterator[Notice]:
    if due < (today - latest(day)).days <= OLD:
        yield Notice(file, why, day.partition("T")[0])
