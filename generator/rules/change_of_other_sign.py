"""A change has the right sign for the figures it compares.
증감률의 부호는 값이 늘거나 준 방향과 같습니다.

Why: a figure that fell with a change above nought has lost its minus, or one of the two was taken
from another line. It is held against all figures of the year before of the same item and country,
and only said where it contradicts each of them.

왜: 값은 줄었는데 증감률이 양수이면 빼기 부호를 빠뜨렸거나 다른 줄의 값을 옮긴 것입니다. 같은 항목과
국가의 한 해 앞 값과 견주며, 앞 값이 여럿이면 모두와 어긋날 때만 말합니다.

Wrong:

    # statistics/exports
    values:
      - period: "2018"
        vintage: revised
        value: 1052
      - period: "2019"
        vintage: first
        value: 1009
        change_percent: 4.1  # <- here

Right:

    # statistics/exports
    values:
      - period: "2018"
        vintage: revised
        value: 1052
      - period: "2019"
        vintage: first
        value: 1009
        change_percent: -4.1
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.records.findings import Problem, Severity
from generator.records.model import Statistics
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule


@make_rule(Statistics, level=Severity.WARNING, scope=Scope.RECORD, in_forms=True)
def rule(statistics: Statistics, registry: Registry) -> Iterator[Problem]:
    """Say each change that all figures of the year before contradict."""
    values = statistics.fields["values"]
    for index, one in enumerate(values):
        change, before = one["change_percent"], [v for v in values if _a_year_before(v, one)]
        wrong = [v for v in before if change and (one["value"] - v["value"]) * change < 0]
        if before and len(wrong) == len(before):
            found = {"found": change, "value": one["value"], "other": before[0]["value"]}
            yield Problem("change-of-other-sign", ("values", index, "change_percent"), found)


def _a_year_before(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> bool:
    """Whether a figure is that of the same item, a year before another one."""
    year, rest = int(later["period"][:4]) - 1, later["period"][4:]
    alike = all(earlier[name] == later[name] for name in ("of", "country", "planned"))
    told = earlier["value"] is not None and later["value"] is not None
    return bool(alike and told and earlier["period"] == f"{year}{rest}")
