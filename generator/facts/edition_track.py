"""Whether an edition of an exhibition is to come, on, or over."""

from __future__ import annotations

from datetime import timedelta

from generator.facts.days import Span
from generator.facts.track import Step, Track, passed
from generator.text.dates import exact


def edition_track(days: Span) -> Track:
    """The states of an edition held on some days; nothing where its days are not known."""
    first, last = days.first, exact(days.last)
    if not exact(first) or last is None:
        return Track((Step(passed(days.last), "event_over"),) if days.ends else ())
    over = (last + timedelta(days=1)).isoformat()
    return Track(
        (Step(None, "to_come", first), Step(first, "on_now"), Step(over, "event_over")),
    )
