"""A consortium and its calls are of one kind.
컨소시엄과 그 공고의 유형은 같습니다.

Why: the kind decides for how many years a consortium is supported and at what rates, and firms read
it in the call. Where several calls tell it, the one that stands alone is asked about. Calls of
other programme years, which may call their kinds otherwise, are not judged.

왜: 유형에 따라 지원 기간과 지원율이 달라지며, 기업은 공고를 보고 신청합니다. 유형을 적은 공고가
여럿이면 혼자 다른 곳을 묻습니다. 다른 사업연도의 공고는 유형의 이름이 다를 수 있어 보지 않습니다.

Wrong:

    # programmes/2026
    kinds:
      promising: {label: 유망}
      general: {label: 일반}
    ---
    # consortia/2026/alpha
    programme: "2026"
    kind: promising  # <- here
    ---
    # calls/2026-alpha
    audience: participants
    programmes: ["2026"]
    consortium: "2026/alpha"
    kind: general

Right:

    # programmes/2026
    kinds:
      promising: {label: 유망}
      general: {label: 일반}
    ---
    # consortia/2026/alpha
    programme: "2026"
    kind: general
    ---
    # calls/2026-alpha
    audience: participants
    programmes: ["2026"]
    consortium: "2026/alpha"
    kind: general
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Call, Consortium, Programme, Record
from generator.records.registry import Registry
from generator.rules.rulebook import MOST_SEEN
from generator.rules.rulebook import rule as make_rule


@make_rule(Call, Consortium, level=Severity.WARNING, goes_by=("kinds",))
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Ask for the kind of a consortium that no call shares, else for the call that is alone."""
    if isinstance(record, Call):
        consortium = registry.find(Consortium, record.fields["consortium"])
        calls = _calls(consortium, registry) if consortium else ()
        if consortium and record in _others(calls, consortium) and _shared(calls, consortium):
            values = _values(consortium, record)
            yield Problem("kinds-differ.call", ("kind",), values, (consortium.at("kind"),))
    elif isinstance(record, Consortium):
        calls = _calls(record, registry)
        others = _others(calls, record)
        see = tuple(call.at("kind") for call in others[:MOST_SEEN])
        if others and not _shared(calls, record):
            yield Problem("kinds-differ", ("kind",), _values(record, others[0]), see)
        elif others and others[0].id == record.fields["call"]:
            yield Problem("kinds-differ.hosts", ("call",), _values(record, others[0]), see[:1])


def _values(consortium: Consortium, call: Call) -> dict[str, str]:
    told = {"kind": consortium.fields["kind"], "other": call.fields["kind"]}
    return {**told, "consortium": consortium.id, "found": call.id}


def _calls(consortium: Consortium, registry: Registry) -> tuple[Call, ...]:
    """Its call for hosts, then its calls for firms, of those that tell a kind of its year."""
    year = registry.find(Programme, consortium.fields["programme"])
    kinds = (year.fields["kinds"] or {}) if year else {}
    if year is None or not consortium.counted or consortium.fields["kind"] not in kinds:
        return ()
    hosts_call = registry.find(Call, consortium.fields["call"])
    calls = (hosts_call, *registry.pointing_at(consortium, Call, "consortium"))
    return tuple(
        call
        for call in calls
        if call and call.fields["kind"] in kinds and year.id in (call.fields["programmes"] or ())
    )


def _others(calls: tuple[Call, ...], consortium: Consortium) -> list[Call]:
    return [call for call in calls if call.fields["kind"] != consortium.fields["kind"]]


def _shared(calls: tuple[Call, ...], consortium: Consortium) -> bool:
    return len(_others(calls, consortium)) < len(calls)
