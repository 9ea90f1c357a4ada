"""A roster is published after the result of the call that selected its firms.
참여기업 명단은 모집공고의 결과가 나온 뒤에 만들어집니다.

Why: firms agree to be named, and withdraw, once they have been selected. A day before the result of
the first call for firms, or before it closed where no result is told, has a slip in its month or
year. Calls that take firms as they apply are not judged.

왜: 기업은 선정된 뒤에 명단 공개에 동의하고 참가를 포기합니다. 첫 모집공고의 결과보다, 결과를
모르면 접수 마감보다 빠른 날짜는 달이나 연도를 잘못 적은 것입니다. 접수하는 대로 선정하는 공고는
판단하지 않습니다.

Wrong:

    # calls/2026-alpha
    audience: participants
    consortium: "2026/alpha"
    closing_rule: deadline
    closes: "2026-01-30"
    result: {counts: firms, announced: "2026-02-13"}
    ---
    # consortia/2026/alpha
    roster_consent: "2026-01-18"  # <- here
    participants:
      - name: 가나

Right:

    # calls/2026-alpha
    audience: participants
    consortium: "2026/alpha"
    closing_rule: deadline
    closes: "2026-01-30"
    result: {counts: firms, announced: "2026-02-13"}
    ---
    # consortia/2026/alpha
    roster_consent: "2026-02-18"
    participants:
      - name: 가나
"""

from collections.abc import Iterator

from generator.records.findings import FieldPath, Problem, Severity
from generator.records.model import Call, Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule
from generator.text.dates import surely_before


@make_rule(Consortium, level=Severity.WARNING)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Say the days of a roster that are before its firms were selected."""
    told = [*_days(consortium)]
    calls = registry.pointing_at(consortium, Call, "consortium") if told else ()
    results = [_result(call) for call in calls if call.for_firms and not call.fields["cancelled"]]
    known = [result for result in results if result]
    if not known or len(known) < len(results):
        return
    day, call, field = min(known, key=lambda one: one[0])
    for at, written in told:
        if surely_before(written, day):
            values = {"day": written, "then": day, "found": call.id}
            see = (call.at(*field),)
            yield Problem("roster-before-selection", at, values, see)


def _days(consortium: Consortium) -> Iterator[tuple[FieldPath, str]]:
    """The days that cannot be before a selection of firms."""
    if (consent := consortium.fields["roster_consent"]) is not None:
        yield ("roster_consent",), consent
    for index, firm in enumerate(consortium.fields["participants"] or ()):
        if firm["withdrawn"]:
            yield ("participants", index, "withdrawn"), firm["withdrawn"]


def _result(call: Call) -> tuple[str, Call, tuple[str, ...]] | None:
    """The day on which a call selected firms, and where it is told; None where none is known."""
    if announced := call.result.get("announced"):
        return announced, call, ("result", "announced")
    at_once = call.fields["closing_rule"] in (None, "deadline") and not call.fields["windows"]
    closes = call.fields["closes"] if at_once else None
    return (closes, call, ("closes",)) if closes else None
