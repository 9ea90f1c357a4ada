"""When a consortium goes abroad: the dates of its dispatch, else its stops, else its fairs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.text.dates import earliest, latest


def event_days(consortium: Consortium, registry: Registry) -> Mapping[str, str]:
    """``starts`` and ``ends`` of the event, as exact as known; absent where nothing tells them.

    An edition that was cancelled or postponed tells nothing.
    """
    fields = consortium.fields
    dispatch = (fields["stages"] or {}).get("dispatch")
    editions = [found[2] for e in fields["editions"] or () if (found := registry.edition(e))]
    held = [edition for edition in editions if not edition["ended"]]
    for told in ([dispatch] if dispatch else [], fields["stops"] or (), held):
        if days := _span(told):
            return days
    return {}


def _span(periods: Any) -> dict[str, str]:
    """The first and the last day of some periods; a period without an end ends as it starts."""
    dated = [period for period in periods if period["starts"]]
    if not dated:
        return {}
    return {
        "starts": min((period["starts"] for period in dated), key=earliest),
        "ends": max((period["ends"] or period["starts"] for period in dated), key=latest),
    }
