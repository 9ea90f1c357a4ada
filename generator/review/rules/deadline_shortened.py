"""A published deadline does not change to the disadvantage of applicants.
게시된 마감일은 앞당기거나 흐리지 않습니다.

Why: firms plan by the day they read and subscribe to.  An extension helps them.  An earlier or
vaguer closing, a closing that vanishes, one for what was always open, a later opening, or first
come first served in place of a day takes away time they were promised, so that two reviewers must
approve it.

왜: 기업은 게시된 마감일을 보고 준비하고 알림을 받습니다. 연장은 괜찮지만 앞당기거나 지우거나 흐리게
적거나, 상시 접수에 마감일을 두거나, 접수 시작을 늦추거나, 선착순으로 바꾸면 약속한 시간을 빼앗게
되므로 검토자 두 명이 승인해야 합니다.

Wrong:

    # calls/2026-alpha
    closes: "2026-03-20"  # was 2026-03-31

Right:

    # calls/2026-alpha
    closes: "2026-04-10"  # was 2026-03-31
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, TypeAlias

from generator.records.findings import FieldPath, Severity
from generator.records.model import Call
from generator.review.change import Change, Demand, Proposal
from generator.review.moments import closed, closing, opening
from generator.review.rules import demand

RULE = "deadline-shortened"
Window: TypeAlias = Mapping[str, Any]


def judge(proposal: Proposal) -> Iterator[Demand]:
    """Say each call that gives less time than was published."""
    for change in proposal.changes:
        old, new = change.before, change.after
        if isinstance(old, Call) and isinstance(new, Call) and not old.sample:
            for message, field in _worse(old, new, proposal.received[change.file]):
                yield _demand(message, field, change, proposal)
            for message, at, values in _worse_windows(old, new, proposal.received[change.file]):
                needs = proposal.stand_in()
                yield demand(message, change, Severity.WARNING, needs, at, **values)


def _worse(old: Call, new: Call, received: datetime) -> Iterator[tuple[str, str]]:
    """In which ways a call got worse: the message, and the field."""
    before, after = old.fields["closes"], new.fields["closes"]
    if before and not after:
        yield f"{RULE}.removed", "closes"
    elif before and _sooner(before, after):
        yield RULE, "closes"
    elif after and not before and closed(after, received):
        yield f"{RULE}.over", "closes"
    elif not before and _always(old) and (after or not _always(new)):
        yield f"{RULE}.always", "closes"
    if _opens_later(old.fields["opens"], new.fields["opens"], received):
        yield f"{RULE}.opens", "opens"
    if _by_deadline(old) and not _by_deadline(new):
        yield f"{RULE}.first-come", "closing_rule"


def _worse_windows(
    old: Call, new: Call, received: datetime
) -> Iterator[tuple[str, FieldPath, dict[str, str | None]]]:
    """Which windows of a call got worse: the message, the place, and what changes."""
    for before, at, after in _windows(old, new):
        closes = {"before": before["closes"], "after": after.get("closes")}
        if before["closes"] and not closes["after"]:
            yield f"{RULE}.removed", ("windows",), closes
        elif before["closes"] and _sooner(before["closes"], after["closes"]):
            yield RULE, ("windows", at, "closes"), closes
        elif not before["closes"] and closed(closes["after"], received):
            yield f"{RULE}.over", ("windows", at, "closes"), closes
        elif not before["closes"] and closes["after"] and _always(old):
            yield f"{RULE}.always", ("windows", at, "closes"), closes
        if _opens_later(before["opens"], after.get("opens"), received):
            opens = {"before": before["opens"], "after": after["opens"]}
            yield f"{RULE}.opens", ("windows", at, "opens"), opens


def _windows(old: Call, new: Call) -> Iterator[tuple[Window, int, Window]]:
    """Each window that was, its place, and what it is now: by its name, else renamed there.

    Where there were none, each new one takes the place of the whole call.
    """
    windows = new.fields["windows"] or ()
    if not old.fields["windows"]:
        for at, after in enumerate(windows):
            yield {day: after[day] and old.fields[day] for day in ("opens", "closes")}, at, after
        return
    were, are = _names(old), _names(new)
    for number, before in enumerate(old.fields["windows"]):
        at = are.index(were[number]) if were[number] in are else number
        kept = were[number] in are or (at < len(are) and are[at] not in were)
        yield before, at, windows[at] if kept else {}


def _names(call: Call) -> list[tuple[Any, int]]:
    """What the windows of a call are for, each with how many before it say the same."""
    names = [window["what"] for window in call.fields["windows"] or ()]
    return [(name, names[:number].count(name)) for number, name in enumerate(names)]


def _demand(message: str, field: str, change: Change, proposal: Proposal) -> Demand:
    values = {
        name: version.written.get(field)
        for name, version in (("before", change.before), ("after", change.after))
        if version
    }
    needs = proposal.stand_in()
    return demand(message, change, Severity.WARNING, needs, (field,), **values)


def _sooner(before: str, after: str) -> bool:
    """Whether a closing may now be earlier: another day, an hour added, a day left out."""
    return any(new < old for old, new in zip(closing(before), closing(after), strict=True))


def _opens_later(before: str | None, after: str | None, received: datetime) -> bool:
    if after is None:
        return False
    last = opening(after)[1]
    return last > (opening(before)[1] if before else received)


def _by_deadline(call: Call) -> bool:
    return _rules(call) <= {None, "deadline", "always"}


def _always(call: Call) -> bool:
    """Whether it takes applications at any time."""
    return "always" in _rules(call)


def _rules(call: Call) -> set[str | None]:
    return {call.fields["closing_rule"], *(call.fields["other_closing_rules"] or ())}
