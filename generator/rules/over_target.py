"""The number of firms does not exceed what the calls announced.
선정한 수는 공고가 밝힌 모집 규모를 넘지 않습니다.

Why: the number of places is what applicants counted on.  All calls for firms of one consortium are
taken together: an additional call adds places, a repeated one (재공고) stands for the call that it
follows.  Where one of them states no number, or a rounded one, nothing is said.  A target of just
ten times what was selected has mostly a digit too many.

왜: 신청자는 공고의 모집 규모를 믿고 신청합니다. 한 컨소시엄의 참여기업 공고를 모두 더해서 보며,
추가모집은 자리를 더하고 재공고는 앞선 공고를 대신합니다. 규모를 밝히지 않은 공고나 어림수로 밝힌
공고가 하나라도 있으면 판단하지 않습니다. 모집 규모가 선정한 수의 꼭 열 배이면 0이 하나 더 붙은
경우가 많아 묻습니다.

Wrong:

    # consortia/2026/alpha
    firms:  # <- here
      - value: 13
    ---
    # calls/2026-alpha
    audience: participants
    consortium: "2026/alpha"
    target:
      value: 12
      counts: firms

Right:

    # consortia/2026/alpha
    firms:
      - value: 13
    ---
    # calls/2026-alpha
    audience: participants
    consortium: "2026/alpha"
    target:
      value: 12
      counts: firms
    ---
    # calls/2026-alpha-additional
    audience: participants
    consortium: "2026/alpha"
    round: additional
    follows: "2026-alpha"
    target:
      value: 3
      counts: firms
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.records.findings import Problem, Severity
from generator.records.model import Call, Consortium, Record
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule

TENFOLD = 10


@make_rule(Consortium, Call, level=Severity.WARNING)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Say when a consortium has more firms than its calls, or a call more than its own target."""
    if isinstance(record, Call):
        yield from _of_call(record)
    elif isinstance(record, Consortium):
        calls = registry.pointing_at(record, Call, "consortium")
        target, (field, count) = _added(calls), _taking_part(record)
        if target is not None and count > target:
            see = tuple(call.at("target") for call in calls)
            yield Problem("over-target.firms", (field,), {"count": count, "target": target}, see)


def _of_call(call: Call) -> Iterator[Problem]:
    target, result = call.fields["target"], call.result
    selected = result.get("selected")
    if selected is None or result["approximate"] or not _stated(target, result["counts"]):
        return
    values = {"count": selected, "target": target["value"]}
    if selected > target["value"]:
        yield Problem("over-target.selected", ("result", "selected"), values)
    elif selected and target["value"] == TENFOLD * selected and not target["to"]:
        yield Problem("over-target.tenfold", ("target", "value"), values)


def _added(calls: Iterable[Call]) -> int | None:
    """What the calls of a consortium add up to; None where one of them leaves it open."""
    ours = [call for call in calls if call.for_firms and not call.fields["cancelled"]]
    stood_for = {call.fields["follows"] for call in ours if call.fields["round"] == "repeat"}
    targets = [call.fields["target"] for call in ours if call.id not in stood_for]
    if not targets or not all(_stated(target, "firms") for target in targets):
        return None
    return sum(int(target["value"]) for target in targets)


def _stated(target: Mapping[str, Any] | None, counts: str | None) -> bool:
    """Whether a call names an exact number of what is counted."""
    return bool(target and target["counts"] == counts and not target["approximate"])


def _taking_part(consortium: Consortium) -> tuple[str, int]:
    """How many firms take part, and the field that says so; 0 where it is not surely known."""
    if consortium.taking_part:
        return "participants", len(consortium.taking_part)
    sure = [
        figure["value"]
        for figure in consortium.fields["firms"] or ()
        if not figure["approximate"] and not figure["planned"]
    ]
    return "firms", sure[0] if sure else 0
