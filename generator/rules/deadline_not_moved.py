"""A revision that moves the deadline also changes the closing date.
마감을 옮긴 수정공고가 있으면 접수 마감일도 옮깁니다.

Why: readers see the closing day, not the revision; one that was not moved sends them away early,
or lets them come too late. Only the last revision that speaks of the deadline and names a day is
held against the closing day, or against those of the windows of a call that has several.

왜: 누리집은 접수 마감일을 보여 줍니다. 수정공고만 적고 마감일을 고치지 않으면 신청할 수 있는
기업이 돌아서거나 늦게 신청합니다. 마감을 옮기며 날짜를 밝힌 마지막 수정공고만 견줍니다.
접수 기간을 나누었으면 그 가운데 하나의 마감일과 같으면 됩니다.

Wrong:

    # calls/2026-alpha
    closes: "2026-03-27"
    revisions:
      - date: "2026-03-20"
        what: 접수 마감을 3월 27일에서 4월 10일로 연장  # <- here

Right:

    # calls/2026-alpha
    closes: "2026-04-10"
    revisions:
      - date: "2026-03-20"
        what: 접수 마감을 3월 27일에서 4월 10일로 연장
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.records.findings import Problem, Severity
from generator.records.model import Call
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule
from generator.text.dates import exact
from generator.text.texts import plain

WORDS = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
DEADLINE, MOVED = (re.compile("|".join(WORDS[name]), re.I) for name in ("deadline", "moved"))
DAY = re.compile(WORDS["day"])


@make_rule(Call, level=Severity.WARNING, scope=Scope.RECORD, in_forms=True, data=WORDS)
def rule(call: Call, registry: Registry) -> Iterator[Problem]:
    """Say the last revision that names a day on which neither the call nor a window closes."""
    windows = call.fields["windows"] or ()
    closings = [one for one in (call.fields["closes"], *(w["closes"] for w in windows)) if one]
    days = [day and (day.month, day.day) for day in map(exact, closings)]
    if not days or None in days:
        return
    for index, revision in reversed(list(enumerate(call.fields["revisions"] or ()))):
        if (moved := _moved(revision)) is None:
            continue
        day, field = moved
        if day not in days:
            values = {"closes": closings[0], "day": "{}. {}.".format(*day)}
            yield Problem("deadline-not-moved", ("revisions", index, field), values)
        return


def _moved(revision: Mapping[str, Any]) -> tuple[tuple[int, int], str] | None:
    """The day to which a revision moves the deadline, and the field that says so."""
    after = revision["closes_after"]
    if after is not None:
        day = exact(after)
        return (
            ((day.month, day.day), "closes_after") if day and not revision["provisional"] else None
        )
    what = plain(revision["what"], "ko")
    if not (DEADLINE.search(what) and MOVED.search(what) and (days := _days(what))):
        return None
    return days[-1], "what"


def _days(text: str) -> list[tuple[int, int]]:
    """Month and day of every date in a text; the one that holds now comes last."""
    return [(int(found["month"]), int(found["day"])) for found in DAY.finditer(text)]
