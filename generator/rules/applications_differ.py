"""A call and its consortium give the same number of applications.
공고와 그 컨소시엄의 신청 수는 같습니다.

Why: both numbers are shown, and of one consortium with one call they count the same. Where a
consortium has several calls each counts its own, and rounded or least numbers may differ: then
nothing is said, nor where a call counts something else than firms.

왜: 두 수가 모두 화면에 나오며, 공고가 하나뿐이면 같은 것을 센 수입니다. 공고가 여럿이면 저마다
따로 세고, 어림수와 '이상'으로 적은 수는 다를 수 있으므로 판단하지 않습니다. 기업이 아닌 것을 센
공고도 판단하지 않습니다.

Wrong:

    # consortia/2026/alpha
    turnover:
      applied: 27
    ---
    # calls/2026-alpha
    audience: participants
    consortium: "2026/alpha"
    result:
      counts: firms
      applied: 17  # <- here

Right:

    # consortia/2026/alpha
    turnover:
      applied: 27
    ---
    # calls/2026-alpha
    audience: participants
    consortium: "2026/alpha"
    result:
      counts: firms
      applied: 27
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.records.findings import Problem, Severity
from generator.records.model import Call, Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule

LOOSE = ("approximate", "at_least", "at_most")


@make_rule(Call, level=Severity.WARNING)
def rule(call: Call, registry: Registry) -> Iterator[Problem]:
    """Say where the only call of a consortium has another number than the consortium."""
    result = sure_result(call)
    if result is None or result["counts"] != "firms" or (applied := result["applied"]) is None:
        return
    consortium = sole_consortium(call, registry)
    told = (consortium.fields["turnover"] or {}).get("applied") if consortium else None
    if consortium and told is not None and told != applied:
        values = {"applied": applied, "other": told}
        see = (consortium.at("turnover", "applied"),)
        yield Problem("applications-differ", ("result", "applied"), values, see)


def sure_result(call: Call) -> Mapping[str, Any] | None:
    """What came of a call, where its numbers are exact."""
    result = call.result
    return None if not result or any(result[mark] for mark in LOOSE) else result


def sole_consortium(call: Call, registry: Registry) -> Consortium | None:
    """The consortium for which a call, and no other one, takes firms."""
    name = call.fields["consortium"]
    consortium = registry.find(Consortium, name) if name and call.for_firms else None
    if consortium is None:
        return None
    only = len(list(registry.pointing_at(consortium, Call, "consortium"))) == 1
    return consortium if only else None
