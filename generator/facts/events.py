"""Where and when a group participation takes place, from its stages, its stops or its editions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.facts.links import Link, to
from generator.records.model import Consortium, Exhibition
from generator.records.registry import ByName
from generator.text.dates import earliest, latest


@dataclass(frozen=True)
class Event:
    """The event as lists show it: dates as exact as known, the first place, the exhibitions."""

    starts: str | None
    ends: str | None
    city: Any
    country: str | None
    exhibitions: tuple[Link, ...]


def event(consortium: Consortium, registry: ByName) -> Event:
    """The event of a consortium; what its own record leaves open is read from the editions."""
    fields = consortium.fields
    editions = [found for e in fields["editions"] or () if (found := registry.edition(e))]
    places = [*(fields["stops"] or ()), *(edition for _, _, edition in editions)]
    dispatch = (fields["stages"] or {}).get("dispatch") or {}
    dated = [dispatch, *places]
    starts = [place["starts"] for place in dated if place.get("starts")]
    ends = [place.get("ends") or place["starts"] for place in dated if place.get("starts")]
    if dispatch.get("starts"):
        starts, ends = starts[:1], ends[:1]
    first: dict[str, Any] = next(
        (place for place in places if place["country"] or place["city"]), {}
    )
    shown: dict[str, Exhibition] = {series.name: series for series, _, _ in editions}
    return Event(
        min(starts, key=earliest, default=None),
        max(ends, key=latest, default=None),
        first.get("city") or _usual(shown, "usual_city"),
        first.get("country") or _usual(shown, "usual_country"),
        tuple(to(series) for series in shown.values()),
    )


def _usual(shown: dict[str, Exhibition], name: str) -> Any:
    return next((series.fields[name] for series in shown.values() if series.fields[name]), None)
