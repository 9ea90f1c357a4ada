"""Application windows of a call lie between its first and last day.
나눈 접수 기간은 공고의 접수 시작과 마감 사이에 있습니다.

Why: badges, lists and calendars go by the days of the whole call. A window that closes later would
be shown as closed while it is open.

왜: 배지와 목록, 달력은 공고 전체의 날짜를 따릅니다. 나눈 기간이 더 늦게 끝나면 접수 중인데도
마감으로 보입니다.

Wrong:

    # calls/2026-hosts
    opens: "2026-03-02"
    closes: "2026-03-20"
    windows:
      - what: 파리 텍스월드
        closes: "2026-03-27"  # <- here

Right:

    # calls/2026-hosts
    opens: "2026-03-02"
    closes: "2026-03-27"
    windows:
      - what: 파리 텍스월드
        closes: "2026-03-27"
"""

from generator.records.findings import Severity
from generator.records.model import Call
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        each=("windows.*",),
        needs=("self.closes", "record.closes"),
        must="!before(record.closes, self.closes)",
        at="closes",
        says={"closes": "self.closes", "last": "record.closes"},
    ),
    Claim(
        each=("windows.*",),
        needs=("self.opens", "record.opens"),
        must="!before(self.opens, record.opens)",
        at="opens",
        says={"opens": "self.opens", "first": "record.opens"},
        variant="early",
    ),
    kinds=(Call,),
    scope=Scope.RECORD,
    level=Severity.ERROR,
)
