"""Consortia that a call lists as selected were selected on the date of its result.
선정 명단의 컨소시엄은 결과를 발표한 날 함께 선정되었습니다.

Why: the list tells who was selected on that day, and who comes up later is on the reserve list. A
later day of one of them is mostly a slip in its month or year; where all of the list share another
day, the day of the result is asked instead. A day before the result is another rule's.

왜: 선정 명단에는 그날 선정된 곳을, 나중에 선정된 곳은 예비 명단에 적습니다. 명단의 한 곳만 더
늦으면 달이나 연도를 잘못 적은 경우가 많습니다. 명단의 모든 곳이 같은 다른 날이면 발표일을 묻습니다.
발표보다 빠른 선정일은 다른 규칙이 봅니다.

Wrong:

    # calls/2026-hosts
    result:
      announced: "2025-12-05"
      records: ["2026/alpha"]
    ---
    # consortia/2026/alpha
    call: "2026-hosts"
    selected: "2026-01-05"  # <- here

Right:

    # calls/2026-hosts
    result:
      announced: "2025-12-05"
      records: ["2026/alpha"]
    ---
    # consortia/2026/alpha
    call: "2026-hosts"
    selected: "2025-12-05"
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.records.findings import Offer, Problem, Severity
from generator.records.model import Call, Consortium, Record
from generator.records.registry import Registry
from generator.rules.rulebook import MOST_SEEN
from generator.rules.rulebook import rule as make_rule
from generator.text.dates import surely_before


@make_rule(Call, Consortium, level=Severity.WARNING)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Ask for the day of a consortium, or of the result where all others have one day."""
    if isinstance(record, Call):
        yield from _of_call(record, registry)
    elif isinstance(record, Consortium):
        call = registry.find(Call, record.fields["call"])
        day, announced = record.fields["selected"], call.result.get("announced") if call else None
        if call and announced and day and record.id in _listed(call):
            late = surely_before(announced, day)
            if late and not _shared(_days(call, registry)):
                values = {"day": day, "announced": announced, "found": call.id}
                see = (call.at("result", "announced"),)
                yield Problem("selected-with-others", ("selected",), values, see, Offer(announced))


def _of_call(call: Call, registry: Registry) -> Iterator[Problem]:
    announced, days = call.result.get("announced"), _days(call, registry)
    if announced and (day := _shared(days)) and surely_before(announced, day):
        values = {"day": day, "announced": announced, "count": len(days)}
        see = tuple(one.at("selected") for one in days)[:MOST_SEEN]
        yield Problem("selected-with-others.call", ("result", "announced"), values, see, Offer(day))


def _listed(call: Call) -> tuple[str, ...]:
    return tuple(call.result.get("records") or ())


def _days(call: Call, registry: Registry) -> Mapping[Consortium, Any]:
    """The day of each consortium that the call lists and that names the call, where it is told."""
    found = (registry.find(Consortium, id) for id in _listed(call))
    ours = (one for one in found if one and one.fields["call"] == call.id)
    return {one: one.fields["selected"] for one in ours if one.fields["selected"]}


def _shared(days: Mapping[Consortium, Any]) -> str | None:
    """The one day that several of them have."""
    known = set(days.values())
    return known.pop() if len(days) > 1 and len(known) == 1 else None
