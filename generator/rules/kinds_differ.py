"""A consortium and its calls are of one kind.
컨소시엄과 그 공고의 유형은 같습니다.

Why: the kind decides for how many years a consortium is supported and at what rates, and firms read
it in the call. A call for firms is asked about beside its consortium, and a consortium beside the
call that selected it. Calls of other programme years, which may call their kinds otherwise, are not
judged.

왜: 유형에 따라 지원 기간과 지원율이 달라지며, 기업은 공고를 보고 신청합니다. 참여기업 모집공고는
그 컨소시엄과, 컨소시엄은 그것이 선정된 공고와 맞추어 봅니다. 다른 사업연도의 공고는 유형의 이름이
다를 수 있어 보지 않습니다.

Wrong:

    # programmes/2026
    kinds:
      promising: {label: 유망}
      general: {label: 일반}
    ---
    # consortia/2026/alpha
    programme: "2026"
    kind: promising
    ---
    # calls/2026-alpha
    audience: participants
    programmes: ["2026"]
    consortium: "2026/alpha"
    kind: general  # <- here

Right:

    # programmes/2026
    kinds:
      promising: {label: 유망}
      general: {label: 일반}
    ---
    # consortia/2026/alpha
    programme: "2026"
    kind: general
    ---
    # calls/2026-alpha
    audience: participants
    programmes: ["2026"]
    consortium: "2026/alpha"
    kind: general
"""

from generator.records.findings import Severity
from generator.records.model import Call, Consortium
from generator.rules.expressions import COUNTED, OF_ITS_YEAR
from generator.rules.rulebook import Claim, Scope, claims

ALSO_OF_YEAR = "self.programmes.exists(p, p == to.consortium.programme)"
BOTH_KNOWN = "to.programmes.exists(p, has(p.kinds) && self.kind in p.kinds && {0} in p.kinds)"

rule = claims(
    Claim(
        needs=("self.kind", "to.call.kind", "to.call.programmes", "to.programme.kinds"),
        when=f"{COUNTED} && {OF_ITS_YEAR}"
        " && self.kind in to.programme.kinds && to.call.kind in to.programme.kinds",
        must="self.kind == to.call.kind",
        at="kind",
        says={"kind": "self.kind", "other": "to.call.kind", "found": "self.call"},
    ),
    Claim(
        needs=("self.kind", "to.consortium.kind", "to.consortium.programme", "to.programmes"),
        when=f"self.audience == 'participants' && {ALSO_OF_YEAR}"
        f" && {BOTH_KNOWN.format('to.consortium.kind')}",
        must="self.kind == to.consortium.kind",
        at="kind",
        says={"kind": "self.kind", "other": "to.consortium.kind", "found": "self.consortium"},
        variant="call",
    ),
    kinds=(Consortium, Call),
    scope=Scope.REFERENCES,
    level=Severity.WARNING,
)
