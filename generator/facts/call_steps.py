"""The states of one call, from its announcement to its result."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.track import Step, begins, passed
from generator.records.model import Call
from generator.text.dates import earliest, exact

WITHOUT_END = ("first_come", "budget", "always")
"""Rules of closing that need no closing day."""


def steps_of(call: Call, gone: str | None) -> Iterator[Step]:
    """The steps of one call, in order."""
    fields = call.fields
    opens, closes, announced = fields["opens"], fields["closes"], fields["announced"]
    over = passed(closes) if closes else None
    result = (fields["result"] or {}).get("announced")
    cancelled = begins(fields["cancelled"]) if fields["cancelled"] else None
    steps = [*_before_closing(call, opens or None, announced), *_closed(call, over, result)]
    if _endless(call):
        steps = [*_until_decided(call, gone), *_closed(call, None, result)]
    known = [s for s in steps if cancelled is None or (s.since or "") < cancelled]
    yield from known
    if cancelled:
        yield Step(cancelled, "cancelled")


def _endless(call: Call) -> bool:
    """Whether a call goes on until its record says that it ended."""
    fields = call.fields
    undated = fields["result"] is not None and not fields["result"]["announced"]
    return not fields["closes"] and fields["closing_rule"] in WITHOUT_END and not undated


def _until_decided(call: Call, gone: str | None) -> Iterator[Step]:
    """Open until a result, a cancellation or the event itself."""
    opens, announced = call.fields["opens"], call.fields["announced"]
    start = opens or announced
    since = begins(start) if start else None
    yield from _upcoming(opens)
    if gone is None or (since or "") < gone:
        yield Step(since, "additional" if call.fields["round"] == "additional" else "open")
    if gone:
        yield Step(gone, "closed")


def _before_closing(call: Call, opens: str | None, announced: str | None) -> Iterator[Step]:
    closes = call.fields["closes"]
    start = opens or announced
    if start and not closes:
        yield from _upcoming(opens)
        yield Step(begins(start), "")
    elif closes and exact(closes):
        yield from _upcoming(opens)
        state = "additional" if call.fields["round"] == "additional" else "open"
        yield Step(begins(start) if start else None, state if opens else "before_closing", closes)
        if "T" not in closes:
            yield Step(closes, "closing_day")
    elif closes:
        yield from _upcoming(opens)
        yield Step(begins(start) if start else None, "")


def _upcoming(opens: str | None) -> Iterator[Step]:
    if opens:
        yield Step(None, "upcoming", opens if exact(opens) else None)
        if not exact(opens):
            yield Step(earliest(opens).isoformat(), "")


def _closed(call: Call, over: str | None, result: str | None) -> Iterator[Step]:
    planned = (call.fields["schedule"] or {}).get("announcement")
    decided = begins(result) if result else None
    if over and (decided is None or over < decided):
        until = passed(planned) if planned else None
        if until and until > over:
            yield Step(over, "judging")
        if until is None or decided is None or until < decided:
            yield Step(max(over, until or over), "closed")
    if decided:
        yield Step(decided, "completed")
