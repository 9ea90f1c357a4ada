"""A consortium is selected by a call for its own programme year.
컨소시엄은 같은 사업연도의 공고로 선정됩니다.

Why: a record that was made by copying last year's keeps its call, so that days and amounts are
held against the wrong notice. A consortium that continues one of an earlier year may name the call
that chose it first.

왜: 지난해 기록을 복사하면 공고가 지난해 것으로 남아, 신청일과 금액을 다른 공고와 견주게 됩니다.
앞선 해의 컨소시엄을 이어받았으면(continues) 처음 선정한 공고를 적을 수 있습니다.

Wrong:

    # calls/2025-hosts
    programmes: ["2025"]
    ---
    # consortia/2026/alpha
    programme: "2026"
    call: 2025-hosts  # <- here

Right:

    # calls/2026-hosts
    programmes: ["2026"]
    ---
    # consortia/2026/alpha
    programme: "2026"
    call: 2026-hosts
"""

from generator.records.findings import Severity
from generator.records.model import Consortium
from generator.rules.expressions import OF_ITS_YEAR
from generator.rules.rulebook import Claim, Scope, claims

rule = claims(
    Claim(
        needs=("self.programme", "to.call.programmes"),
        when="!has(self.continues)",
        must=OF_ITS_YEAR,
        at="call",
        says={"found": "self.call", "number": "to.call.programmes[0]", "year": "self.programme"},
    ),
    kinds=(Consortium,),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
