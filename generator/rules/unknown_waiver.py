"""A waiver names a rule of the rulebook.
예외 적용은 있는 규칙의 이름을 적습니다.

Why: a name that no rule has silences nothing, and whoever made the exception believes it holds.

왜: 없는 규칙의 이름을 적으면 아무것도 막지 않는데도 예외가 적용된 줄 알게 됩니다.

Wrong:

    # consortia/2026/alpha
    waivers:
      - rule: too-few-participant  # <- here
        reason: 지역 컨소시엄은 7개사까지 허용
        until: "2026-12-31"

Right:

    # consortia/2026/alpha
    waivers:
      - rule: too-few-participants
        reason: 지역 컨소시엄은 7개사까지 허용
        until: "2026-12-31"
"""

from collections.abc import Iterator

from generator import rules
from generator.records.findings import Problem, Severity
from generator.records.model import Record
from generator.records.near import likest
from generator.rules.rulebook import Judged, Scope
from generator.rules.rulebook import rule as make_rule


@make_rule(level=Severity.WARNING, scope=Scope.WAIVERS)
def rule(record: Record, judged: Judged) -> Iterator[Problem]:
    """Say each waiver of no rule, with the name that was probably meant."""
    known = [id for id, rule in rules.rulebook().items() if rule.scope is not Scope.FILES]
    for index, waiver in enumerate(record.fields["waivers"] or ()):
        if waiver["rule"] not in known:
            values = {"found": waiver["rule"], "near": likest(waiver["rule"], known)}
            yield Problem("unknown-waiver", ("waivers", index, "rule"), values)
