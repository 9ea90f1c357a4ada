"""The states of one call, from its announcement to its result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.call_days import CallDays, call_days
from generator.facts.track import Step, begins, passed
from generator.records.model import Call
from generator.text.dates import earliest, exact

WITHOUT_END = ("first_come", "budget", "always")
"""Rules of closing that need no closing day."""
UNENDING = "9999"


def steps_of(call: Call, gone: str | None) -> Iterator[Step]:
    """The steps of one call, in order."""
    fields, days = call.fields, call_days(call)
    over = passed(days.surely_closed) if days.surely_closed else None
    result = (fields["result"] or {}).get("announced")
    cancelled = begins(fields["cancelled"]) if fields["cancelled"] else None
    if _endless(call):
        steps = [*_until_decided(call, gone), *_closed(call, None, result)]
    elif rounds := _rounds(days):
        last = passed(rounds[-1][1])
        steps = [*_round_by_round(rounds, _open(call)), *_closed(call, last, result)]
    else:
        steps = [*_before_closing(call), *_closed(call, over, result)]
    known = [s for s in steps if cancelled is None or (s.since or "") < cancelled]
    yield from known
    if cancelled:
        yield Step(cancelled, "cancelled")


def _endless(call: Call) -> bool:
    """Whether a call goes on until its record says that it ended."""
    fields = call.fields
    undated = fields["result"] is not None and not fields["result"]["announced"]
    return not call_days(call).closes and fields["closing_rule"] in WITHOUT_END and not undated


def _until_decided(call: Call, gone: str | None) -> Iterator[Step]:
    """Open until a result, a cancellation, the event itself, or as far as its years reach."""
    start, lapses = _start(call), _lapses(call)
    since = begins(start) if start else None
    yield from _upcoming(call_days(call).opens)
    if gone is None or (since or "") < gone:
        yield Step(since, _open(call))
    if lapses and (since or "") < lapses < (gone or UNENDING):
        yield Step(lapses, "")
    if gone:
        yield Step(gone, "closed")


def _lapses(call: Call) -> str | None:
    """From when nobody knows whether it is still open: the money of a year ends with the year."""
    if call.fields["result"] is not None:
        return None
    named = (id[:4] for id in call.fields["programmes"] or ())
    years = [int(year) for year in named if year.isdecimal()]  # few have a name that says none
    if not years and call.fields["closing_rule"] != "always" and (start := _start(call)):
        years = [int(start[:4])]
    return f"{max(years) + 1}-01-01" if years else None


def _rounds(days: CallDays) -> list[tuple[str, str]]:
    """First and last of each stretch in which some window is open, where all windows say so."""
    rounds: list[tuple[str, str]] = []
    for first, last in sorted((w.first, w.ends.value if w.ends else "") for w in days.windows):
        if not (exact(first) and exact(last)):
            return []
        if rounds and first < passed(rounds[-1][1]):
            first, before = rounds.pop()
            last = max(last, before, key=passed)
        rounds.append((first, last))
    whole = bool(rounds) and rounds[-1][1][:10] == days.closes[:10]
    return rounds if whole else []


def _round_by_round(rounds: Sequence[tuple[str, str]], state: str) -> Iterator[Step]:
    """Upcoming before each round, open in it."""
    over: str | None = None
    for first, last in rounds:
        if over is None or over < first:
            yield Step(over, "upcoming", first)
        yield Step(first, state, last)
        if "T" not in last:
            yield Step(last, "closing_day")
        over = passed(last)


def _open(call: Call) -> str:
    return "additional" if call.fields["round"] == "additional" else "open"


def _start(call: Call) -> str:
    """When it opened, else when it was announced."""
    return call_days(call).opens or call.fields["announced"] or ""


def _before_closing(call: Call) -> Iterator[Step]:
    opens, closes, start = call_days(call).opens, call_days(call).closes, _start(call)
    if start and not closes:
        yield from _upcoming(opens)
        yield Step(begins(start), "")
    elif closes and exact(closes):
        yield from _upcoming(opens)
        state = _open(call) if opens else "before_closing"
        yield Step(begins(start) if start else None, state, closes)
        if "T" not in closes:
            yield Step(closes, "closing_day")
    elif closes:
        yield from _upcoming(opens)
        yield Step(begins(start) if start else None, "")


def _upcoming(opens: str) -> Iterator[Step]:
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
