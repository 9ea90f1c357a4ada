"""A report gives one total per measure, equal to the sum of its stops.
한 발표에서 한 지표의 합계는 하나이며, 방문지별 값을 더한 것과 같습니다.

Why: two totals of one measure, by one body, at one time cannot both be right, and a total holds
what its parts hold. Different bodies and different days may differ: they stay apart. What was
counted on site is counted on the days of each stop, so its total may be of a later day; and where
every stop has its value, the total is no larger than their sum either. Rounded and planned figures
are not judged against others.

왜: 한 곳이 한때에 발표한 한 지표의 합계가 둘일 수 없고, 합계는 방문지별 값을 모두 담습니다.
발표한 곳이나 기준일이 다르면 값이 다를 수 있으므로 따로 둡니다. 현장 성과는 방문지마다 그날
세므로 합계의 기준일이 더 늦어도 함께 보며, 모든 방문지의 값이 있으면 합계가 그 합보다 클 수도
없습니다. 어림수와 계획은 판단하지 않습니다.

Wrong:

    # consortia/2026/alpha
    stops:
      - country: VN
      - country: TH
    results:
      - measure: meetings
        value: 100  # <- here
      - measure: meetings
        value: 74
        stop: 1
      - measure: meetings
        value: 60
        stop: 2

Right:

    # consortia/2026/alpha
    stops:
      - country: VN
      - country: TH
    results:
      - measure: meetings
        value: 134
      - measure: meetings
        value: 74
        stop: 1
      - measure: meetings
        value: 60
        stop: 2
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from generator.records.findings import Problem, Severity
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule
from generator.text.texts import plain

Result: TypeAlias = Mapping[str, Any]
LOOSE = ("approximate", "planned", "at_least", "at_most", "to")
"""What says that a value is not exact."""
APART = ("measure", "when", "country", "stops", "together_with", "currency")
ON_SITE = "onsite"
NOT_ADDED = ("buyer_countries", "area_sqm", "institutions")
"""Measures of which one thing may be counted at several stops."""


@make_rule(
    Consortium,
    level=Severity.WARNING,
    scope=Scope.RECORD,
    in_forms=True,
    data={"reads": ("results", "stops")},
)
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Say each total that differs from another, or from the sum of its stops."""
    totals: dict[tuple[Any, ...], tuple[int, Result]] = {}
    results = [(n, r) for n, r in enumerate(consortium.fields["results"] or ()) if _sure(r)]
    for index, result in results:
        key = (_report(result), result["as_of"], result["stop"])
        first = totals.setdefault(key, (index, result))[1]
        if first["value"] != result["value"]:
            values = {"value": result["value"], "other": first["value"]}
            yield Problem("totals-differ.two", ("results", index, "value"), values)
    visited = len(consortium.fields["stops"] or ())
    for (*_, stop), (index, total) in totals.items():
        if stop is not None or total["measure"] in NOT_ADDED:
            continue
        parts = [r for _, r in results if r["stop"] and _is_part(r, total)]
        if _differ(total, parts, visited):
            values = {"sum": sum(part["value"] for part in parts), "total": total["value"]}
            yield Problem("totals-differ.stops", ("results", index, "value"), values)


def _sure(result: Result) -> bool:
    """Whether a value is exact, and no plan."""
    return not any(result[name] for name in LOOSE)


def _report(result: Result) -> tuple[Any, ...]:
    """What makes two results of one day the same measure of the same report."""
    told = tuple(plain(result[name], "ko") for name in ("reporter", "note"))
    return *(result[name] for name in APART), *told


def _is_part(result: Result, total: Result) -> bool:
    """Whether the total holds this value: of the same day or, on site, of a day before it."""
    day, last = result["as_of"], total["as_of"]
    before = total["when"] == ON_SITE and day and last and day < last
    return _report(result) == _report(total) and bool(day == last or before)


def _differ(total: Result, parts: Sequence[Result], visited: int) -> bool:
    """Whether a total is below its parts, or above them where each stop has one."""
    if len({part["stop"] for part in parts}) < len(parts):
        return False  # two values of one stop: which of them is in the total is not known
    added = sum(part["value"] for part in parts)
    whole = total["when"] == ON_SITE and 0 < visited == len(parts)
    return added > total["value"] or (whole and added < total["value"])
