"""A waiver sets aside something that its rule would otherwise report.
예외 적용은 실제로 걸리는 규칙에만 둡니다.

Why: a waiver that silences nothing today would silence a new mistake tomorrow, and pages show it
as an exception that was made.

왜: 지금 아무것도 막지 않는 예외는 앞으로 생길 잘못을 가리게 되고, 누리집에는 예외를 둔 것처럼
보입니다.

Wrong:

    # consortia/2026/alpha
    waivers:
      - rule: end-before-start  # <- here
        reason: 출국일이 빠름
        until: "2026-12-31"

Right:

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-03-08"
        ends: "2026-03-05"
    waivers:
      - rule: end-before-start
        reason: 날짜 변경선을 넘어 현지 날짜로는 맞음
        until: "2026-12-31"
"""

from collections.abc import Iterator

from generator import rules
from generator.records.findings import Problem, Severity
from generator.records.model import Record
from generator.rules.rulebook import Judged, Scope
from generator.rules.rulebook import rule as make_rule


@make_rule(level=Severity.WARNING, scope=Scope.WAIVERS)
def rule(record: Record, judged: Judged) -> Iterator[Problem]:
    """Say each waiver of a known rule that had nothing to silence."""
    known = rules.rulebook()
    for index, waiver in enumerate(record.fields["waivers"] or ()):
        if waiver["rule"] in known and waiver["rule"] not in judged.silenced:
            at = ("waivers", index, "rule")
            yield Problem("unused-waiver", at, {"rule": waiver["rule"]})
