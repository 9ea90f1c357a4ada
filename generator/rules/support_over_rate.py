"""A call offers no higher a rate than its programme year allows.
공고가 내건 지원 비율은 사업연도가 정한 비율을 넘지 않습니다.

Why: firms reckon what they pay by the call; the money is granted by the programme year.  A call of
several years may promise the highest of their shares, and one of no named kind the highest of all
kinds and cost items.  Where a year's share is not known nothing is said.

왜: 기업은 공고를 보고 자기 부담을 셈하지만 지원금은 사업연도의 기준대로 나갑니다. 여러 해의
공고는 그 가운데 높은 비율까지, 유형을 밝히지 않은 공고는 모든 유형과 비목 가운데 높은 비율까지
적을 수 있습니다. 비율을 모르는 사업연도가 있으면 판단하지 않습니다.

Wrong:

    # programmes/2026
    subsidy:
      max_percent: 70
    ---
    # calls/2026-hosts
    scheme: export_consortium
    programmes: ["2026"]
    support:
      max_percent: 80  # <- here

Right:

    # programmes/2026
    subsidy:
      max_percent: 70
    ---
    # calls/2026-hosts
    scheme: export_consortium
    programmes: ["2026"]
    support:
      max_percent: 70
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.records.findings import FieldPath, Problem, Severity
from generator.records.model import Call, Programme
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule


@make_rule(
    Call, level=Severity.WARNING, goes_by=("subsidy.max_percent", "subsidy.items.*.max_percent")
)
def rule(call: Call, registry: Registry) -> Iterator[Problem]:
    """Say each share of a call that is larger than its programme years have."""
    if not call.counted or not call.fields["support"]:
        return
    years = [registry.find(Programme, year) for year in call.fields["programmes"] or ()]
    known = [_highest(year, call.fields["kind"]) for year in years if year is not None]
    if not known or len(known) < len(years) or not all(known):
        return
    most = max(known)
    for at, percent in _promised(call.fields["support"]):
        if percent > most:
            yield Problem("support-over-rate", at, {"percent": percent, "most": most})


def _highest(programme: Programme, kind: str | None) -> int:
    """The highest share that a year allows; 0 where it is not known."""
    kinds = [kind] if kind else [None, *(programme.written.get("kinds") or {})]
    subsidies = [programme.terms(one)["subsidy"] for one in kinds]
    shares = [subsidy.get("max_percent") or 0 for subsidy in subsidies]
    items = [item for subsidy in subsidies for item in (subsidy.get("items") or {}).values()]
    return max([*shares, *(item.get("max_percent") or 0 for item in items)])


def _promised(support: Mapping[str, Any]) -> Iterator[tuple[FieldPath, int]]:
    """Every share that a call names."""
    if support["max_percent"] is not None:
        yield ("support", "max_percent"), support["max_percent"]
    for index, share in enumerate(support["shares"] or ()):
        if share["max_percent"] is not None:
            yield ("support", "shares", index, "max_percent"), share["max_percent"]
