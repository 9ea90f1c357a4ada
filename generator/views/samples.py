"""The index of made-up records: each under the state that it shows on the demo day."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.call_days import by_closing
from generator.facts.links import Link, read, to
from generator.records.model import Call, Consortium, Exhibition, Organization, Programme, Record
from generator.records.registry import Registry
from generator.views.calls import CallRow, behind
from generator.views.calls import row as call_row
from generator.views.consortia import ConsortiumRow
from generator.views.consortia import row as consortium_row
from generator.views.narrowed_calls import choices, found_by


@dataclass(frozen=True)
class SamplesPage:
    """All samples, calls by closing date, consortia by event."""

    calls: tuple[CallRow, ...]
    hosts: tuple[CallRow, ...]
    consortia: tuple[ConsortiumRow, ...]
    others: tuple[tuple[str, tuple[Link, ...]], ...]
    """The records of each further kind."""
    inputs: tuple[Record, ...]

    choices = staticmethod(choices)
    found_by = staticmethod(found_by)


def samples(registry: Registry) -> SamplesPage:
    """The index of one world of samples."""
    calls = sorted(registry.all(Call), key=by_closing)
    rows = [call_row(call, registry) for call in calls]
    consortia = [consortium_row(c, registry) for c in registry.all(Consortium)]
    consortia.sort(key=lambda r: (r.event.when.order or "9", r.record.id), reverse=True)
    kinds: tuple[type[Record], ...] = (Exhibition, Organization, Programme)
    others = tuple(
        (kind.kind, tuple(to(record) for record in registry.all(kind))) for kind in kinds
    )
    return SamplesPage(
        tuple(r for r in rows if r.record.for_firms),
        tuple(r for r in rows if not r.record.for_firms),
        tuple(consortia),
        others,
        read(behind(rows), *(r.inputs for r in consortia), *(links for _, links in others)),
    )
