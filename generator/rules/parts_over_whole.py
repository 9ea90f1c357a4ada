"""Parts do not add up to more than the whole.
내역을 더한 수는 전체보다 많지 않습니다.

Why: readers add up what stands below a number. Where each part has its share and the shares make a
hundred, the parts claim to be all, and their sum is the number. Parts that lack less than the
smallest of them, or are a tenth of the whole, are asked about too: rather than a part one digit is
missing. Once the first parts make the whole, what follows divides it in another way and is not
added. Rounded numbers, and parts that
count something else than the whole, are not judged; above a least number nothing is too much.

왜: 읽는 사람은 내역을 더해 봅니다. 내역마다 비중이 있고 비중을 더해 100%이면 내역이 전부이므로
합이 전체와 같아야 합니다. 모자란 수가 가장 작은 내역보다 작거나 전체가 합의 열 배이면 내역이 빠진
것이 아니라 숫자를 잘못 적은 것일 때가 많아 묻습니다. 앞에서부터 더해 전체가 되면 그 뒤는 다르게
나눈 것으로 보고 더하지 않습니다. 어림수와 단위가 다른 내역은 판단하지 않으며, '이상'으로 적은
수보다는 많을 수 있습니다.

Wrong:

    # calls/2026-hosts
    result:
      selected: 9  # <- here
      parts:
        - what: 해외전시회
          value: 5
        - what: 수출상담회
          value: 5

Right:

    # calls/2026-hosts
    result:
      selected: 10
      parts:
        - what: 해외전시회
          value: 5
        - what: 수출상담회
          value: 5
"""

from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any

from generator.records.findings import Problem, Severity
from generator.records.model import Call
from generator.records.registry import Registry
from generator.rules.rulebook import Scope
from generator.rules.rulebook import rule as make_rule

WHOLES = (("target", "value"), ("result", "selected"))
"""Groups with parts, and the field that is their whole."""
ALL = 100
ROUNDED = 1  # what rounding may take from a sum of shares, or add to it


@make_rule(Call, level=Severity.WARNING, scope=Scope.RECORD, in_forms=True)
def rule(call: Call, registry: Registry) -> Iterator[Problem]:
    """Say each whole that is less than its parts, or other than parts that claim to be all."""
    for name, field in WHOLES:
        group = call.written.get(name) or {}
        whole = group.get("to", group.get(field))
        if whole is None or group.get("approximate"):
            continue
        parts = [part for part in group.get("parts") or () if _counts_alike(part, group)]
        sums = list(accumulate(part["value"] for part in parts if "value" in part))
        if not sums or whole in sums:
            continue
        values = {"sum": sums[-1], "whole": whole}
        if sums[-1] > whole and not group.get("at_least"):
            yield Problem("parts-over-whole", (name, field), values)
        elif OPEN & group.keys():
            continue
        elif _all_of_it(parts):
            yield Problem("parts-over-whole.all", (name, field), values)
        elif _a_slip(parts, whole):
            values = {**values, "missing": whole - sums[-1]}
            yield Problem("parts-over-whole.short", (name, field), values)


OPEN = {"at_least", "at_most", "to"}
"""What says that the whole may be another number."""


def _counts_alike(part: Mapping[str, Any], group: Mapping[str, Any]) -> bool:
    return bool(part.get("counts", group.get("counts")) == group.get("counts"))


def _all_of_it(parts: list[Mapping[str, Any]]) -> bool:
    """Whether each part has its number and its share, and the shares make a hundred."""
    if not all("value" in part and "percent" in part for part in parts):
        return False
    return bool(abs(sum(part["percent"] for part in parts) - ALL) <= ROUNDED)


def _a_slip(parts: list[Mapping[str, Any]], whole: int) -> bool:
    """Whether so little is missing that it is no part, or the whole is ten times the sum."""
    numbers: list[int] = [p["value"] for p in parts if "value" in p and "percent" not in p]
    if len(numbers) < 2 or len(numbers) < len(parts):
        return False
    return whole - sum(numbers) < min(numbers) or whole == 10 * sum(numbers)
