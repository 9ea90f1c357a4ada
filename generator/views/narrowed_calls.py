"""What narrows a list of calls to those for somebody: sector, country and the event's month."""

from __future__ import annotations

from collections.abc import Iterable

from generator.views.calls import CallRow


def narrowed(call: CallRow) -> dict[str, tuple[str, ...]]:
    """What a call can be found by: its sectors, countries and the month of its event."""
    event = call.event
    places, first = (event.where.each, event.when.first) if event else ((), "")
    return {
        "sector": (call.consortium.fields["sectors"] or ()) if call.consortium else (),
        "country": tuple(dict.fromkeys(place.country for place in places if place.country)),
        "month": (first[:7],) if len(first) > 4 else (),
    }


def found_by(call: CallRow) -> dict[str, str]:
    """The same as words apart: ``{"country": "DE FR", …}``."""
    return {name: " ".join(values) for name, values in narrowed(call).items()}


def choices(calls: Iterable[CallRow]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What narrows some calls, each with the values that occur, sorted."""
    found: dict[str, set[str]] = {"sector": set(), "country": set(), "month": set()}
    for call in calls:
        for name, values in narrowed(call).items():
            found[name].update(values)
    return tuple((name, tuple(sorted(values))) for name, values in found.items())
