"""What the time decides of a change: deadlines made worse, what is late, what is frozen.

It is written from the pages of the rules of change; see :mod:`tests.support.slow_judge`.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

TOLD = {"sources", "checked", "inferred", "notes", "waivers", "formerly", "scheme_words"}
CALL_IS_FREE = {
    *TOLD, "title", "notice_no", "announced", "contact", "apply_url", "apply_at", "attachments",
    "schedule", "revisions", "result",
}  # fmt: skip
APPLICATION_IS_FREE = {
    *TOLD, "title", "summary", "sector_words", "booth", "stages", "results", "changes", "ended",
    "selected", "agreement", "settlement", "evaluation",
}  # fmt: skip
CHOSEN = {"programme", "scheme", "call", "applied", "kind", "composition", "hosts", "format"}
MONEY = {"budget", "budget_total_krw", "subsidy_total_krw", "funders"}
SETTLED = {*MONEY, "settlement", "participants", "firms", "tenders", "ended", "programme", "scheme"}


def worse_deadline(was: Any, now: Any, came: datetime) -> bool:
    """Whether a call gives those who read it less time."""
    old, new = was.get("closes"), now.get("closes")
    earlier = bool(old and new) and any(
        after < before for before, after in zip(ends(old), ends(new), strict=True)
    )
    over = not old and bool(new) and ends(new)[1] < came
    first_come = "closing_rule" not in was and now.get("closing_rule") == "first_come"
    return earlier or over or first_come or bool(old and not new)


def bad_times(
    before: Mapping[str, Any], path: str, was: Any, now: Any, came: datetime
) -> Iterator[str]:
    """Why what changes in a call or a consortium comes too late."""
    if "/calls/" in path:
        over = was and "closes" in was and ends(was["closes"])[1] < came
        if was and now and over and differing(was, now) - CALL_IS_FREE:
            yield "the call has closed"
        return
    if now is not None and (was is None or differing(was, now) & {"call", "programme", "scheme"}):
        yield from ["the application is late"] if _closed(before, now, came) else []
    if was is None or now is None:
        return
    differ = differing(was, now)
    if was.get("selected"):
        known = was.get("changes") or ()
        fresh = [row for row in now.get("changes") or () if row not in known]
        money = set() if any("approved" in row for row in fresh) else MONEY & was.keys()
        yield from ["it was selected as it was"] if differ & (CHOSEN | money) else []
    elif _closed(before, was, came) and differ - APPLICATION_IS_FREE:
        yield "it was handed in as it was"
    if inside(was, "settlement.confirmed") and differ & SETTLED:
        yield "it is settled"


def _closed(before: Mapping[str, Any], consortium: Any, came: datetime) -> bool:
    """Whether the call for hosts that counts for a consortium has closed."""
    calls = {
        path.removeprefix("data/calls/").removesuffix(".yml"): call
        for path, call in before.items()
        if path.startswith("data/calls/") and call["audience"] == "hosts"
    }
    year = consortium.get("programme")
    of_year = {id: c for id, c in calls.items() if year in (c.get("programmes") or ())}
    own = (of_year if year else calls).get(consortium.get("call", ""))
    closes = [call.get("closes") for call in ([own] if own else of_year.values())]
    return bool(closes) and all(day and ends(day)[1] < came for day in closes)


def ends(written: str) -> tuple[datetime, datetime]:
    """The first and the last moment that a closing may mean, by the clock of Seoul."""
    day, _, hour = written.partition("T")
    at = f"T{hour}:00+09:00" if hour else "T23:59:59.999999+09:00"
    year, month, *rest = (*map(int, day.split("-")), 0)
    if rest != [0]:
        return (datetime.fromisoformat(day + at),) * 2
    last = monthrange(year, month)[1]
    first, latest = (datetime.fromisoformat(f"{day}-{d:02}{at}") for d in (1, last))
    return first, latest


def differing(was: Any, now: Any) -> set[str]:
    """The fields that differ."""
    return {name for name in {*was, *now} if was.get(name) != now.get(name)}


def inside(written: Any, field: str) -> Any:
    """The value of a field, or of one in a group: ``settlement.confirmed``."""
    for step in field.split("."):
        written = written.get(step) if isinstance(written, dict) else None
    return written
