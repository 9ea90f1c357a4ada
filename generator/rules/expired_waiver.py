"""An expired waiver is removed or renewed.
기한이 지난 예외 적용은 지우거나 기한을 늘립니다.

Why: an exception that nobody ends becomes the rule.  It goes on silencing, since no error may
appear only because a day has passed; this warning says that it should not.

왜: 끝내지 않은 예외는 규칙이 되어 버립니다. 날짜가 지났다는 까닭만으로 오류가 생기지 않도록 기한이
지난 예외도 계속 적용하되, 이 주의로 알립니다.

Wrong:

    # consortia/2026/alpha
    waivers:
      - rule: too-few-participants
        reason: 지역 컨소시엄은 7개사까지 허용
        until: "2020-12-31"  # <- here

Right:

    # consortia/2026/alpha
    waivers:
      - rule: too-few-participants
        reason: 지역 컨소시엄은 7개사까지 허용
        until: "2099-12-31"
"""

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.records.model import Record
from generator.rules.rulebook import Judged, Scope
from generator.rules.rulebook import rule as make_rule
from generator.text.dates import latest


@make_rule(level=Severity.WARNING, scope=Scope.WAIVERS)
def rule(record: Record, judged: Judged) -> Iterator[Problem]:
    """Say each waiver of a record whose last day is before today."""
    for index, waiver in enumerate(record.fields["waivers"] or ()):
        until = waiver["until"]
        if judged.today and until and latest(until) < judged.today:
            values = {"rule": waiver["rule"], "until": until}
            yield Problem("expired-waiver", ("waivers", index, "until"), values)
